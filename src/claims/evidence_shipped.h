#pragma once

#include "claims/evidence.h"

namespace amble::claims {

/// The evidence that the program carries: the folder evidence/ as it was when the program was built, checked then.
const Catalogue& shipped_evidence();

} // namespace amble::claims
