#include "tracking/session.h"

#include "tracking/gathering.h"
#include "tracking/judgement.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;
using formats::Metres;

const Instant kNow = *parse_instant("2026-06-01T00:00:00Z");
const Instant kMorning = *parse_instant("2026-05-01T08:00:00Z");

formats::Track session(std::string sport, std::chrono::seconds elapsed) {
    formats::Track track;
    track.sport = std::move(sport);
    track.summary.start = kMorning;
    track.summary.elapsed = elapsed;
    return track;
}

formats::Reading reading_of(std::vector<formats::Track> tracks, formats::Kind kind = formats::Kind::activity) {
    formats::Reading reading;
    reading.recording.kind = kind;
    reading.recording.tracks = std::move(tracks);
    return reading;
}

/// A session of half an hour, and what becomes of it.
struct Case {
    std::string_view about;
    std::string_view sport;
    std::optional<double> metres;
    std::optional<int64_t> steps;
    std::string_view decision;
    std::string_view reason; // the first
};

const Case kCases[]{
    {"a treadmill", "walking", {}, {}, "walk", ""},
    {"with its sums", "hiking", 2300, 3000, "walk", ""},
    {"steps are never a gate", "walking", {}, 900, "walk", ""},
    {"a fast one", "walking", 4400, {}, "walk", ""},
    {"too fast to be sure", "walking", 4700, {}, "ask", "running-pace"},
    {"called a walk, driven", "walking", 9000, {}, "refuse", "too-fast"},
    {"impossible steps", "walking", {}, 9000, "refuse", "absurd-sums"},
    {"another sport", "cycling", 2300, 3000, "refuse", "other-sport"},
    {"a sport of a phone", "yoga", {}, {}, "refuse", "other-sport"},
    {"running, nothing more", "running", {}, {}, "refuse", "other-sport"},
    {"running at a walk", "running", 2300, {}, "ask", "called-running"},
    {"running at a jog", "running", 3900, {}, "refuse", "other-sport"},
    {"no sport, a walk's pace", "", 2300, {}, "ask", "unnamed"},
    {"no sport, a walk's steps", "generic", {}, 3000, "ask", "unnamed"},
    {"no sport, a runner's steps", "", 2300, 5100, "refuse", "other-pace"},
    {"no sport, standing", "", {}, 600, "refuse", "other-pace"},
    {"no sport, barely moving", "", 300, {}, "refuse", "other-pace"},
    {"no sport, nothing known", "other", {}, {}, "refuse", "no-positions"},
};

} // namespace

TEST(Session, its_sums_decide_by_sport_pace_and_steps) {
    for (const Case& row : kCases) {
        formats::Track track = session(std::string(row.sport), 30min);
        if (row.metres) track.summary.distance = Metres{*row.metres};
        track.summary.steps = row.steps;
        const Verdict verdict = judge(reading_of({track}), kNow);
        EXPECT_EQ(decision_text(verdict.decision), row.decision) << row.about;
        EXPECT_EQ(verdict.reasons.empty() ? "" : reason_text(verdict.reasons[0].code), row.reason) << row.about;
        if (row.decision == "refuse") continue;
        ASSERT_EQ(verdict.walks.size(), 1U) << row.about;
        EXPECT_EQ(verdict.walks[0].minutes(), 30) << row.about;
    }
}

TEST(Session, the_question_shows_pace_and_steps) {
    formats::Track track = session("", 30min);
    track.summary.distance = Metres{2250};
    track.summary.steps = 3000;
    const Verdict verdict = judge(reading_of({track}), kNow);
    EXPECT_EQ(english(verdict.reasons.at(0).sentence),
              "It does not say that it was a walk, and goes at 4.5 km/h with 100 steps a minute. Was it a walk?");
}

TEST(Session, pauses_are_out) {
    formats::Track told = session("walking", 40min);
    told.pauses = {{kMorning + 10min, kMorning + 20min}, {kMorning + 15min, kMorning + 22min}};
    const FoundWalk walk = judge(reading_of({told}), kNow).walks.at(0);
    EXPECT_EQ(walk.minutes(), 28);
    EXPECT_EQ(walk.span(), (Interval{kMorning, kMorning + 40min}));

    formats::Track only_summed = session("walking", 40min);
    only_summed.summary.moving = 31min;
    const FoundWalk summed = judge(reading_of({only_summed}), kNow).walks.at(0);
    EXPECT_EQ(summed.minutes(), 31) << "the timer's time, not the elapsed";
    EXPECT_EQ(summed.span(), walk.span()) << "by which the same walk is found again";
    EXPECT_EQ(summed.bouts.size(), 1U) << "when it stood still, nobody knows";

    told.summary.moving = 25min;
    EXPECT_EQ(judge(reading_of({told}), kNow).walks.at(0).minutes(), 25) << "the fewer count";
}

TEST(Session, a_long_pause_at_an_unknown_time_is_asked_about) {
    formats::Track forgotten = session("walking", 5h);
    forgotten.summary.moving = 30min;
    const Verdict verdict = judge(reading_of({forgotten}), kNow);
    EXPECT_EQ(reason_text(verdict.reasons.at(0).code), "unknown-pauses");
    EXPECT_EQ(verdict.walks.at(0).span(), (Interval{kMorning, kMorning + 30min}));
}

TEST(Session, sums_that_cannot_be_are_refused_with_the_reason) {
    const auto code = [](const formats::Track& track) {
        const Verdict verdict = judge(reading_of({track}), kNow);
        EXPECT_EQ(verdict.decision, Decision::refuse);
        return std::string(reason_text(verdict.reasons.at(0).code));
    };
    formats::Track longer = session("walking", 30min);
    longer.summary.moving = 50min;
    EXPECT_EQ(code(longer), "absurd-sums");
    formats::Track undated = session("walking", 30min);
    undated.summary.start.reset();
    EXPECT_EQ(code(undated), "no-times");
    formats::Track future = session("walking", 30min);
    future.summary.start = kNow + 48h;
    EXPECT_EQ(code(future), "wrong-clock");
    EXPECT_EQ(code(session("walking", 50s)), "no-minute");
    EXPECT_EQ(code(session("walking", 11h)), "too-long");
}

TEST(Session, workouts_of_one_export_are_walks_of_their_own) {
    formats::Track evening = session("walking", 20min);
    evening.summary.start = kMorning + 30min;
    const Verdict verdict =
        judge(reading_of({evening, session("walking", 20min), session("cycling", 20min), session("cycling", 20min)},
                         formats::Kind::health),
              kNow);
    EXPECT_EQ(verdict.decision, Decision::walk);
    ASSERT_EQ(verdict.walks.size(), 2U);
    EXPECT_EQ(verdict.walks[0].span().start, kMorning);
    EXPECT_EQ(verdict.left_out.size(), 1U) << "the same is said once";
}

TEST(Session, one_device_never_counts_a_time_twice) {
    formats::Track later = session("walking", 30min);
    later.summary.start = kMorning + 20min;
    later.summary.steps = 3000;
    const Verdict verdict = judge(reading_of({session("walking", 30min), later, session("walking", 30min)}), kNow);
    ASSERT_EQ(verdict.walks.size(), 2U);
    EXPECT_EQ(verdict.walks[1].span(), (Interval{kMorning + 30min, kMorning + 50min}));
    EXPECT_EQ(verdict.walks[1].steps, 2000);
}

TEST(Session, of_what_is_known_too_no_time_counts_twice) {
    FoundWalk whole{{{kMorning, kMorning + 30min}}, 2000};
    EXPECT_FALSE(known_part(whole)) << "all of it is known";
    whole.known = {{kMorning, kMorning + 6min}};
    whole.known_metres = 600;
    whole.offset = 60min;
    const auto part = known_part(whole);
    ASSERT_TRUE(part);
    EXPECT_EQ(part->minutes(), 6);
    EXPECT_EQ(part->offset, 60min);

    formats::Track first = session("walking", 4min);
    Gathering gathering(formats::Kind::activity);
    gathering.add(first, FoundWalk{{{kMorning - 10min, kMorning + 2min}}, 800});
    gathering.add(first, whole);
    const auto taken = gathering.take();
    ASSERT_EQ(taken.size(), 2U);
    EXPECT_EQ(taken[1].known, (std::vector<Interval>{{kMorning + 2min, kMorning + 6min}}));
    EXPECT_DOUBLE_EQ(taken[1].known_metres, 400);
}

TEST(Session, it_counts_for_the_day_there) {
    formats::Track track = session("walking", 30min);
    track.offset = -9h;
    const FoundWalk walk = judge(reading_of({track}), kNow).walks.at(0);
    const auto utc_day = [](Instant instant) {
        return Day{static_cast<int32_t>(instant.microseconds / 86'400'000'000)};
    };
    EXPECT_EQ(to_walk(walk, Source::watch, utc_day).day, parse_day("2026-04-30"));
}

TEST(Session, steps_of_a_day_are_no_walk) {
    const Verdict verdict = judge(reading_of({}, formats::Kind::daily), kNow);
    EXPECT_EQ(verdict.decision, Decision::refuse);
    EXPECT_TRUE(english(verdict.reasons.at(0).sentence).starts_with("It holds no walk. Steps"));
}

TEST(Session, a_ride_at_a_time_that_cannot_be_is_not_offered_as_a_walk) {
    const auto offered = [](Instant start) {
        formats::Track ride = session("cycling", 30min);
        ride.summary.start = start;
        return judge(reading_of({ride}), kNow).if_so.size();
    };
    EXPECT_EQ(offered(kMorning), 1U);
    EXPECT_EQ(offered(*parse_instant("1800-05-01T08:00:00Z")), 0U);
    EXPECT_EQ(offered(*parse_instant("2199-05-01T08:00:00Z")), 0U);
}

TEST(Session, of_thousands_that_are_left_out_no_more_are_named_than_anybody_reads) {
    std::vector<formats::Track> rides(1000, session("cycling", 30min));
    for (size_t i = 0; i < rides.size(); ++i)
        rides[i].name = std::to_string(i);
    const Verdict verdict = judge(reading_of(rides), kNow);
    ASSERT_EQ(verdict.left_out.size(), 201U);
    EXPECT_EQ(english(verdict.left_out.back().reason.sentence), "More of its tracks are left out: 800.");
}

} // namespace amble::tracking
