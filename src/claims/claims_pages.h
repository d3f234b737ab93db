#pragma once

#include "account/visit.h"
#include "claims/page_functions.h"

namespace amble::claims {

/// The evidence that the program carries, for anyone: verdicts, treatments, and advice checked against them.
/// `told` writes what members say of a treatment, below what trials say; nothing where there is no community.
account::Routes routes(const WriteTold& told);

} // namespace amble::claims
