#pragma once

#include "formats/recording.h"

namespace amble::tracking {

/// How somebody moved between two moments. What the numbers rest on: docs/sources/walking.md.
enum class Pace {
    still,   // stayed within kStillRadius for kStillTime or longer
    walking, // slower than kFastestSureWalk
    brisk,   // people walk, run or mix both
    fast,    // faster than kFastestWalk: nobody walks like that for long
};

inline constexpr double kFastestSureWalk = 1.9;       // m/s [W1]
inline constexpr double kFastestWalk = 3.0;           // m/s [W1]
inline constexpr double kStillRadius = 15;            // metres; wider than a phone's position wanders [W4] [design]
inline constexpr std::chrono::seconds kStillTime{60}; // a crossing is part of the walk [design]
inline constexpr std::chrono::seconds kLongestSilence{120}; // without a point nobody knows what happened [design]

struct Leg {
    Interval time;
    double metres = 0;
    Pace pace = Pace::walking;

    bool operator==(const Leg&) const = default;
};

/// The movement of one track, in order of time. Between two legs that do not touch nothing is known: the recorder was
/// stopped, or silent for longer than kLongestSilence. Points without time, without a place on Earth or at 0, 0 are
/// passed over, and of several with the same time all but one.
std::vector<Leg> movement(const formats::Track& track);

} // namespace amble::tracking
