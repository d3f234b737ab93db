#pragma once

#include "account/visit.h"

namespace amble::account {

/// A new password: by the old one, or by a link that the operator made.
Routes password_routes();

/// Whether the viewer typed their own password into `field`, for steps that a browser left open must not take. Counts
/// as an attempt to sign in. Not inside a transaction.
std::optional<Problem> own_password_problem(const Visit& visit, std::string_view field);

} // namespace amble::account
