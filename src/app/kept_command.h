#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

/// `amble person kept`: what law binds the clinic to keep of people who erased their account.
cli::Command kept_command();

} // namespace amble::app
