#pragma once

#include "foundation/cli/command.h"

#include <vector>

namespace amble::programme {

/// `plan`, `replay` and `simulate`: what the programme does without a database.
std::vector<cli::Command> commands();

} // namespace amble::programme
