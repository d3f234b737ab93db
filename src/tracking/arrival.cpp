#include "tracking/arrival.h"

#include <algorithm>
#include <array>

namespace amble::tracking {

namespace {

std::optional<Interval> span_of(const Walk& walk) {
    if (!walk.started || !walk.ended) return std::nullopt;
    return Interval{*walk.started, *walk.ended};
}

bool is_same(const Interval& a, const Interval& b) {
    const Interval shared{std::max(a.start, b.start), std::min(a.end, b.end)};
    const auto longer = std::max(a.length(), b.length());
    return static_cast<double>(shared.length().count()) >= kSameWalk * static_cast<double>(longer.count());
}

Arrival meeting(const Walk& found, const Walk& existing) {
    const bool deleted = existing.minutes == 0;
    const auto span = span_of(existing);
    if (!span) return existing.day == found.day && !deleted ? Arrival::maybe : Arrival::fresh;
    if (!span->overlaps(*span_of(found))) return Arrival::fresh;
    if (is_same(*span, *span_of(found))) return deleted ? Arrival::deleted : Arrival::already;
    return deleted ? Arrival::fresh : Arrival::overlapping;
}

/// The first of these that any walk met brings about.
constexpr std::array kByWeight{Arrival::already, Arrival::deleted, Arrival::maybe, Arrival::overlapping};

} // namespace

Placement place(const FoundWalk& found, Source source, const std::function<Day(Instant)>& day_of,
                std::span<const Walk> existing) {
    Placement placement;
    placement.walk = to_walk(found, source, day_of);
    std::vector<Arrival> met;
    for (const Walk& walk : existing) {
        const Arrival arrival = meeting(placement.walk, walk);
        if (arrival == Arrival::fresh) continue;
        met.push_back(arrival);
        placement.others.push_back(walk.id);
    }
    const auto worst = std::find_first_of(kByWeight.begin(), kByWeight.end(), met.begin(), met.end());
    if (worst != kByWeight.end()) placement.arrival = *worst;
    return placement;
}

} // namespace amble::tracking
