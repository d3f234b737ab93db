#pragma once

#include "foundation/database/database.h"

namespace amble::care {

/// A copy of the database that is put back brings back what was ended or used since it was made: shares, letters to a
/// doctor, addresses of calendars, links of visitors. Nobody can say which, so all of them end, and whoever loses one
/// is told. Crosses persons.
void end_everything_open(database::Transaction& data, Instant now);

} // namespace amble::care
