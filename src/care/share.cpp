#include "care/share.h"

namespace amble::care {

Result<Day> parse_share_until(std::string_view typed, Day today) {
    const auto day = parse_day(typed);
    if (!day) return problem("until", "Please give the day as year-month-day, such as {0}.", {iso(today)});
    if (*day < today || *day - today > kLongestShareDays)
        return problem("until", "Please choose a day from today to {0} days ahead.",
                       {std::to_string(kLongestShareDays)});
    return *day;
}

} // namespace amble::care
