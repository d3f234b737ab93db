#pragma once

#include "account/visit.h"

namespace amble::account {

/// What this site has written down for a member: who looked at their data, and its notices to them.
Routes record_routes();

} // namespace amble::account
