#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace amble::programme {

/// The levels a walk can have, in minutes on one local day. From 15 up a step is the five minutes a week of the source
/// text; the steps below it are ours. docs/sources/programme.md#levels
inline constexpr std::array<uint8_t, 15> kLadder{3, 5, 7, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60};

/// No day's target is above this. docs/sources/programme.md#top
inline constexpr int kMostMinutesADay = 60;
/// No week's planned minutes are above this. docs/sources/programme.md#top
inline constexpr int kMostMinutesAWeek = 300;

/// One level of the ladder. There is no rung for "no target": that a person has none today is said beside the level.
struct Rung {
    uint8_t index = 0;

    auto operator<=>(const Rung&) const = default;
    constexpr int minutes() const { return kLadder[static_cast<size_t>(index)]; }
    /// One step; the ends of the ladder stay where they are.
    constexpr Rung up() const { return {static_cast<uint8_t>(index + (index + 1 < int{kLadder.size()} ? 1 : 0))}; }
    constexpr Rung down() const { return {static_cast<uint8_t>(index - (index > 0 ? 1 : 0))}; }
};

inline constexpr Rung kLowestRung{0};
inline constexpr Rung kHighestRung{kLadder.size() - 1};

/// The largest level that is not above `minutes`; 3 where even that is above it.
Rung largest_level_at_most(int minutes);

/// The dose of a flare: the largest level of at most half the minutes, never below 3.
Rung half_of(Rung rung);

/// Up to here a day's minutes raise no warning: max(120 % of target, min(target + 5, 150 %)) in whole minutes, never
/// above 60. `target` in minutes, above 0. docs/sources/programme.md#overshoot
int ceiling_of_day(int target);

} // namespace amble::programme
