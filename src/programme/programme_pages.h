#pragma once

#include "account/visit.h"
#include "programme/course_store.h"

namespace amble::programme {

/// Where the viewer is now.
Here here(const account::Visit& visit);

/// Today, start, review, flare, pause, stop, the reasons, progress, and a plan for a visitor.
account::Routes routes();

} // namespace amble::programme
