#pragma once

#include "foundation/base/calendar.h"

namespace amble {

/// The system's wall clock. Only app/ reads it; everything else is told the time.
Instant wall_clock();

/// Counts on whatever happens to the wall clock; for deadlines and durations.
std::chrono::microseconds steady_clock();

} // namespace amble
