#pragma once

#include "account/visit.h"

namespace amble::programme {

/// Today, start, review, flare, pause, stop, the reasons, progress, and a plan for a visitor.
account::Routes routes();

} // namespace amble::programme
