#pragma once

#include "foundation/database/database.h"
#include "tracking/measure.h"
#include "tracking/measure_schedule.h"

namespace amble::tracking {

/// In place of what the kind has on that day.
void keep_measure(database::Transaction& data, PersonId person, const Measure& measure, Instant now);
std::optional<Measure> find_measure(database::Transaction& data, PersonId person, MeasureKind kind, Day day);
/// False where there is none.
bool delete_measure(database::Transaction& data, PersonId person, MeasureKind kind, Day day);

/// Of one kind, by day; the latest 500.
std::vector<Measure> measures_of(database::Transaction& data, PersonId person, MeasureKind kind);
/// The one in the columns kind, day, answers and choice_id of a row, from `first` on; nothing where a later program's
/// kind is there.
std::optional<Measure> measure_in(const database::Row& row, size_t first);
/// Of every kind, both days included, by kind and day.
std::vector<Measure> measures_between(database::Transaction& data, PersonId person, Day from, Day to);
/// The kinds that were measured at all.
std::vector<Measured> measured(database::Transaction& data, PersonId person);

/// From now on these are rated.
void choose_activities(database::Transaction& data, PersonId person, const ActivityChoice& choice, Instant now);
std::optional<ActivityChoice> chosen_activities(database::Transaction& data, PersonId person);
std::optional<ActivityChoice> find_choice(database::Transaction& data, PersonId person, const Id& id);

} // namespace amble::tracking
