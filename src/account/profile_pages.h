#pragma once

#include "account/visit.h"

namespace amble::account {

/// What a member says of themself, and the name they go by in the community.
Routes profile_routes();

} // namespace amble::account
