#pragma once

#include "care/availability.h"
#include "care/booking.h"
#include "foundation/database/database.h"

#include <vector>

namespace amble::care {

/// What is booked or asked for from `now` on where the specialist is away meanwhile: on days that were closed or have
/// other hours, and where their own calendar came to be busy. Not where somebody of the practice set a rule aside for
/// it. In the order of their start.
std::vector<Appointment> left_standing(database::Transaction& data, PersonId specialist, const Calendar& calendar,
                                       Instant now);

} // namespace amble::care
