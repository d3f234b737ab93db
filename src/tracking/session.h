#pragma once

#include "tracking/bouts.h"
#include "tracking/reason.h"

#include <variant>

namespace amble::tracking {

/// A session that is judged by its sums, as its points cannot tell what was walked: on a treadmill, or a watch's
/// summary without a route.
struct SummedWalk {
    FoundWalk walk;
    std::vector<Reason> asked; // none where it is plainly a walk
};

/// Whether the recorder itself says how long the track took.
bool says_its_sums(const formats::Track& track);

/// The walk that its sums would tell of whatever its sport and pace, where they tell of a possible one.
std::optional<FoundWalk> walk_if_so(const formats::Track& track);

/// The walk that its sums tell of, without its pauses, or why it is none. `track` says_its_sums(). `now` tells a clock
/// that was wrong. The rules and what each rests on: docs/sources/walking.md.
std::variant<SummedWalk, Reason> judge_sums(const formats::Track& track, Instant now);

} // namespace amble::tracking
