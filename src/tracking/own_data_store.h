#pragma once

#include "account/personal_data_store.h"

namespace amble::tracking {

/// What tracking keeps about a person.
account::PersonalData own_data(const std::string& uploads_folder);

} // namespace amble::tracking
