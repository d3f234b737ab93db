#include "tracking/bouts.h"
#include "tracking/made_track.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;

/// Seconds walked in bouts.
double walked(const MadeTrack& made) {
    return std::chrono::duration<double>(total_length(bouts(movement(made.track())))).count();
}

bool has_pace(const std::vector<Leg>& legs, Pace pace) {
    return std::any_of(legs.begin(), legs.end(), [&](const Leg& leg) { return leg.pace == pace; });
}

} // namespace

TEST(Movement, a_steady_walk_counts_from_its_first_point_to_its_last) {
    for (const auto every : {1s, 3s, 10s, 30s, 60s, 120s})
        EXPECT_EQ(walked(MadeTrack(every).walk(600s)), 600) << every.count();
}

TEST(Movement, standing_is_taken_out_however_often_points_come) {
    for (const auto every : {1s, 2s, 5s, 10s, 15s, 30s}) {
        const double seconds = walked(MadeTrack(every).walk(600s).stand(300s).walk(600s));
        EXPECT_NEAR(seconds, 1200, 45) << every.count();
    }
}

TEST(Movement, a_wandering_position_is_not_walking) {
    for (const double noise : {2.0, 4.0, 6.0}) {
        EXPECT_EQ(walked(MadeTrack(1s, noise).stand(1800s)), 0) << noise;
        EXPECT_NEAR(walked(MadeTrack(1s, noise).walk(600s).stand(600s).walk(600s)), 1200, 60) << noise;
    }
}

TEST(Movement, a_slow_walker_is_not_taken_for_standing) {
    for (const double speed : {0.35, 0.5, 0.8})
        EXPECT_NEAR(walked(MadeTrack(1s, 2).go(600s, speed)), 600, 30) << speed;
}

TEST(Movement, a_crossing_is_part_of_the_walk_and_a_bench_is_not) {
    EXPECT_EQ(walked(MadeTrack(5s).walk(300s).stand(45s).walk(300s)), 645);
    EXPECT_NEAR(walked(MadeTrack(5s).walk(300s).stand(90s).walk(300s)), 600, 30);
}

TEST(Movement, a_pause_of_the_recorder_is_taken_out) {
    EXPECT_EQ(walked(MadeTrack(5s).walk(300s).paused(600s).walk(300s)), 600);
    EXPECT_EQ(walked(MadeTrack(5s).walk(300s).paused(30s).walk(300s)), 630) << "a short one is bridged";
}

TEST(Movement, a_silent_recorder_counts_while_it_is_short_and_the_way_fits) {
    EXPECT_EQ(walked(MadeTrack(5s).walk(300s).silence(100s, 130).walk(300s)), 700);
    EXPECT_EQ(walked(MadeTrack(5s).walk(300s).silence(300s, 390).walk(300s)), 600) << "nobody knows what happened";
}

TEST(Movement, less_than_a_minute_is_no_bout) {
    EXPECT_EQ(walked(MadeTrack(5s).walk(55s)), 0);
    EXPECT_EQ(walked(MadeTrack(5s).walk(60s)), 60);
}

TEST(Movement, running_and_driving_are_told_from_walking) {
    EXPECT_TRUE(has_pace(movement(MadeTrack(5s).go(600s, 2.4).track()), Pace::brisk));
    EXPECT_EQ(walked(MadeTrack(5s).go(600s, 3.4)), 0);
    EXPECT_NEAR(walked(MadeTrack(1s, 3).walk(600s).go(600s, 12).walk(300s)), 900, 15);
}

TEST(Movement, impossible_points_are_passed_over) {
    MadeTrack made(5s);
    made.walk(300s);
    auto& points = made.track().segments[0].points;
    points[10].position = formats::Position{0, 0};
    points[20].position = formats::Position{100, 0};
    points[30].position.reset();
    points[40].time.reset();
    EXPECT_EQ(walked(made), 300);
}

TEST(Movement, points_out_of_order_and_repeated_times_change_nothing) {
    MadeTrack made(5s);
    made.walk(300s);
    auto& points = made.track().segments[0].points;
    std::swap(points[3], points[17]);
    points.push_back(points[5]);
    EXPECT_EQ(walked(made), 300);
}

TEST(Movement, one_wild_point_costs_no_minute) {
    MadeTrack made(10s);
    made.walk(600s);
    made.track().segments[0].points[30].position->longitude += 0.01;
    EXPECT_EQ(walked(made), 600);
}

TEST(Movement, going_to_and_fro_on_one_spot_costs_no_more_than_going_straight) {
    MadeTrack made(10s); // a file of the greatest size, made to be looked at again and again
    for (int turn = 0; turn < 100'000; ++turn)
        made.go(10s, turn % 2 == 0 ? 1.3 : -1.3);
    EXPECT_EQ(walked(made), 1'000'000);
}

TEST(Movement, an_empty_track_has_none) {
    EXPECT_TRUE(movement({}).empty());
    EXPECT_TRUE(movement(MadeTrack().track()).empty()) << "one point is no movement";
}

TEST(Bouts, a_long_break_begins_a_new_walk) {
    const MadeTrack made = MadeTrack(5s).walk(600s).paused(30min).walk(300s).paused(61min).walk(200s);
    const auto walks = walks_of(movement(made.track()));
    ASSERT_EQ(walks.size(), 2U);
    EXPECT_EQ(walks[0].minutes(), 15);
    EXPECT_EQ(walks[0].bouts.size(), 2U);
    EXPECT_NEAR(walks[0].metres, 900 * 1.3, 10);
    EXPECT_EQ(walks[1].minutes(), 3) << "what is left of a minute is not counted";
    EXPECT_EQ(walks[1].span().end, made.now());
}

} // namespace amble::tracking
