#pragma once

#include "account/visit.h"

namespace amble::app {

/// The front page: the answer to "is walking good for a bad back?", and where to go on.
account::Routes home_routes();

} // namespace amble::app
