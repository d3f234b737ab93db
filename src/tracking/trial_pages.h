#pragma once

#include "account/visit.h"

namespace amble::tracking {

/// Trials of one person: what can be tried, today's part of the one that runs, and what each came to.
account::Routes trial_routes();

} // namespace amble::tracking
