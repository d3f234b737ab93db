#pragma once

#include "account/personal_data_store.h"

namespace amble::account {

/// What account itself keeps about a person.
PersonalData own_data();

} // namespace amble::account
