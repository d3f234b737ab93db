#pragma once

#include "account/visit.h"

namespace amble::claims {

/// The evidence that the program carries, for anyone: verdicts, treatments, and advice checked against them.
account::Routes routes();

} // namespace amble::claims
