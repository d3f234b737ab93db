#pragma once

#include "tracking/movement.h"
#include "tracking/reason.h"

namespace amble::tracking {

inline constexpr std::chrono::seconds kShortestBout{60}; // the programme counts bouts of at least a minute
inline constexpr std::chrono::seconds kBridged{60};      // a shorter stop, a crossing, is part of the bout [design]
inline constexpr std::chrono::minutes kLongestBreak{60}; // after a longer one a new walk begins [design]

/// The times walked, in order and apart: runs of walking with stops of up to kBridged, each at least kShortestBout
/// long.
std::vector<Interval> bouts(const std::vector<Leg>& legs);

/// A walk that a recording holds.
struct FoundWalk {
    std::vector<Interval> bouts; // at least one, in order and apart
    double metres = 0;
    std::optional<int64_t> steps{};               // of both feet, where the recorder counted them
    std::string device{};                         // where the recording holds walks of several
    std::optional<std::chrono::minutes> offset{}; // of local time there and then, east of UTC
    std::vector<Reason> asked{};                  // what the person is asked about it; none for a plain walk
    std::chrono::microseconds idle{0};            // within the bouts, at moments that the recorder does not tell
    /// What its points tell of a walk that is told by its sums, as they tell less; in order and apart. See
    /// known_part().
    std::vector<Interval> known{};
    double known_metres = 0;

    bool operator==(const FoundWalk&) const = default;

    Interval span() const { return {bouts.front().start, bouts.back().end}; }
    std::chrono::microseconds walked() const { return total_length(bouts) - idle; }
    /// Whole minutes walked, pauses out; what is left of a minute is not counted.
    int minutes() const;
};

/// What is known of the walk, where that is less than all of it and a minute at least.
std::optional<FoundWalk> known_part(const FoundWalk& walk);

/// The legs' bouts as walks, breaks of up to kLongestBreak within one.
std::vector<FoundWalk> walks_of(const std::vector<Leg>& legs);

} // namespace amble::tracking
