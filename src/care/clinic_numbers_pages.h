#pragma once

#include "care/clinic_numbers.h"
#include "foundation/html/html.h"

#include <string>

namespace amble::care {

/// The people of a practice by state, level and week, and what changed for them, as tables.
void write_numbers(html::Html& page, const ClinicNumbers& numbers);

/// The same for a spreadsheet: RFC 4180, in English, a number a line.
std::string csv_of(const ClinicNumbers& numbers);

} // namespace amble::care
