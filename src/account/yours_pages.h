#pragma once

#include "account/visit.h"

namespace amble::account {

/// The overview of what is a member's own.
Routes yours_routes();

} // namespace amble::account
