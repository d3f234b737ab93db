#include "tracking/day_room.h"

#include <algorithm>

namespace amble::tracking {

namespace {

/// Nowhere does a day begin earlier than 14 hours before it does by UTC (Kiribati).
constexpr std::chrono::hours kEasternmost{14};

int minutes_between(Instant from, Instant to) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(to - from).count());
}

/// When the day began for the person. Who went west since has walks of it from before it began where they are now; who
/// is east of their account writes in a day that has not begun there.
Instant began(Day day, std::span<const Walk> walks, const StartOfDay& start_of, Instant now) {
    Instant first = start_of(day);
    if (first > now) return Instant{day.number * 86'400'000'000LL} - kEasternmost;
    for (const Walk& each : walks)
        if (each.day == day && each.started) first = std::min(first, *each.started);
    return first;
}

} // namespace

Problems problems_of_day(const Walk& walk, std::span<const Walk> others, const StartOfDay& start_of,
                         const SourceOrder& order, Instant now) {
    std::vector<Walk> all(others.begin(), others.end());
    std::erase_if(all, [&](const Walk& each) { return each.id == walk.id; });
    auto before = totals(all, start_of, order);
    all.push_back(walk);
    auto with = totals(all, start_of, order);
    const auto is_beyond = [&](Day day, int most) {
        return with[day].minutes > most && with[day].minutes > before[day].minutes;
    };
    for (const Day day : {walk.day, walk.day + 1})
        if (const int whole = minutes_between(start_of(day), start_of(day + 1)); is_beyond(day, whole))
            return {problem("minutes",
                            "With this walk that day would have {0} minutes of walking, and it has only {1}.",
                            {std::to_string(with[day].minutes), std::to_string(whole)})};
    const int had = std::max(minutes_between(began(walk.day, all, start_of, now), now), 0);
    if (is_beyond(walk.day, had + kMinutesClocksDiffer))
        return {problem("minutes",
                        "That day has had only {0} minutes so far, and with this walk it would have {1} of walking. A "
                        "walk counts on the day on which it began.",
                        {std::to_string(had), std::to_string(with[walk.day].minutes)})};
    return {};
}

} // namespace amble::tracking
