#include "insight/rating.h"

#include <cstdint>
#include <map>

namespace amble::insight {

std::vector<Rating> that_count(std::span<const Rating> ratings, const Scale& scale) {
    std::map<Day, double> by_day;
    for (const Rating& rating : ratings)
        if (rating.value >= scale.least && rating.value <= scale.most) by_day[rating.day] = rating.value;
    std::vector<Rating> counted;
    for (const auto& [day, value] : by_day) {
        const int64_t age = int64_t{by_day.rbegin()->first.number} - day.number;
        if (age < kMostDays) counted.push_back({day, value});
    }
    return counted;
}

} // namespace amble::insight
