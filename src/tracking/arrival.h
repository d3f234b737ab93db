#pragma once

#include "tracking/judgement.h"
#include "tracking/source_order.h"

#include <span>

namespace amble::tracking {

/// How a walk that is about to come in stands to those already there.
enum class Arrival {
    fresh,       // at times of its own
    overlapping, // partly at the times of others; credits() counts each stretch once
    already,     // it is there, from a source believed as much, or as this very recording: nothing to store
    deleted,     // the person deleted it: it does not come back
    maybe,       // the same day holds a walk of the person's own word that may be the same: ask
};

struct Placement {
    Arrival arrival = Arrival::fresh;
    Walk walk;              // to be stored, unless it is already there or was deleted
    std::vector<Id> others; // the walks it meets, in the order given
};

/// Two walks are the same where they share most of the time of the longer one, pauses in it. A walk is there too where
/// others hold most of what was walked in it. [design]
inline constexpr double kSameWalk = 0.8;

/// Nobody starts and stops two recorders within a second of each other: what begins and ends so with as many minutes
/// walked is one recording, in whatever file and of whatever device it says to be. [design]
inline constexpr std::chrono::seconds kSameRecording{1};

/// Places `found` among the person's walks that touch its time or its day, or whose recordings do; one of 0 minutes is
/// the trace of a deleted one.
Placement place(const FoundWalk& found, Source source, const std::function<Day(Instant)>& day_of,
                std::span<const Walk> existing, const SourceOrder& order = {});

} // namespace amble::tracking
