#pragma once

#include "tracking/day_total.h"

namespace amble::tracking {

/// What clocks may differ by: of a phone from ours, and of a minute that was rounded.
inline constexpr int kMinutesClocksDiffer = 10;

/// What is wrong with a walk beside the others of its day and of the days around it, nothing where it has room: with it
/// more would count than the day has minutes, or than it has had by `now`. What stood there before is nobody's to mend
/// here: a walk that adds nothing is fine.
Problems problems_of_day(const Walk& walk, std::span<const Walk> others, const StartOfDay& start_of,
                         const SourceOrder& order, Instant now);

} // namespace amble::tracking
