#pragma once

#include "account/visit.h"

namespace amble::account {

/// What the link in a letter to a new address opens.
Routes email_routes();

} // namespace amble::account
