#include "tracking/judgement.h"

#include "tracking/track_reasons.h"

#include <algorithm>

namespace amble::tracking {

namespace {

using formats::FlawCode;

void add_once(std::vector<Reason>& reasons, const Reason& added) {
    const auto same = [&](const Reason& reason) { return reason.code == added.code; };
    if (std::none_of(reasons.begin(), reasons.end(), same)) reasons.push_back(added);
}

/// In order of time, each beginning after the one before has ended: a file may hold the same walk as two tracks.
std::vector<Leg> apart(std::vector<Leg> legs) {
    std::sort(legs.begin(), legs.end(), [](const Leg& a, const Leg& b) { return a.time < b.time; });
    std::optional<Instant> end;
    std::erase_if(legs, [&](const Leg& leg) {
        const bool covered = end && leg.time.start < *end;
        if (!covered) end = leg.time.end;
        return covered;
    });
    return legs;
}

/// What formats/ says of a file that holds no track.
Reason why_no_track(const formats::Reading& reading) {
    const auto says_why = [](const formats::Flaw& flaw) {
        return flaw.code == FlawCode::planned_route || flaw.code == FlawCode::only_waypoints ||
               flaw.code == FlawCode::no_points;
    };
    const auto flaw = std::find_if(reading.flaws.begin(), reading.flaws.end(), says_why);
    if (flaw == reading.flaws.end()) return reason(ReasonCode::no_track, "The file holds no point of any track.");
    return {ReasonCode::no_track, flaw->sentence};
}

bool has_flaw(const formats::Reading& reading, FlawCode code) {
    return std::any_of(reading.flaws.begin(), reading.flaws.end(),
                       [&](const formats::Flaw& flaw) { return flaw.code == code; });
}

/// What to ask about the file as a whole; `fast` is how long it holds what nobody walks.
void add_questions(const formats::Reading& reading, std::chrono::microseconds fast, std::vector<Reason>& reasons) {
    if (fast >= std::chrono::minutes(1)) {
        const auto minutes = std::chrono::round<std::chrono::minutes>(fast).count();
        reasons.push_back(reason(ReasonCode::partly_fast,
                                 "What is faster than anybody walks was left out (minutes: {0}). "
                                 "Was the rest a walk?",
                                 {std::to_string(minutes)}));
    }
    if (reading.outcome == formats::Outcome::part) {
        reasons.push_back(reason(ReasonCode::cut_off, "The file breaks off, so the end of the walk may be missing. "
                                                      "Should what is there be counted?"));
    }
    if (has_flaw(reading, FlawCode::times_without_zone)) {
        reasons.push_back(reason(ReasonCode::unknown_zone, "Its times do not say in which time zone they are and were "
                                                           "read as UTC. Is the time of day right?"));
    }
}

/// Nobody walks for that long; a recorder that lies in a bag does.
void leave_out_endless(Verdict& verdict) {
    const auto endless = [](const FoundWalk& walk) { return walk.minutes() > kMostMinutesOfAWalk; };
    if (std::erase_if(verdict.walks, endless) == 0) return;
    const Reason too_long = reason(ReasonCode::too_long,
                                   "It holds more than {0} minutes of walking in one go, so the recorder was "
                                   "probably left running.",
                                   {std::to_string(kMostMinutesOfAWalk)});
    verdict.left_out.push_back({"", too_long});
}

Verdict refuse(std::vector<LeftOut> left_out, std::vector<Reason> reasons) {
    for (const LeftOut& part : left_out)
        add_once(reasons, part.reason);
    return {Decision::refuse, std::move(reasons), {}, std::move(left_out)};
}

} // namespace

Verdict judge(const formats::Reading& reading, Instant now) {
    if (reading.outcome == formats::Outcome::refused)
        return refuse({}, {{ReasonCode::not_read, reading.flaws.front().sentence}});
    if (reading.recording.totals.points == 0) return refuse({}, {why_no_track(reading)});

    Verdict verdict;
    std::vector<Leg> taken;
    std::chrono::microseconds fast{0};
    for (const formats::Track& track : reading.recording.tracks) {
        if (track.segments.empty()) continue;
        const std::vector<Leg> legs = movement(track);
        fast += time_faster_than_walking(legs);
        if (const auto why = why_refused(track, legs, now)) {
            verdict.left_out.push_back({track.name, *why});
            continue;
        }
        for (const Reason& asked : why_asked(track, legs))
            add_once(verdict.reasons, asked);
        taken.insert(taken.end(), legs.begin(), legs.end());
    }
    verdict.walks = walks_of(apart(std::move(taken)));
    leave_out_endless(verdict);
    if (verdict.walks.empty()) return refuse(std::move(verdict.left_out), {});
    add_questions(reading, fast, verdict.reasons);
    verdict.decision = verdict.reasons.empty() ? Decision::walk : Decision::ask;
    return verdict;
}

Walk to_walk(const FoundWalk& found, Source source, const std::function<Day(Instant)>& day_of) {
    Walk walk;
    walk.day = day_of(found.span().start);
    walk.started = found.span().start;
    walk.ended = found.span().end;
    walk.minutes = found.minutes();
    walk.source = source;
    walk.distance_m = found.metres;
    return walk;
}

std::string_view decision_text(Decision decision) {
    switch (decision) {
    case Decision::walk:
        return "walk";
    case Decision::ask:
        return "ask";
    case Decision::refuse:
        return "refuse";
    }
    return "";
}

} // namespace amble::tracking
