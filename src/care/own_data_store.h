#pragma once

#include "account/personal_data_store.h"

namespace amble::care {

/// What care keeps about a person.
account::PersonalData own_data();

} // namespace amble::care
