#pragma once

#include "account/visit.h"

namespace amble::app {

/// What the service worker shows where there is no network: that the page asked for is not on the device, and that
/// somebody has signed out there of whom the server knows nothing yet.
account::Routes offline_routes();

} // namespace amble::app
