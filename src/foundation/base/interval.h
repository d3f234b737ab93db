#pragma once

#include "foundation/base/calendar.h"

#include <vector>

namespace amble {

/// From `start` up to, not including, `end`. Empty where the end is not after the start.
struct Interval {
    Instant start;
    Instant end;

    auto operator<=>(const Interval&) const = default;

    bool empty() const { return end <= start; }
    std::chrono::microseconds length() const { return empty() ? std::chrono::microseconds(0) : end - start; }
    bool overlaps(const Interval& other) const {
        return !empty() && !other.empty() && start < other.end && other.start < end;
    }
};

/// In order of time, none empty, none touching the next: what all of them together cover.
std::vector<Interval> merged(std::vector<Interval> intervals);

/// What of `from` lies in none of `taken`; both as merged() leaves them, and so is the answer.
std::vector<Interval> without(const std::vector<Interval>& from, const std::vector<Interval>& taken);

/// The sum of their lengths.
std::chrono::microseconds total_length(const std::vector<Interval>& intervals);

} // namespace amble
