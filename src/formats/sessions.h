#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// The sum of two times, neither below 0: laps and sessions that a file makes up may be thousands of years long, and as
/// many as there is room for.
std::chrono::microseconds added_up(std::chrono::microseconds a, std::chrono::microseconds b);

/// Totals of what recorders summed up themselves: start, the sums of the sessions' times, distances and steps. What a
/// session does not say is taken from its points.
Totals measure_sessions(const std::vector<Track>& tracks);

/// When a track began and ended, by its summary, else by its points; nothing where no time is known.
std::optional<Interval> span_of(const Track& track);

} // namespace amble::formats
