#pragma once

#include "account/visit.h"
#include "tracking/import_store.h"

namespace amble::tracking {

/// The viewer as the one whose diary it is.
Importing importing(const account::Visit& visit);

http::Response show_receipts(account::Visit& visit);
http::Response show_receipt(account::Visit& visit);
http::Response undo(account::Visit& visit, const Consequences& consequences);

} // namespace amble::tracking
