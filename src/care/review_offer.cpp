#include "care/review_offer.h"

#include <algorithm>

namespace amble::care {

namespace {

bool is_served(Day point, const std::vector<Day>& appointments) {
    return std::ranges::any_of(
        appointments, [&](Day each) { return point - kServesDaysBefore <= each && each <= point + kOfferDaysAfter; });
}

} // namespace

std::optional<size_t> due_review(const std::array<programme::ReviewPoint, 6>& points, const ReviewsSoFar& so_far,
                                 Day today) {
    for (size_t place = points.size(); place-- > 0;) {
        const Day day = points[place].day;
        const bool due = day - kOfferDaysBefore <= today && today <= day + kOfferDaysAfter;
        if (!due) continue;
        const bool declined = std::ranges::find(so_far.declined, place) != so_far.declined.end();
        return declined || is_served(day, so_far.appointments) ? std::nullopt : std::optional(place);
    }
    return std::nullopt;
}

} // namespace amble::care
