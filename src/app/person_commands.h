#pragma once

#include "foundation/cli/command.h"

#include <vector>

namespace amble::app {

/// `amble person …`, `export`, `today`, `walk` and `review`, over the database that the settings name.
std::vector<cli::Command> person_commands();

/// `amble import`, over the same.
cli::Command import_command();

} // namespace amble::app
