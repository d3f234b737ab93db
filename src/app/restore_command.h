#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

/// `amble restore`: a backup into a new database, with every erasure since done again.
cli::Command restore_command();

} // namespace amble::app
