#pragma once

#include "account/personal_data_store.h"

#include <string>

namespace amble::account {

/// RFC 4180, with a first line of column names. A text that a spreadsheet would take for a formula gets a ' in front;
/// the JSON beside it has it as it was.
std::string csv_of(const ExportTable& table, const database::Rows& rows);

/// An array with an object for each row.
std::string json_of(const ExportTable& table, const database::Rows& rows);

} // namespace amble::account
