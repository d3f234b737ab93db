#include "tracking/arrival.h"

#include "tracking/walk_times.h"

#include <algorithm>
#include <array>

namespace amble::tracking {

namespace {

bool is_same(const std::optional<Interval>& a, const Interval& b) {
    if (!a) return false;
    const Interval shared{std::max(a->start, b.start), std::min(a->end, b.end)};
    const auto longer = std::max(a->length(), b.length());
    return static_cast<double>(shared.length().count()) >= kSameWalk * static_cast<double>(longer.count());
}

bool is_near(std::chrono::microseconds a, std::chrono::microseconds b, std::chrono::microseconds most) {
    return std::max(a, b) - std::min(a, b) <= most;
}

/// Whether the recording `found` is of came in before, be it under another device's name: which of them a file is from
/// has been told better from one version to the next.
bool is_same_recording(const Walk& existing, const Walk& found) {
    if (!existing.import) return false;
    const bool keeps_times = !existing.recorded.empty();
    const auto then = keeps_times ? recorded_span_of(existing) : span_of(existing);
    const Interval now = *span_of(found);
    if (!then || !is_near(then->start - Instant{}, now.start - Instant{}, kSameRecording) ||
        !is_near(then->end - Instant{}, now.end - Instant{}, kSameRecording))
        return false;
    if (keeps_times) return is_near(total_length(existing.recorded), total_length(found.recorded), kSameRecording);
    return existing.minutes == found.minutes;
}

bool is_deleted(const Walk& walk) {
    return walk.minutes == 0;
}

/// Whether it stands before a walk of that source: then nothing is gained by storing the same walk from there too. What
/// the person said of a walk holds for each recording of it, wherever they put their own word in the order.
bool stands_before(const Walk& existing, Source source, const SourceOrder& order) {
    return existing.source == Source::corrected || order.rank(existing.source) <= order.rank(source);
}

/// A walk that was changed before its recorded times were kept.
bool has_lost_its_recording(const Walk& walk) {
    return walk.import && walk.recorded.empty();
}

Arrival meeting(const Walk& found, const Walk& existing, const SourceOrder& order) {
    const bool deleted = is_deleted(existing);
    const Interval span = *span_of(found);
    const WalkTimes times = times_of(existing);
    if (times.held.empty()) return existing.day == found.day && !deleted ? Arrival::maybe : Arrival::fresh;
    if (is_same(span_of(existing), span) || is_same(recorded_span_of(existing), span)) {
        if (deleted) return Arrival::deleted;
        const bool stays = stands_before(existing, found.source, order) || is_same_recording(existing, found);
        return stays ? Arrival::already : Arrival::overlapping;
    }
    const auto overlaps = [&](const Interval& each) { return each.overlaps(span); };
    if (std::none_of(times.with_pauses.begin(), times.with_pauses.end(), overlaps)) return Arrival::fresh;
    if (has_lost_its_recording(existing)) return deleted ? Arrival::deleted : Arrival::maybe;
    return deleted ? Arrival::fresh : Arrival::overlapping;
}

/// The times of walks, as they stand there and as they were recorded.
class Covered {
public:
    void add(const Walk& walk) {
        const WalkTimes times = times_of(walk);
        times_.insert(times_.end(), times.held.begin(), times.held.end());
        times_.insert(times_.end(), walk.recorded.begin(), walk.recorded.end());
    }

    bool holds(const FoundWalk& found) const {
        const auto shared = total_length(found.bouts) - total_length(without(found.bouts, merged(times_)));
        return static_cast<double>(shared.count()) >= kSameWalk * static_cast<double>(found.walked().count());
    }

private:
    std::vector<Interval> times_;
};

/// One recorder tells as one walk with a break what another tells as two walks, so that none of them is the same but
/// all of them are. The deleted ones count among them, as what the person deleted of it does not come back.
Arrival meeting_all(const FoundWalk& found, Source source, std::span<const Walk> existing, const SourceOrder& order) {
    Covered there;
    Covered there_or_deleted;
    for (const Walk& walk : existing) {
        // A timer that was forgotten, and deleted for it, says nothing of the walks in its hours.
        if (is_deleted(walk) ? walk.recorded.empty() : !stands_before(walk, source, order)) continue;
        there_or_deleted.add(walk);
        if (!is_deleted(walk)) there.add(walk);
    }
    if (there.holds(found)) return Arrival::already;
    return there_or_deleted.holds(found) ? Arrival::deleted : Arrival::fresh;
}

/// The first of these that any walk met brings about.
constexpr std::array kByWeight{Arrival::already, Arrival::deleted, Arrival::maybe, Arrival::overlapping};

} // namespace

Placement place(const FoundWalk& found, Source source, const std::function<Day(Instant)>& day_of,
                std::span<const Walk> existing, const SourceOrder& order) {
    Placement placement;
    placement.walk = to_walk(found, source, day_of);
    std::vector<Arrival> met{meeting_all(found, source, existing, order)};
    for (const Walk& walk : existing) {
        const Arrival arrival = meeting(placement.walk, walk, order);
        if (arrival == Arrival::fresh) continue;
        met.push_back(arrival);
        placement.others.push_back(walk.id);
    }
    const auto worst = std::find_first_of(kByWeight.begin(), kByWeight.end(), met.begin(), met.end());
    if (worst != kByWeight.end()) placement.arrival = *worst;
    return placement;
}

} // namespace amble::tracking
