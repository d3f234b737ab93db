#include "tracking/session.h"

#include "formats/sessions.h"
#include "tracking/sport.h"
#include "tracking/track_reasons.h"
#include "tracking/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace amble::tracking {

namespace {

using formats::Track;
using std::chrono::microseconds;

/// Some recorders round their sums to a minute. [design]
constexpr std::chrono::minutes kRounding{1};

/// Steps a minute: fewer is standing about, more is running [W6]; nobody's feet go faster than the last. [design]
constexpr double kFewestSteps = 40;
constexpr double kMostSteps = 160;
constexpr double kAbsurdSteps = 250;

/// Slower on the whole is standing about. [design]
constexpr double kSlowestSession = 0.25; // m/s

struct Sums {
    Interval span;
    microseconds walked{0}; // pauses out
    std::vector<Interval> pieces;
    std::optional<double> metres_a_second;
    std::optional<double> steps_a_minute;
};

std::string whole_minutes(microseconds time) {
    return std::to_string(std::chrono::round<std::chrono::minutes>(time).count());
}

/// The recorder's own time without pauses counts; where it knows less of pauses than they say themselves, they do.
Sums sums_of(const Track& track) {
    const formats::Summary& summary = track.summary;
    const Interval known = formats::span_of(track).value_or(Interval{});
    const microseconds moving = summary.moving.value_or(microseconds::max());
    // Without a word on when it ended, its timer ran through.
    const Interval span{known.start, known.empty() && summary.moving ? known.start + *summary.moving : known.end};
    Sums sums{span, {}, without({span}, merged(track.pauses)), {}, {}};
    sums.walked = std::min(total_length(sums.pieces), moving);
    const double seconds = std::chrono::duration<double>(sums.walked).count();
    if (seconds <= 0) return sums;
    if (summary.distance && summary.distance->count > 0) sums.metres_a_second = summary.distance->count / seconds;
    if (summary.steps && *summary.steps > 0) sums.steps_a_minute = static_cast<double>(*summary.steps) * 60 / seconds;
    return sums;
}

std::optional<Reason> why_time_refuses(const Track& track, const Sums& sums, Instant now) {
    if (!formats::span_of(track))
        return reason(ReasonCode::no_times, "It does not say when it began, so nobody can tell which day it counts "
                                            "for. You can write the walk in by hand.");
    if (auto why = why_clock_refuses(sums.span, now)) return why;
    const auto& summary = track.summary;
    if (summary.moving && *summary.moving > sums.span.length() + kRounding)
        return reason(ReasonCode::absurd_sums,
                      "It says that {0} minutes were walked within {1} minutes, so nobody can tell how long it took.",
                      {whole_minutes(*summary.moving), whole_minutes(sums.span.length())});
    if (sums.walked < kShortestBout) return reason(ReasonCode::no_minute, "It holds less than a minute of walking.");
    return std::nullopt;
}

std::optional<Reason> why_pace_refuses(Sport sport, const Sums& sums) {
    if (sums.metres_a_second > kFastestWalk)
        return reason(ReasonCode::too_fast,
                      "Most of it is faster than anybody walks, {0} km/h, so it was a ride, a drive or a run.",
                      {kilometres_an_hour(*sums.metres_a_second)});
    if (sums.steps_a_minute > kAbsurdSteps)
        return reason(ReasonCode::absurd_sums, "It says that somebody took {0} steps a minute, which nobody can.",
                      {fmt::format("{:.0f}", *sums.steps_a_minute)});
    if (sport == Sport::walking) return std::nullopt; // steps are never a gate [W6]
    const bool dawdled = sums.metres_a_second && *sums.metres_a_second < kSlowestSession;
    const bool other_steps =
        sums.steps_a_minute && (*sums.steps_a_minute < kFewestSteps || *sums.steps_a_minute > kMostSteps);
    if (dawdled || other_steps)
        return reason(ReasonCode::other_pace, "It goes neither at the pace nor with the steps of a walk.");
    return std::nullopt;
}

std::optional<Reason> why_sport_refuses(const Track& track, Sport sport, const Sums& sums) {
    const bool tells = sums.metres_a_second || sums.steps_a_minute;
    const bool ran = sport == Sport::running && (!tells || sums.metres_a_second > kFastestSureWalk);
    if (sport == Sport::other || ran)
        return reason(ReasonCode::other_sport, "It calls itself “{0}”, which is not a walk.", {track.sport});
    if (sport == Sport::unknown && !tells)
        return reason(ReasonCode::no_positions, "It says neither where it was, how far nor how many steps, so nobody "
                                                "can tell whether it was walked. You can write the walk in by hand.");
    return std::nullopt;
}

/// What was walked by its pace and steps, for the person to say yes or no to.
Sentence pace_shown(const Sums& sums) {
    const std::string speed = sums.metres_a_second ? kilometres_an_hour(*sums.metres_a_second) : "";
    const std::string steps = sums.steps_a_minute ? fmt::format("{:.0f}", *sums.steps_a_minute) : "";
    if (steps.empty()) return {"It does not say that it was a walk, and goes at {0} km/h. Was it a walk?", {speed}};
    if (speed.empty())
        return {"It does not say that it was a walk, and goes at {0} steps a minute. Was it a walk?", {steps}};
    return {"It does not say that it was a walk, and goes at {0} km/h with {1} steps a minute. Was it a walk?",
            {speed, steps}};
}

std::vector<Reason> questions(const Track& track, Sport sport, const Sums& sums) {
    std::vector<Reason> asked;
    if (sport == Sport::running) {
        asked.push_back(reason(ReasonCode::called_running,
                               "It calls itself “{0}” but goes at the pace of a walk. Was it a walk?", {track.sport}));
    }
    if (sport == Sport::unknown) asked.push_back({ReasonCode::unnamed, pace_shown(sums)});
    const double fastest = sport == Sport::walking ? kFastestNamedWalk : kFastestSureWalk;
    if (sums.metres_a_second > fastest) {
        asked.push_back(reason(ReasonCode::running_pace, "At {0} km/h it may have been a run. Was it a walk?",
                               {kilometres_an_hour(*sums.metres_a_second)}));
    }
    if (sums.span.length() - sums.walked > kLongestBreak && sums.walked < total_length(sums.pieces)) {
        asked.push_back(reason(ReasonCode::unknown_pauses,
                               "It says that {0} of {1} minutes were walked, but not which. Should they be counted "
                               "from its start?",
                               {whole_minutes(sums.walked), whole_minutes(sums.span.length())}));
    }
    return asked;
}

/// The recorder may know of more pauses than it tells the times of. The walk keeps when it began and ended, by which
/// the same one is found again; after a long pause it is told from the start.
FoundWalk walk_of(const Sums& sums, const formats::Summary& summary) {
    const microseconds unknown = total_length(sums.pieces) - sums.walked;
    FoundWalk walk{sums.pieces, summary.distance.value_or(formats::Metres{}).count, summary.steps};
    if (unknown == microseconds(0)) return walk;
    if (sums.span.length() - sums.walked > kLongestBreak) {
        walk.bouts = {{sums.span.start, sums.span.start + sums.walked}};
    } else {
        walk.idle = unknown;
    }
    return walk;
}

} // namespace

bool says_its_sums(const Track& track) {
    return track.summary.elapsed || track.summary.moving;
}

std::optional<FoundWalk> walk_if_so(const Track& track) {
    const Sums sums = sums_of(track);
    if (sums.span.empty() || sums.walked < kShortestBout) return std::nullopt;
    return walk_of(sums, track.summary);
}

std::variant<SummedWalk, Reason> judge_sums(const Track& track, Instant now) {
    const Sums sums = sums_of(track);
    const Sport sport = sport_named(track.sport);
    if (auto why = why_sport_refuses(track, sport, sums)) return *std::move(why);
    if (auto why = why_time_refuses(track, sums, now)) return *std::move(why);
    if (auto why = why_pace_refuses(sport, sums)) return *std::move(why);
    return SummedWalk{walk_of(sums, track.summary), questions(track, sport, sums)};
}

} // namespace amble::tracking
