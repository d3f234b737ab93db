#pragma once

#include "foundation/database/database.h"
#include "tracking/day_steps.h"

namespace amble::tracking {

void add_day_steps(database::Transaction& data, PersonId person, const Id& import, const std::vector<DaySteps>& days,
                   Instant now);
/// The line that counts for each day, both days included, in order.
std::vector<DaySteps> steps_between(database::Transaction& data, PersonId person, Day from, Day to);
/// How many days of steps an import stored; 0 once it is undone.
int days_of_import(database::Transaction& data, PersonId person, const Id& import);
void drop_day_steps(database::Transaction& data, PersonId person, const Id& import);

} // namespace amble::tracking
