#pragma once

#include "account/visit.h"

namespace amble::tracking {

/// Measures: what there is and what is due, taking one, its history, and the choice of activities.
account::Routes measure_routes();

} // namespace amble::tracking
