#pragma once

#include "tracking/import_store.h"

namespace amble::app {

/// What follows for the programme from walks that an import brought or took away.
tracking::Consequences import_consequences();

} // namespace amble::app
