#pragma once

#include "account/personal_data_store.h"

namespace amble::claims {

/// What claims keeps about a person. A published verdict outlives the account of who wrote or signed it, without their
/// name.
account::PersonalData own_data();

} // namespace amble::claims
