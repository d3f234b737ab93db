#pragma once

#include "tracking/bouts.h"
#include "tracking/reason.h"
#include "tracking/walk.h"

#include <functional>

namespace amble::tracking {

/// What is to become of a recording: stored as a walk, shown to the person with a question, or not taken.
enum class Decision { walk, ask, refuse };

/// A track that is no walk, by its name in the file (empty where it has none).
struct LeftOut {
    std::string name;
    Reason reason;

    bool operator==(const LeftOut&) const = default;
};

struct Verdict {
    Decision decision = Decision::refuse;
    std::vector<Reason> reasons;   // why any of it is asked about or refused, each once; none for plain walks
    std::vector<FoundWalk> walks;  // in order, those of one device apart; none where it is refused
    std::vector<LeftOut> left_out; // each once, also where the rest is a walk
    std::vector<FoundWalk> if_so;  // what is left out as another sport or too fast, if the person says it was a walk
};

/// A drive, a ride and a run are no walk, and a track without times has no minutes. What the points cannot tell, the
/// recorder's own sums do. `now` tells a clock that was wrong.
/// The rules and what each rests on: docs/sources/walking.md.
Verdict judge(const formats::Reading& reading, Instant now);

/// The found walk as one that can be stored. It counts for the day on which it began, where the person was.
Walk to_walk(const FoundWalk& found, Source source, const std::function<Day(Instant)>& day_of);

std::string_view decision_text(Decision decision); // "walk"

} // namespace amble::tracking
