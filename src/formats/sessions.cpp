#include "formats/sessions.h"

#include "formats/geometry.h"

#include <algorithm>

namespace amble::formats {

namespace {

Totals measure_one(const Track& track) {
    Totals totals = measure({&track, 1});
    const Summary& summary = track.summary;
    if (summary.start) totals.start = summary.start;
    if (summary.elapsed) totals.duration = summary.elapsed;
    if (summary.distance) totals.distance = *summary.distance;
    totals.steps = summary.steps;
    return totals;
}

} // namespace

std::chrono::microseconds added_up(std::chrono::microseconds a, std::chrono::microseconds b) {
    constexpr std::chrono::hours kMost{24 * 365'000}; // a thousand years
    return std::min<std::chrono::microseconds>(a, kMost) + std::min<std::chrono::microseconds>(b, kMost);
}

Totals measure_sessions(const std::vector<Track>& tracks) {
    Totals sum;
    for (const Track& track : tracks) {
        const Totals one = measure_one(track);
        if (one.start) sum.start = sum.start ? std::min(*sum.start, *one.start) : one.start;
        if (one.duration) sum.duration = added_up(sum.duration.value_or(std::chrono::microseconds(0)), *one.duration);
        if (one.steps) sum.steps = sum.steps.value_or(0) + *one.steps;
        sum.distance.count += one.distance.count;
        sum.points += one.points;
    }
    return sum;
}

std::optional<Interval> span_of(const Track& track) {
    const Totals totals = measure_one(track);
    if (!totals.start) return std::nullopt;
    return Interval{*totals.start, *totals.start + totals.duration.value_or(std::chrono::microseconds(0))};
}

} // namespace amble::formats
