#pragma once

#include "account/visit.h"

namespace amble::app {

/// What the service worker shows where there is no network and the page asked for is not on the device.
account::Routes offline_routes();

} // namespace amble::app
