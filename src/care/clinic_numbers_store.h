#pragma once

#include "care/booking.h"
#include "care/clinic_numbers.h"
#include "foundation/database/database.h"

#include <map>
#include <optional>
#include <vector>

namespace amble::care {

/// Counts the people of every practice anew and keeps what may be shown. It reads in transactions of their own, one a
/// practice, and writes little, so nobody's page waits for it.
void count_practices(database::Database& database, Day today);

/// As it was last counted; nothing before the first time.
std::optional<ClinicNumbers> numbers_kept(database::Transaction& data, const Id& practice);

/// How many appointments of these specialists began in `span`, by what became of them. Crosses persons.
std::map<AppointmentState, int64_t>
appointments_counted(database::Transaction& data, const std::vector<PersonId>& specialists, const Interval& span);

} // namespace amble::care
