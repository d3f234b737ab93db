#pragma once

#include "account/visit.h"

namespace amble::account {

/// Accounts by name, their roles, links for a new password, and what was seen of a specialist's registration.
Routes operator_people_routes();

} // namespace amble::account
