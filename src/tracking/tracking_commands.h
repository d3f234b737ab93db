#pragma once

#include "foundation/cli/command.h"

namespace amble::tracking {

/// Exit codes of `amble inspect`; over several files the greatest.
enum InspectExit : int { kRead = 0, kReadInPart = 3, kRefused = 4 };

/// `amble inspect FILE… [--json]`: what a recording holds, with nothing stored. With --json one object a line, one line
/// a file.
cli::Command inspect_command();

} // namespace amble::tracking
