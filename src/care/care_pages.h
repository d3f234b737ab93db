#pragma once

#include "account/visit.h"
#include "screening/happening_store.h"

namespace amble::care {

/// What a member shares with a specialist, and the specialist's members: who waits for clearance, and the decision.
account::Routes routes(const screening::Happened& happened);

} // namespace amble::care
