#pragma once

#include "account/personal_data_store.h"

#include <vector>

namespace amble::app {

/// What every slice keeps about a person: for export and erase. A test fails for a table that is not covered.
std::vector<account::PersonalData> personal_data();

} // namespace amble::app
