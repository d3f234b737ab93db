#pragma once

#include "care/availability.h"
#include "foundation/database/database.h"

#include <map>
#include <optional>
#include <string>

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
/// Everybody's, each with its edition. Crosses persons.
std::map<PersonId, Calendar> calendars(database::Transaction& data);

/// Whatever changes when a specialist is free says so by this, in the same transaction: what any server found before
/// counts no more. Leaves the row to one transaction at a time, so it comes last.
void renew_edition(database::Transaction& data, PersonId specialist);
/// Of every calendar, as this transaction sees them: where the edition is the same, so is all that was read of it.
/// Crosses persons.
std::map<PersonId, std::string> editions(database::Transaction& data);

} // namespace amble::care
