#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::tracking {

/// The way a walk went, as a drawing without a map, and the button that deletes it; nothing where it was not kept.
void write_route(html::Html& page, account::Visit& visit, const Id& walk);

/// Deletes the way of the walk in the path, and leaves the walk as it is.
http::Response delete_route(account::Visit& visit);

} // namespace amble::tracking
