#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

/// `amble serve`: runs until SIGTERM or SIGINT, then finishes what is in flight.
int serve_command(const cli::Arguments& arguments);

} // namespace amble::app
