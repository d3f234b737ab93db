#pragma once

#include "account/visit.h"

namespace amble::app {

/// Choosing one of the cast and becoming them. Only a site that serves a demo has these routes.
account::Routes demo_routes();

/// The page on which a visitor chooses whom to be.
http::Response show_chooser(account::Visit& visit);

} // namespace amble::app
