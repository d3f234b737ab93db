#pragma once

#include "foundation/cli/command.h"

namespace amble::app {

cli::Command demo_command();

} // namespace amble::app
