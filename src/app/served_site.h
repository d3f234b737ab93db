#pragma once

#include "app/metrics.h"
#include "app/site.h"
#include "foundation/http/server.h"

namespace amble::app {

/// The site as a server asks it. Each answer is one line of the log and one count, whoever gave it: a handler, the
/// door, or the server that could not read the request.
http::Server::Site served(Site& site, Metrics& metrics);

} // namespace amble::app
