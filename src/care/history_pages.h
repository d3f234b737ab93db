#pragma once

#include "account/visit.h"
#include "care/booking.h"
#include "foundation/html/html.h"

namespace amble::care {

/// What happened to an appointment, folded up; nothing where it was booked and no more.
void write_history(html::Html& page, account::Visit& visit, const Appointment& appointment);

} // namespace amble::care
