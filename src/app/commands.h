#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

/// Every command of `amble`: the one declaration behind running, --help and the man page.
const cli::Program& program();

} // namespace amble::app
