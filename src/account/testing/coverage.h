#pragma once

#include "account/personal_data_store.h"

#include <string>
#include <vector>

namespace amble::account {

/// What the slices together leave out, a sentence each: a table that holds something about a person and is not in the
/// export, or still holds it after an erasure. Puts a row of made-up values into each table to see; on SQLite alone,
/// where a check or a foreign key can be put off. `tables` as tables_with_person_column() gives them.
std::vector<std::string> left_out(database::Database& database, const std::vector<PersonalData>& slices,
                                  const std::vector<std::string>& tables);

} // namespace amble::account
