#pragma once

#include "account/erasure_store.h"
#include "account/settings.h"

#include <vector>

namespace amble::app {

/// What every slice keeps about a person: for export and erase. A test fails for a table that is not covered.
std::vector<account::PersonalData> personal_data(const account::Settings& settings = {});

/// How a person is erased here: from all of these, with what `settings` say has to be kept, and noted in the ledger.
account::Erasing erasing(const account::Settings& settings, std::filesystem::path ledger);

} // namespace amble::app
