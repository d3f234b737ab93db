#pragma once

#include "app/config.h"

namespace amble::app {

/// Looks at every file that settings name, before a database is made or changed and a port is taken. Throws
/// cli::WrongUse with a sentence that says what to do.
void check_paths(const Config& config);

} // namespace amble::app
