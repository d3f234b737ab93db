#pragma once

#include "account/visit.h"

namespace amble::account {

/// Where a member is signed in.
Routes session_routes();

} // namespace amble::account
