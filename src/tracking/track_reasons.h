#pragma once

#include "tracking/movement.h"
#include "tracking/reason.h"

namespace amble::tracking {

/// A recording that calls itself a walk is believed up to the fastest walk of a strong young person. [W2]
inline constexpr double kFastestNamedWalk = 2.5; // m/s

/// Why the moments of a recording cannot be right.
std::optional<Reason> why_clock_refuses(const Interval& span, Instant now);

/// What to ask about moments that can be right but may well not be.
std::optional<Reason> why_clock_asks(const Interval& span, Instant now);

std::string kilometres_an_hour(double metres_a_second); // "4.7"

/// Why a track is no walk, if it is none; `legs` are its movement(). `now` tells a clock that was wrong. The rules and
/// what each rests on: docs/sources/walking.md.
std::optional<Reason> why_refused(const formats::Track& track, const std::vector<Leg>& legs, Instant now);

/// What to ask about a track that was not refused; nothing where it is plainly a walk.
std::vector<Reason> why_asked(const formats::Track& track, const std::vector<Leg>& legs);

/// What to ask of a recording that calls itself a walk and says how long was walked, while its points tell of less than
/// half of that: the recorder's sums are offered then. Nothing of any other.
std::optional<Reason> why_sums_are_asked(const formats::Track& track, const std::vector<Leg>& legs);

/// How long somebody moved faster than anybody walks.
std::chrono::microseconds time_faster_than_walking(const std::vector<Leg>& legs);

} // namespace amble::tracking
