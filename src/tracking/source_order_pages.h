#pragma once

#include "account/visit.h"
#include "tracking/import_store.h"

namespace amble::tracking {

// Whom the person believes first; see import_pages.cpp for the routes.

http::Response show_source_order(account::Visit& visit);
http::Response change_source_order(account::Visit& visit, const Consequences& consequences);

} // namespace amble::tracking
