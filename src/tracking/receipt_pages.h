#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"
#include "tracking/import_store.h"

namespace amble::tracking {

/// The viewer as the one whose diary it is, in the visit's transaction; or with an order that was read before.
Importing importing(const account::Visit& visit);
Importing importing(const account::Visit& visit, const SourceOrder& order);

/// The days that are decided, under `lead`, and what would have come of them.
void write_late_days(html::Html& page, const LateDays& late, const html::Said& lead);

http::Response show_receipts(account::Visit& visit);
http::Response show_receipt(account::Visit& visit, const Consequences& consequences);
http::Response undo(account::Visit& visit, const Consequences& consequences);

} // namespace amble::tracking
