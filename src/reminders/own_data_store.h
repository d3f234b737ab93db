#pragma once

#include "account/personal_data_store.h"

namespace amble::reminders {

/// What this slice keeps about a person.
account::PersonalData own_data();

} // namespace amble::reminders
