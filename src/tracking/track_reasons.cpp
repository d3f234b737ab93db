#include "tracking/track_reasons.h"

#include "formats/flaws.h"
#include "formats/geometry.h"
#include "tracking/bouts.h"
#include "tracking/sport.h"

#include <fmt/format.h>

#include <algorithm>

namespace amble::tracking {

namespace {

using formats::Track;

/// No recorder that a person could carry told its position before: the first were sold about then. [design]
constexpr Day kFirstRecorders{7305}; // 1990-01-01

constexpr int64_t kMicrosPerDay = 86'400'000'000;

/// Satellites tell their week by ten bits, so a receiver that lost count tells a date so much too early. [W7]
constexpr std::chrono::days kWeeksRunOver{1024 * 7};

/// So far clocks that nobody sets may be ahead. [design]
constexpr std::chrono::minutes kAhead{10};

constexpr size_t kDate = 10; // letters of an instant: "2026-11-22"

/// What the points of a track have to go by.
struct Evidence {
    int64_t points = 0;
    int64_t timed = 0;
    int64_t repeated = 0; // the time of the point before
    int64_t placed = 0;   // timed, and at a place that can be
    std::optional<Instant> first;
    std::optional<Instant> last;
};

bool is_placed(const formats::Point& point) {
    return point.position && formats::on_earth(*point.position) && !formats::is_null_island(*point.position);
}

Evidence evidence_of(const Track& track) {
    Evidence found;
    std::optional<Instant> previous;
    for (const formats::Segment& segment : track.segments) {
        for (const formats::Point& point : segment.points) {
            ++found.points;
            if (!point.time) continue;
            ++found.timed;
            found.repeated += previous == point.time ? 1 : 0;
            found.placed += is_placed(point) ? 1 : 0;
            found.first = found.first ? std::min(*found.first, *point.time) : *point.time;
            found.last = found.last ? std::max(*found.last, *point.time) : *point.time;
            previous = point.time;
        }
    }
    return found;
}

/// Time and way of the legs of some paces.
struct Part {
    std::chrono::microseconds time{0};
    double metres = 0;

    void add(const Leg& leg) {
        time += leg.time.length();
        metres += leg.metres;
    }
    double speed() const { return time.count() == 0 ? 0 : metres * 1e6 / static_cast<double>(time.count()); }
};

struct Paces {
    Part walked; // walking and brisk
    Part fast;
    Part moving; // both
};

Paces paces_of(const std::vector<Leg>& legs) {
    Paces paces;
    for (const Leg& leg : legs) {
        if (leg.pace == Pace::still) continue;
        (leg.pace == Pace::fast ? paces.fast : paces.walked).add(leg);
        paces.moving.add(leg);
    }
    return paces;
}

std::optional<Reason> why_times_refuse(const Evidence& evidence, Instant now) {
    const auto counted = [&](int64_t some) {
        return std::vector{std::to_string(some), std::to_string(evidence.points)};
    };
    if (evidence.timed == 0)
        return reason(ReasonCode::no_times, "No point has a time, so nobody can tell how long it took.");
    if (evidence.timed * 2 < evidence.points) {
        return reason(ReasonCode::few_times, "Only {0} of {1} points have a time, too few to tell how long it took.",
                      counted(evidence.timed));
    }
    if (evidence.repeated * 2 > evidence.timed) {
        return reason(ReasonCode::times_stand_still,
                      "{0} of {1} points repeat the time of the point before, so nobody can tell how long it took.",
                      counted(evidence.repeated));
    }
    return why_clock_refuses({*evidence.first, *evidence.last}, now);
}

std::optional<Reason> why_movement_refuses(const Evidence& evidence, const std::vector<Leg>& legs) {
    if (evidence.placed == 0) {
        return reason(ReasonCode::no_positions, "No point says where it was, so nobody can tell whether it was walked. "
                                                "You can write the walk in by hand.");
    }
    if (legs.empty() && *evidence.last - *evidence.first > kLongestSilence) {
        return reason(ReasonCode::too_sparse,
                      "Its points are more than {0} minutes apart, so nobody can tell what was walked.",
                      {std::to_string(std::chrono::floor<std::chrono::minutes>(kLongestSilence).count())});
    }
    const Paces paces = paces_of(legs);
    if (paces.fast.time > paces.walked.time && paces.fast.speed() > formats::kAbsurdSpeed) {
        return reason(ReasonCode::jumping,
                      "Its points jump about faster than anything moves on the ground, so nobody can tell what was "
                      "walked.");
    }
    if (paces.fast.time > paces.walked.time) {
        return reason(ReasonCode::too_fast,
                      "Most of it is faster than anybody walks, {0} km/h, so it was a ride, a drive or a run.",
                      {kilometres_an_hour(paces.moving.speed())});
    }
    if (bouts(legs).empty())
        return reason(ReasonCode::no_minute, "It holds less than a minute of walking without a stop.");
    return std::nullopt;
}

} // namespace

std::optional<Reason> why_clock_refuses(const Interval& span, Instant now) {
    const bool too_early = span.start.microseconds < kFirstRecorders.number * kMicrosPerDay;
    if (!too_early && span.end <= now + std::chrono::days(1)) return std::nullopt;
    return reason(ReasonCode::wrong_clock, "It says that it was recorded on {0}, so the recorder's clock was wrong.",
                  {iso(too_early ? span.start : span.end).substr(0, kDate)});
}

std::optional<Reason> why_clock_asks(const Interval& span, Instant now) {
    if (span.start < now - kWeeksRunOver)
        return reason(ReasonCode::doubtful_date,
                      "It says that it was recorded on {0}, which some devices say of later days. Is the date right?",
                      {iso(span.start).substr(0, kDate)});
    if (span.end > now + kAhead)
        return reason(
            ReasonCode::doubtful_date,
            "It says that it was recorded until {0} UTC, which is still to come. Are its date and time right?",
            {iso(span.end).substr(0, kDate) + " " + iso(span.end).substr(kDate + 1, 5)});
    return std::nullopt;
}

std::string kilometres_an_hour(double metres_a_second) {
    return fmt::format("{:.1f}", metres_a_second * 3.6);
}

std::optional<Reason> why_refused(const Track& track, const std::vector<Leg>& legs, Instant now) {
    const Evidence evidence = evidence_of(track);
    if (auto why = why_times_refuse(evidence, now)) return why;
    if (sport_named(track.sport) == Sport::other)
        return reason(ReasonCode::other_sport, "It calls itself “{0}”, which is not a walk.", {track.sport});
    return why_movement_refuses(evidence, legs);
}

std::vector<Reason> why_asked(const Track& track, const std::vector<Leg>& legs) {
    std::vector<Reason> reasons;
    const Sport sport = sport_named(track.sport);
    if (sport == Sport::running) {
        reasons.push_back(reason(ReasonCode::called_running,
                                 "It calls itself “{0}” but goes at the pace of a walk. Was it a walk?",
                                 {track.sport}));
    }
    const double speed = paces_of(legs).walked.speed();
    if (speed > (sport == Sport::walking ? kFastestNamedWalk : kFastestSureWalk)) {
        reasons.push_back(reason(ReasonCode::running_pace, "At {0} km/h it may have been a run. Was it a walk?",
                                 {kilometres_an_hour(speed)}));
    }
    return reasons;
}

std::optional<Reason> why_sums_are_asked(const Track& track, const std::vector<Leg>& legs) {
    // Not the elapsed time, which may hold pauses that nobody told.
    const auto& said = track.summary.moving;
    if (!said || sport_named(track.sport) != Sport::walking) return std::nullopt;
    std::chrono::microseconds known{0}; // standing too: there the points say that nobody walked
    for (const Leg& leg : legs)
        known += leg.time.length();
    if (known >= *said / 2) return std::nullopt;
    const auto minutes = [](std::chrono::microseconds time) {
        return std::to_string(std::chrono::round<std::chrono::minutes>(time).count());
    };
    return reason(ReasonCode::part_known,
                  "It says that {0} minutes were walked, but where is known for {1} of them only. Were all of them a "
                  "walk?",
                  {minutes(*said), minutes(known)});
}

std::chrono::microseconds time_faster_than_walking(const std::vector<Leg>& legs) {
    return paces_of(legs).fast.time;
}

} // namespace amble::tracking
