#include "tracking/walk_times.h"

#include <algorithm>

namespace amble::tracking {

namespace {

/// Minutes are whole ones; less than one more or less tells of no pause.
constexpr std::chrono::minutes kRounding{1};

bool is_as_recorded(const Walk& walk) {
    return !walk.recorded.empty() && span_of(walk) == recorded_span_of(walk) &&
           std::chrono::minutes(walk.minutes) < total_length(walk.recorded) + kRounding;
}

/// Where the person moved it to another time altogether, its recording no longer says when it was.
std::vector<Interval> held_once_changed(const Walk& walk) {
    const auto span = span_of(walk);
    const auto recorded = recorded_span_of(walk);
    std::vector<Interval> held;
    if (span) held.push_back(*span);
    if (recorded && (!span || span->overlaps(*recorded))) held.push_back(*recorded);
    return merged(std::move(held));
}

} // namespace

std::optional<Interval> span_of(const Walk& walk) {
    if (!walk.started || !walk.ended || *walk.ended <= *walk.started) return std::nullopt;
    return Interval{*walk.started, *walk.ended};
}

std::optional<Interval> recorded_span_of(const Walk& walk) {
    if (walk.recorded.empty()) return std::nullopt;
    return Interval{walk.recorded.front().start, walk.recorded.back().end};
}

WalkTimes times_of(const Walk& walk) {
    WalkTimes times;
    const bool as_recorded = is_as_recorded(walk);
    if (as_recorded) {
        times.within = times.held = walk.recorded;
        times.with_pauses = {*span_of(walk)};
    } else {
        if (const auto span = span_of(walk)) times.within = {*span};
        times.held = times.with_pauses = held_once_changed(walk);
    }
    const auto whole = total_length(times.within);
    const std::chrono::microseconds minutes = std::chrono::minutes(walk.minutes);
    times.exact = !times.within.empty() && whole - minutes < kRounding && (as_recorded || walk.recorded.empty());
    times.walked = times.exact ? whole : minutes;
    return times;
}

Walk changed(const Walk& there, const Walk& typed, Began began) {
    Walk walk = there;
    walk.day = typed.day;
    walk.minutes = typed.minutes;
    walk.before = typed.before;
    walk.worst = typed.worst;
    walk.effort = typed.effort;
    walk.legs = typed.legs;
    if (there.source != Source::hand) walk.source = Source::corrected;
    if (began == Began::as_typed) {
        walk.started = typed.started;
        walk.ended = typed.ended;
    } else if (there.started && typed.minutes != there.minutes) {
        const Instant end = *there.started + std::chrono::minutes(typed.minutes);
        walk.ended = there.source == Source::hand ? end : std::max(there.ended.value_or(end), end);
    }
    return walk;
}

} // namespace amble::tracking
