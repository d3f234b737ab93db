#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

int migrate_command(const cli::Arguments& arguments);

} // namespace amble::app
