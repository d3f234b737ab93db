#include "programme/open_days.h"

#include <algorithm>

namespace amble::programme {

namespace {

Rating rating(const std::optional<int>& given) {
    return given ? Rating(*given) : Rating();
}

DayRow row_of(const Written& written, Day day, int number) {
    DayRow row;
    row.day = number;
    if (const auto total = written.totals.find(day); total != written.totals.end()) {
        row.minutes = total->second.minutes;
        row.before = rating(total->second.before);
        row.worst = rating(total->second.worst);
        row.effort = rating(total->second.effort);
        row.legs = rating(total->second.legs);
    }
    if (const auto morning = written.mornings.find(day + 1); morning != written.mornings.end())
        row.next = Rating(morning->second);
    for (const Event& event : written.events)
        if (event.day == day) apply_events({&event, 1}, row);
    return row;
}

} // namespace

std::vector<DayRow> open_rows(const Written& written, Day first_day, int from, Day today) {
    std::vector<DayRow> rows;
    for (int number = from; first_day + (number - 1) <= today; ++number)
        rows.push_back(row_of(written, first_day + (number - 1), number));
    return rows;
}

int counted_twice(int past_midnight, int counted, int counts_now) {
    return std::clamp(counted - counts_now, 0, past_midnight);
}

bool is_complete(const DayRow& row, Day day, Day today) {
    if (today - day >= 2) return true;
    const bool answered = !ends_week(row.day) || row.answer != Answer::none;
    return today - day == 1 && row.next.given() && answered;
}

} // namespace amble::programme
