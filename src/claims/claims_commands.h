#pragma once

#include "foundation/cli/command.h"

#include <vector>

namespace amble::claims {

/// `claims mark`, `claims verdict` and `claims match`: what the rules find, without a server or a database.
std::vector<cli::Command> claims_commands();

} // namespace amble::claims
