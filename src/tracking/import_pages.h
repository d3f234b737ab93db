#pragma once

#include "account/visit.h"
#include "tracking/import_store.h"

namespace amble::tracking {

/// Files into the diary: choosing them, what they hold, storing it, the receipts and their undoing.
account::Routes import_routes(const Consequences& consequences);

} // namespace amble::tracking
