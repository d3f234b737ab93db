#pragma once

#include "account/visit.h"

namespace amble::account {

/// Setting the second step up, moving it to another phone, new recovery codes, turning it off. Open to a session that
/// owes a second step and to nobody else who is not all the way signed in.
Routes second_step_routes();

} // namespace amble::account
