#pragma once

#include "care/booking.h"
#include "foundation/database/database.h"

#include <string>
#include <vector>

namespace amble::care {

/// One change of an appointment, as it was afterwards.
struct Change {
    Instant at = {};
    AppointmentState state = AppointmentState::booked;
    LocalTime local = {};
    std::string reason = {};
    std::vector<Clash> set_aside = {}; // the rules that somebody of the practice set aside for it
};

/// Writes down how the appointment stands now. booking_store does so with every change.
void note_change(database::Transaction& data, PersonId specialist, const Id& appointment);
/// Adds to its latest change which rules were set aside, and why.
void note_set_aside(database::Transaction& data, const Appointment& appointment, const std::vector<Clash>& clashes,
                    std::string_view reason);
/// The oldest first.
std::vector<Change> history_of(database::Transaction& data, const Appointment& appointment);

} // namespace amble::care
