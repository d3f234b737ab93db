#pragma once

#include "account/personal_data_store.h"

namespace amble::programme {

/// What programme keeps about a person.
account::PersonalData own_data();

} // namespace amble::programme
