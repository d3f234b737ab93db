#pragma once

#include "account/visit.h"
#include "tracking/import_store.h"

namespace amble::tracking {

/// Files into the diary: choosing them, what they hold, storing it, the receipts and their undoing. At most so many
/// megabytes are taken at once.
account::Routes import_routes(const Consequences& consequences, int upload_megabytes);

} // namespace amble::tracking
