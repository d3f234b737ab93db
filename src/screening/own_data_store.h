#pragma once

#include "account/personal_data_store.h"

namespace amble::screening {

/// What screening keeps about a person.
account::PersonalData own_data();

} // namespace amble::screening
