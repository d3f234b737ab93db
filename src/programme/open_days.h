#pragma once

#include "programme/event.h"
#include "tracking/day_total.h"

#include <map>
#include <vector>

namespace amble::programme {

/// What was written down since the last closed day, by calendar day.
struct Written {
    std::map<Day, tracking::DayTotal> totals;
    std::map<Day, int> mornings; // pain on the morning of that day
    std::vector<Event> events;
};

/// Rows from the day numbered `from` up to today's, as they stand; each day's `next` is the morning of the day after.
std::vector<DayRow> open_rows(const Written& written, Day first_day, int from, Day today);

/// Minutes that a closed day counted already and that now lie past its midnight, because the person's zone has changed
/// since: taken from what the walks of that day bring to the next. `counted` when it closed, `counts_now` by the zone
/// of today; a walk deleted since takes them out too, which is the smaller dose.
int counted_twice(int past_midnight, int counted, int counts_now);

/// Whether a day can be closed: its row is complete, or what it lacks can no longer come.
///
/// A day waits for the next morning's rating until that next day is over; the last of a week waits as long for the
/// review's answer. What is known already gives the smaller dose meanwhile (see today.h). [design]
bool is_complete(const DayRow& row, Day day, Day today);

} // namespace amble::programme
