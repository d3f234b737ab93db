#pragma once

#include "account/visit.h"
#include "app/health_pages.h"

namespace amble::app {

/// Every route of the site, slice by slice.
account::Routes all_routes(Health health);

} // namespace amble::app
