#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// Totals of what recorders summed up themselves: start, the sums of the sessions' times, distances and steps. What a
/// session does not say is taken from its points.
Totals measure_sessions(const std::vector<Track>& tracks);

/// When a track began and ended, by its summary, else by its points; nothing where no time is known.
std::optional<Interval> span_of(const Track& track);

} // namespace amble::formats
