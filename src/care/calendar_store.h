#pragma once

#include "care/availability.h"
#include "foundation/database/database.h"

#include <map>
#include <optional>

namespace amble::care {

/// The calendar's zone and rules; the rest of it stays.
void save_rules(database::Transaction& data, PersonId specialist, const Zone& zone, const BookingRules& rules);
void add_type(database::Transaction& data, PersonId specialist, const AppointmentType& type);
void add_hours(database::Transaction& data, PersonId specialist, const WeeklyHours& hours);
void add_other_hours(database::Transaction& data, PersonId specialist, const OtherHours& hours);
/// False where there is none of that name. Appointments that were made stay.
bool remove_type(database::Transaction& data, PersonId specialist, const Id& id);
bool remove_hours(database::Transaction& data, PersonId specialist, const Id& id);
bool remove_other_hours(database::Transaction& data, PersonId specialist, const Id& id);

/// Nothing until rules were saved.
std::optional<Calendar> calendar_of(database::Transaction& data, PersonId specialist);
/// Everybody's. Crosses persons.
std::map<PersonId, Calendar> calendars(database::Transaction& data);

} // namespace amble::care
