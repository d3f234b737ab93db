#pragma once

#include "foundation/cli/command.h"

namespace amble::claims {

/// `amble evidence check`
cli::Command evidence_check_command();

} // namespace amble::claims
