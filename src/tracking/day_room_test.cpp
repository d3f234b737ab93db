#include "tracking/day_room.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

Instant start_of(Day day) {
    return {day.number * 86'400'000'000LL};
}

Instant at(int minute) {
    return {minute * 60'000'000LL};
}

Walk walk(uint8_t id, int minutes, Day day = Day{}) {
    Walk made;
    made.id = Id({id});
    made.day = day;
    made.minutes = minutes;
    return made;
}

bool has_room(const Walk& made, const std::vector<Walk>& others, int now) {
    return problems_of_day(made, others, start_of, {}, at(now)).empty();
}

constexpr int kNextDay = 2000;

} // namespace

TEST(DayRoom, a_day_holds_no_more_minutes_than_it_has) {
    const std::vector<Walk> others = {walk(1, 600), walk(2, 600)};
    EXPECT_TRUE(has_room(walk(3, 240), others, kNextDay));
    EXPECT_FALSE(has_room(walk(3, 241), others, kNextDay));
}

TEST(DayRoom, today_holds_no_more_than_it_has_had) {
    EXPECT_FALSE(has_room(walk(1, 600), {}, 4));
    EXPECT_TRUE(has_room(walk(1, 600), {}, 600));
    EXPECT_FALSE(has_room(walk(2, 300), {walk(1, 600)}, 660));
}

TEST(DayRoom, a_walk_just_after_midnight_counts_on_the_day_it_began) {
    Walk late = walk(1, 30, Day{} - 1);
    late.started = at(-25);
    late.ended = at(5);
    EXPECT_TRUE(has_room(late, {}, 5));
}

TEST(DayRoom, the_same_walk_sent_again_is_none_more) {
    EXPECT_TRUE(has_room(walk(1, 600), {walk(1, 600), walk(2, 600)}, kNextDay));
}

TEST(DayRoom, the_same_time_told_by_two_counts_once) {
    std::vector<Walk> others;
    for (uint8_t i = 1; i <= 3; ++i) {
        others.push_back(walk(i, 480));
        others.back().source = Source::watch;
        others.back().started = at((i - 1) * 480);
        others.back().ended = at(i * 480);
    }
    Walk timed = walk(9, 60);
    timed.source = Source::timer;
    timed.started = at(100);
    timed.ended = at(160);
    EXPECT_TRUE(has_room(timed, others, kNextDay));
}

TEST(DayRoom, who_went_west_has_had_more_of_the_day) {
    Walk further_east = walk(1, 60);
    further_east.started = at(-120);
    further_east.ended = at(-60);
    EXPECT_TRUE(has_room(walk(2, 15), {further_east}, 10));
}

TEST(DayRoom, a_phone_further_east_is_in_tomorrow_already) {
    EXPECT_TRUE(has_room(walk(1, 30, Day{} + 1), {}, 1200));
}

} // namespace amble::tracking
