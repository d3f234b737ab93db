#include "tracking/judgement.h"

#include "tracking/gathering.h"
#include "tracking/session.h"
#include "tracking/track_reasons.h"

#include <algorithm>
#include <iterator>

namespace amble::tracking {

namespace {

using formats::FlawCode;

/// Whether its points leave open what was walked, so that the recorder's own sums are to tell.
bool leaves_open(ReasonCode code) {
    return code == ReasonCode::no_times || code == ReasonCode::few_times || code == ReasonCode::times_stand_still ||
           code == ReasonCode::no_positions || code == ReasonCode::too_sparse;
}

bool holds_something(const formats::Track& track) {
    return !track.segments.empty() || says_its_sums(track);
}

/// What formats/ says of a file that holds no track.
Reason why_no_track(const formats::Reading& reading) {
    const auto kind = reading.recording.kind;
    if (kind == formats::Kind::daily || kind == formats::Kind::health)
        return reason(ReasonCode::no_track, "It holds no walk. Steps counted through the day are not turned into "
                                            "minutes, as nobody can tell which of them were a walk.");
    const auto says_why = [](const formats::Flaw& flaw) {
        return flaw.code == FlawCode::planned_route || flaw.code == FlawCode::only_waypoints ||
               flaw.code == FlawCode::no_points || flaw.code == FlawCode::only_settings;
    };
    const auto flaw = std::find_if(reading.flaws.begin(), reading.flaws.end(), says_why);
    if (flaw == reading.flaws.end()) return reason(ReasonCode::no_track, "The file holds no point of any track.");
    return {ReasonCode::no_track, flaw->sentence};
}

bool has_flaw(const formats::Reading& reading, FlawCode code) {
    return std::any_of(reading.flaws.begin(), reading.flaws.end(),
                       [&](const formats::Flaw& flaw) { return flaw.code == code; });
}

Reason partly_fast(std::chrono::microseconds fast) {
    return reason(ReasonCode::partly_fast,
                  "What is faster than anybody walks was left out (minutes: {0}). Was the rest a walk?",
                  {std::to_string(std::chrono::round<std::chrono::minutes>(fast).count())});
}

/// What its file leaves open about a track. Of an archive, formats/ says for each track what its own file left open.
std::vector<Reason> doubts_about(const formats::Track& track, const formats::Reading& reading) {
    const bool archive = reading.recording.archive;
    const bool breaks_off = reading.outcome == formats::Outcome::part && !archive &&
                            reading.recording.kind != formats::Kind::health &&
                            &track == &reading.recording.tracks.back();
    std::vector<Reason> doubts;
    if (track.cut_off || breaks_off) {
        doubts.push_back(reason(ReasonCode::cut_off, "The file breaks off, so the end of the walk may be missing. "
                                                     "Should what is there be counted?"));
    }
    if (track.zone_unknown || (!archive && has_flaw(reading, FlawCode::times_without_zone))) {
        doubts.push_back(reason(ReasonCode::unknown_zone, "Its times do not say in which time zone they are and were "
                                                          "read as UTC. Is the time of day right?"));
    }
    return doubts;
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
    return {Decision::refuse, std::move(reasons), {}, std::move(left_out), {}};
}

/// More tracks that are left out nobody reads of. [design]
constexpr size_t kMostLeftOut = 200;

/// Whether the person may know better: what is left out for these may have been a walk all the same.
bool may_be_so(ReasonCode code) {
    return code == ReasonCode::other_sport || code == ReasonCode::too_fast || code == ReasonCode::other_pace;
}

/// Judges the tracks of one recording, one after the other.
class Tracks {
public:
    Tracks(const formats::Reading& reading, Instant now)
        : reading_(reading), gathering_(reading.recording.kind), now_(now) {}

    void judge(const formats::Track& track) {
        std::vector<Leg> legs = movement(track);
        const auto why = why_refused(track, legs, now_);
        if (why && leaves_open(why->code) && says_its_sums(track)) return judge_by_sums(track);
        if (is_told_by_sums(track, legs, why)) return;
        const auto fast = time_faster_than_walking(legs);
        fast_ += fast;
        if (why) return leave_out(track, *why, walks_if_so(std::move(legs)));
        std::vector<Reason> asked = why_asked(track, legs);
        // One ride among years of workouts says nothing of the others; within one recording it does.
        if (is_health() && fast >= std::chrono::minutes(1)) asked.push_back(partly_fast(fast));
        add_doubts(track, {legs.front().time.start, legs.back().time.end}, asked);
        gathering_.add(track, std::move(legs), std::move(asked));
    }

    Verdict take() {
        verdict_.walks = gathering_.take();
        if (more_left_out_ > 0)
            verdict_.left_out.push_back({"", reason(ReasonCode::too_much, "More of its tracks are left out: {0}.",
                                                    {std::to_string(more_left_out_)})});
        if (!is_health() && fast_ >= std::chrono::minutes(1))
            for (FoundWalk& walk : verdict_.walks)
                add_once(walk.asked, partly_fast(fast_));
        return std::move(verdict_);
    }

private:
    bool is_health() const { return reading_.recording.kind == formats::Kind::health; }

    void add_doubts(const formats::Track& track, const Interval& span, std::vector<Reason>& asked) const {
        std::ranges::move(doubts_about(track, reading_), std::back_inserter(asked));
        if (auto why = why_clock_asks(span, now_)) asked.push_back(*std::move(why));
    }

    void judge_by_sums(const formats::Track& track) {
        auto judged = judge_sums(track, now_);
        if (const auto* why = std::get_if<Reason>(&judged)) {
            std::vector<FoundWalk> if_so;
            if (auto walk = walk_if_so(track)) if_so.push_back(*std::move(walk));
            return leave_out(track, *why, std::move(if_so));
        }
        add_summed(track, std::get<SummedWalk>(std::move(judged)));
    }

    /// Whether its points tell so small a part, or not a minute, that its sums are offered, with a question. `refused`
    /// is why the points alone are no walk.
    bool is_told_by_sums(const formats::Track& track, const std::vector<Leg>& legs,
                         const std::optional<Reason>& refused) {
        if (refused && refused->code != ReasonCode::no_minute) return false;
        const auto asked = why_sums_are_asked(track, legs);
        if (!asked) return false;
        auto judged = judge_sums(track, now_);
        auto* summed = std::get_if<SummedWalk>(&judged);
        if (summed == nullptr) return false;
        summed->asked.insert(summed->asked.begin(), *asked);
        note_known(legs, summed->walk);
        add_summed(track, std::move(*summed));
        return true;
    }

    /// What is left of the walk where the person says that not all of its minutes were one.
    static void note_known(const std::vector<Leg>& legs, FoundWalk& walk) {
        for (const FoundWalk& part : walks_of(apart(legs))) {
            for (Interval bout : part.bouts) {
                bout = {std::max(bout.start, walk.span().start), std::min(bout.end, walk.span().end)};
                if (!bout.empty()) walk.known.push_back(bout);
            }
            walk.known_metres += part.metres;
        }
    }

    void add_summed(const formats::Track& track, SummedWalk summed) {
        summed.walk.asked = std::move(summed.asked);
        add_doubts(track, summed.walk.span(), summed.walk.asked);
        gathering_.add(track, std::move(summed.walk));
    }

    /// All that moved, as if none of it were too fast.
    static std::vector<FoundWalk> walks_if_so(std::vector<Leg> legs) {
        for (Leg& leg : legs)
            if (leg.pace == Pace::fast) leg.pace = Pace::brisk;
        return walks_of(apart(std::move(legs)));
    }

    /// Of years of rides without a name one line is enough, and of those with names as many as anybody reads.
    void leave_out(const formats::Track& track, const Reason& why, std::vector<FoundWalk> if_so) {
        LeftOut part{track.name, why};
        auto& parts = verdict_.left_out;
        if (std::find(parts.begin(), parts.end(), part) == parts.end()) {
            if (parts.size() < kMostLeftOut)
                parts.push_back(std::move(part));
            else
                ++more_left_out_;
        }
        if (!may_be_so(why.code)) return;
        for (FoundWalk& walk : if_so) {
            if (walk.minutes() < 1 || walk.minutes() > kMostMinutesOfAWalk) continue;
            if (why_clock_refuses(walk.span(), now_)) continue;
            walk.device = track.device;
            walk.offset = track.offset;
            walk.asked = {why};
            verdict_.if_so.push_back(std::move(walk));
        }
    }

    const formats::Reading& reading_;
    Gathering gathering_;
    const Instant now_;
    Verdict verdict_;
    int64_t more_left_out_ = 0;
    std::chrono::microseconds fast_{0};
};

} // namespace

Verdict judge(const formats::Reading& reading, Instant now) {
    if (reading.outcome == formats::Outcome::refused)
        return refuse({}, {{ReasonCode::not_read, reading.flaws.front().sentence}});
    const auto& recording = reading.recording;
    const bool planned = recording.kind == formats::Kind::route;
    if (planned || std::none_of(recording.tracks.begin(), recording.tracks.end(), holds_something))
        return refuse({}, {why_no_track(reading)});

    Tracks tracks(reading, now);
    for (const formats::Track& track : recording.tracks)
        if (holds_something(track)) tracks.judge(track);
    Verdict verdict = tracks.take();
    leave_out_endless(verdict);
    if (verdict.walks.empty()) {
        Verdict none = refuse(std::move(verdict.left_out), {});
        none.if_so = std::move(verdict.if_so);
        return none;
    }
    for (const FoundWalk& walk : verdict.walks)
        for (const Reason& asked : walk.asked)
            add_once(verdict.reasons, asked);
    verdict.decision = verdict.reasons.empty() ? Decision::walk : Decision::ask;
    return verdict;
}

namespace {

Day day_there(Instant instant, std::chrono::minutes offset) {
    const std::chrono::microseconds there((instant + offset).microseconds);
    return {static_cast<int32_t>(std::chrono::floor<std::chrono::days>(there).count())};
}

} // namespace

Walk to_walk(const FoundWalk& found, Source source, const std::function<Day(Instant)>& day_of) {
    Walk walk;
    walk.day = found.offset ? day_there(found.span().start, *found.offset) : day_of(found.span().start);
    walk.started = found.span().start;
    walk.ended = found.span().end;
    walk.minutes = found.minutes();
    walk.source = source;
    walk.distance_m = found.metres;
    walk.recorded = found.bouts;
    constexpr int64_t kMostSteps = 200'000; // of 600 minutes [design]
    if (found.steps && *found.steps <= kMostSteps) walk.steps = static_cast<int>(*found.steps);
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
