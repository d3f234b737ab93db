#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

/// `amble backup`: makes a key pair, or writes an encrypted copy of the database and removes those past their days.
cli::Command backup_command();

} // namespace amble::app
