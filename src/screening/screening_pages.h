#pragma once

#include "account/visit.h"
#include "screening/happening_store.h"

namespace amble::screening {

/// The questions, the consultation, the state of clearance, the stop signs, and the pages for an emergency and a
/// crisis.
account::Routes routes(const Happened& happened);

} // namespace amble::screening
