#pragma once

#include "tracking/walk.h"

namespace amble::tracking {

/// When a walk's minutes were walked, as far as that is known. All intervals are in order and apart.
struct WalkTimes {
    std::vector<Interval> within; // its minutes lie in these; none for a walk without times
    /// `within`, and what was recorded of a walk that was changed: what another walk has of these may be the same
    /// minutes.
    std::vector<Interval> held;
    std::vector<Interval> with_pauses; // `held` with the pauses between its bouts
    std::chrono::microseconds walked{0};
    bool exact = false; // all of `within` was walked, and nothing else
};

WalkTimes times_of(const Walk& walk);

/// From its start to its end; nothing where it does not have both.
std::optional<Interval> span_of(const Walk& walk);
/// The same of its recording, whatever was changed since.
std::optional<Interval> recorded_span_of(const Walk& walk);

/// Whether a person left the time at which a walk began as it was shown to them.
enum class Began { as_shown, as_typed };

/// `there` with the day, the minutes and the ratings of `typed`, by which it becomes the person's own word. Times that
/// they left alone stay as they are: a watch's seconds, and pauses that the form does not show. Where they left the
/// start and gave other minutes, these were walked between the same start and end, unless the end came from minutes.
Walk changed(const Walk& there, const Walk& typed, Began began);

} // namespace amble::tracking
