#pragma once

#include "account/erasure_store.h"
#include "account/operator_pages.h"
#include "account/visit.h"

namespace amble::account {

/// All pages of this slice. What they need of the rest of the program is handed in by app/.
Routes routes(Erasing erasing, ServerFacts facts);

} // namespace amble::account
