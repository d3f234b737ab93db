#include "tracking/judgement.h"

#include "formats/flaws.h"
#include "formats/geometry.h"
#include "tracking/made_track.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;

const Instant kNow = *parse_instant("2026-06-01T00:00:00Z");

formats::Reading reading_of(std::vector<formats::Track> tracks) {
    formats::Reading reading;
    reading.recording.format = formats::Format::gpx;
    reading.recording.tracks = std::move(tracks);
    reading.recording.totals = formats::measure(reading.recording.tracks);
    reading.flaws = formats::find_flaws(reading.recording);
    return reading;
}

Verdict judged(const MadeTrack& made) {
    return judge(reading_of({made.track()}), kNow);
}

void expect_refused(const Verdict& verdict, ReasonCode code) {
    EXPECT_EQ(verdict.decision, Decision::refuse);
    EXPECT_TRUE(verdict.walks.empty());
    ASSERT_EQ(verdict.reasons.size(), 1U);
    EXPECT_EQ(reason_text(verdict.reasons[0].code), reason_text(code));
}

void expect_asked(const Verdict& verdict, ReasonCode code) {
    EXPECT_EQ(verdict.decision, Decision::ask);
    EXPECT_FALSE(verdict.walks.empty());
    ASSERT_EQ(verdict.reasons.size(), 1U);
    EXPECT_EQ(reason_text(verdict.reasons[0].code), reason_text(code));
}

} // namespace

TEST(Judgement, a_plain_walk_is_taken_without_a_question) {
    for (const double speed : {0.5, 1.0, 1.3, 1.8}) {
        const Verdict verdict = judged(MadeTrack(5s).go(900s, speed));
        EXPECT_EQ(verdict.decision, Decision::walk) << speed;
        EXPECT_TRUE(verdict.reasons.empty());
        ASSERT_EQ(verdict.walks.size(), 1U);
        EXPECT_EQ(verdict.walks[0].minutes(), 15);
    }
}

TEST(Judgement, a_drive_a_ride_and_a_run_are_no_walk) {
    for (const double speed : {3.2, 5.0, 14.0})
        expect_refused(judged(MadeTrack(5s).go(900s, speed)), ReasonCode::too_fast);
    expect_refused(judged(MadeTrack(1s).go(300s, 14).walk(120s).go(300s, 9)), ReasonCode::too_fast);
}

TEST(Judgement, between_walk_and_run_the_person_is_asked) {
    expect_asked(judged(MadeTrack(5s).go(900s, 2.2)), ReasonCode::running_pace);
    EXPECT_EQ(judged(MadeTrack(5s).go(900s, 2.2).called("Nordic walking")).decision, Decision::walk);
    expect_asked(judged(MadeTrack(5s).go(900s, 2.7).called("walking")), ReasonCode::running_pace);
}

TEST(Judgement, a_walk_with_a_ride_in_it_counts_without_the_ride_if_the_person_says_so) {
    const Verdict verdict = judged(MadeTrack(5s).walk(900s).go(300s, 8).walk(600s));
    expect_asked(verdict, ReasonCode::partly_fast);
    EXPECT_EQ(verdict.walks[0].minutes(), 25);
    const Verdict apart =
        judge(reading_of({MadeTrack(5s).walk(900s).track(), MadeTrack(5s).silence(7200s).go(300s, 8).track()}), kNow);
    expect_asked(apart, ReasonCode::partly_fast);
}

TEST(Judgement, what_it_calls_itself_decides_before_its_pace) {
    expect_refused(judged(MadeTrack(5s).walk(900s).called("Mountain Biking")), ReasonCode::other_sport);
    expect_asked(judged(MadeTrack(5s).walk(900s).called("running")), ReasonCode::called_running);
    EXPECT_EQ(judged(MadeTrack(5s).walk(900s).called("Spaziergang")).decision, Decision::walk);
}

TEST(Judgement, without_times_nobody_can_tell_how_long) {
    MadeTrack none(5s);
    none.walk(300s);
    MadeTrack few = none;
    for (auto& point : none.track().segments[0].points)
        point.time.reset();
    expect_refused(judged(none), ReasonCode::no_times);
    auto& points = few.track().segments[0].points;
    for (size_t i = 0; i < points.size(); ++i)
        if (i % 3 != 0) points[i].time.reset();
    expect_refused(judged(few), ReasonCode::few_times);
}

TEST(Judgement, a_clock_that_stands_or_is_wrong_is_refused) {
    MadeTrack standing(5s);
    standing.walk(300s);
    for (auto& point : standing.track().segments[0].points)
        point.time = parse_instant("2026-05-01T08:00:00Z");
    expect_refused(judged(standing), ReasonCode::times_stand_still);
    const MadeTrack made = MadeTrack(5s).walk(300s);
    expect_refused(judge(reading_of({made.track()}), *parse_instant("2026-04-29T00:00:00Z")), ReasonCode::wrong_clock);
    MadeTrack old = made;
    for (auto& point : old.track().segments[0].points)
        point.time = *point.time - std::chrono::years(40);
    expect_refused(judged(old), ReasonCode::wrong_clock);
}

TEST(Judgement, a_date_that_a_receiver_may_have_lost_or_that_is_to_come_is_asked_about) {
    MadeTrack old = MadeTrack(5s).walk(300s);
    for (auto& point : old.track().segments[0].points)
        point.time = *point.time - std::chrono::years(20);
    expect_asked(judged(old), ReasonCode::doubtful_date);
    const MadeTrack made = MadeTrack(5s).walk(300s);
    const auto at = [&](std::string_view now) { return judge(reading_of({made.track()}), *parse_instant(now)); };
    expect_asked(at("2026-05-01T07:00:00Z"), ReasonCode::doubtful_date);
    EXPECT_EQ(at("2026-05-01T08:05:00Z").decision, Decision::walk);
    EXPECT_EQ(at("2045-12-01T00:00:00Z").decision, Decision::walk) << "less than 1024 weeks later";
    formats::Track sums;
    sums.sport = "walking";
    sums.summary.start = *parse_instant("1999-08-22T08:00:00Z");
    sums.summary.elapsed = 20min;
    expect_asked(judge(reading_of({sums}), kNow), ReasonCode::doubtful_date);
}

TEST(Judgement, a_planned_route_is_refused_whatever_times_its_points_have) {
    formats::Reading course = reading_of({MadeTrack(5s).walk(900s).track()});
    course.recording.kind = formats::Kind::route;
    course.flaws = formats::find_flaws(course.recording);
    expect_refused(judge(course, kNow), ReasonCode::no_track);
}

TEST(Judgement, without_usable_positions_nobody_can_tell_whether_it_was_walked) {
    MadeTrack indoors(5s);
    indoors.walk(600s);
    for (auto& point : indoors.track().segments[0].points)
        point.position = formats::Position{0, 0};
    expect_refused(judged(indoors), ReasonCode::no_positions);
    expect_refused(judged(MadeTrack(180s).walk(1800s)), ReasonCode::too_sparse);
    expect_refused(judged(MadeTrack(10s).go(600s, 90)), ReasonCode::jumping);
}

TEST(Judgement, of_a_way_that_is_known_in_part_the_sums_are_asked_about) {
    MadeTrack made = MadeTrack(5s).walk(360s).called("walking"); // then a mall
    formats::Track& track = made.track();
    track.summary = {made.now() - 360s, 30min, 30min, formats::Metres{2400}, {}};
    const Verdict verdict = judged(made);
    expect_asked(verdict, ReasonCode::part_known);
    EXPECT_EQ(verdict.walks.at(0).minutes(), 30);
    EXPECT_EQ(verdict.reasons[0].sentence.values, (std::vector<std::string>{"30", "6"}));
    const auto known = known_part(verdict.walks[0]);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->minutes(), 6) << "what is left where not all of it was a walk";
    EXPECT_NEAR(known->metres, 360 * 1.3, 20);

    track.summary.moving = 11min;
    EXPECT_EQ(judged(made).decision, Decision::walk) << "more than half is known";
    track.summary.moving = {};
    EXPECT_EQ(judged(made).walks.at(0).minutes(), 6) << "of pauses in the elapsed time nobody knows";
    track.summary.moving = 30min;
    track.sport = "hiking and biking";
    EXPECT_EQ(judged(made).decision, Decision::refuse);
    track.sport = "";
    EXPECT_EQ(judged(made).walks.at(0).minutes(), 6) << "it does not say that it was a walk";
    track.sport = "walking";
    track.summary.distance = formats::Metres{9000};
    EXPECT_EQ(judged(made).walks.at(0).minutes(), 6) << "nobody walks so fast: what the points tell stands";
}

TEST(Judgement, less_than_a_minute_of_a_known_way_leaves_it_to_the_sums) {
    MadeTrack made = MadeTrack(5s).walk(40s).called("walking");
    made.track().summary = {made.now() - 40s, 30min, 30min, formats::Metres{2400}, {}};
    expect_asked(judged(made), ReasonCode::part_known);
    EXPECT_FALSE(known_part(judged(made).walks.at(0))) << "less than a minute is no walk";
    MadeTrack stood = MadeTrack(5s).stand(25min).called("walking");
    stood.track().summary = {stood.now() - 25min, 30min, 30min, formats::Metres{100}, {}};
    expect_refused(judged(stood), ReasonCode::no_minute);
}

TEST(Judgement, too_short_and_standing_still_are_refused) {
    expect_refused(judged(MadeTrack(5s).walk(40s)), ReasonCode::no_minute);
    expect_refused(judged(MadeTrack(1s, 3).stand(900s)), ReasonCode::no_minute);
    expect_refused(judged(MadeTrack()), ReasonCode::no_minute);
}

TEST(Judgement, a_recorder_left_running_is_refused) {
    EXPECT_EQ(judged(MadeTrack(60s).walk(10h)).decision, Decision::walk);
    expect_refused(judged(MadeTrack(60s).walk(10h + 1min)), ReasonCode::too_long);
}

TEST(Judgement, a_file_without_a_track_says_why) {
    formats::Reading route;
    route.recording.kind = formats::Kind::route;
    route.flaws = formats::find_flaws(route.recording);
    const Verdict verdict = judge(route, kNow);
    expect_refused(verdict, ReasonCode::no_track);
    EXPECT_TRUE(english(verdict.reasons[0].sentence).starts_with("This is a planned route"));
    expect_refused(judge(formats::refused(formats::Format::zip, {formats::FlawCode::unknown_format, {}}), kNow),
                   ReasonCode::not_read);
}

TEST(Judgement, a_track_that_is_refused_is_named_and_the_others_count) {
    MadeTrack planned(5s);
    planned.walk(300s);
    planned.track().name = "Plan";
    for (auto& point : planned.track().segments[0].points)
        point.time.reset();
    const Verdict verdict = judge(reading_of({planned.track(), MadeTrack(5s).walk(600s).track()}), kNow);
    EXPECT_EQ(verdict.decision, Decision::walk);
    ASSERT_EQ(verdict.left_out.size(), 1U);
    EXPECT_EQ(verdict.left_out[0].name, "Plan");
    EXPECT_EQ(verdict.left_out[0].reason.code, ReasonCode::no_times);
}

TEST(Judgement, the_same_walk_as_two_tracks_counts_once) {
    const formats::Track once = MadeTrack(5s).walk(600s).track();
    const formats::Track again = MadeTrack(7s, 3).walk(602s).track();
    const Verdict verdict = judge(reading_of({once, again}), kNow);
    ASSERT_EQ(verdict.walks.size(), 1U);
    EXPECT_EQ(verdict.walks[0].minutes(), 10);
    EXPECT_NEAR(verdict.walks[0].metres, 780, 80);
}

TEST(Judgement, what_may_be_missing_or_shifted_is_asked) {
    formats::Reading cut = reading_of({MadeTrack(5s).walk(600s).track()});
    cut.outcome = formats::Outcome::part;
    expect_asked(judge(cut, kNow), ReasonCode::cut_off);
    cut.recording.archive = true;
    EXPECT_TRUE(judge(cut, kNow).walks.at(0).asked.empty()) << "another of its files breaks off";
    formats::Reading zoneless = reading_of({MadeTrack(5s).walk(600s).track()});
    zoneless.flaws.push_back({formats::FlawCode::times_without_zone, {}});
    expect_asked(judge(zoneless, kNow), ReasonCode::unknown_zone);
}

TEST(Judgement, a_walk_past_midnight_counts_for_the_day_it_began) {
    const auto day_of = [](Instant instant) {
        return Day{static_cast<int32_t>(instant.microseconds / 86'400'000'000)};
    };
    MadeTrack made(5s);
    made.walk(1200s);
    for (auto& point : made.track().segments[0].points)
        point.time = *point.time + (15h + 50min); // 23:50
    const Walk walk = to_walk(judged(made).walks.at(0), Source::watch, day_of);
    EXPECT_EQ(walk.day, parse_day("2026-05-01"));
    EXPECT_EQ(walk.minutes, 20);
    EXPECT_EQ(walk.ended, parse_instant("2026-05-02T00:10:00Z"));
    EXPECT_EQ(walk.source, Source::watch);
    EXPECT_NEAR(*walk.distance_m, 1560, 10);
}

} // namespace amble::tracking
