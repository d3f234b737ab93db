#include "tracking/arrival.h"

#include "tracking/day_total.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

Instant minute(int64_t minutes) {
    return {minutes * 60'000'000};
}

/// Minutes from 1970-01-01T00:00Z; a day has 1440.
FoundWalk found(int64_t from, int64_t to) {
    return {{{minute(from), minute(to)}}, 100};
}

Day utc_day(Instant instant) {
    return {static_cast<int32_t>(instant.microseconds / 86'400'000'000)};
}

Walk there(int64_t from, int64_t to) {
    Walk walk = to_walk(found(from, to), Source::phone, utc_day);
    walk.id = Id({1});
    return walk;
}

Placement placed(const FoundWalk& walk, const std::vector<Walk>& existing) {
    return place(walk, Source::watch, utc_day, existing);
}

} // namespace

TEST(Arrival, a_walk_at_a_time_of_its_own_is_fresh) {
    const Placement placement = placed(found(600, 620), {there(500, 600), there(620, 640)});
    EXPECT_EQ(placement.arrival, Arrival::fresh);
    EXPECT_TRUE(placement.others.empty());
    EXPECT_EQ(placement.walk.minutes, 20);
}

TEST(Arrival, the_same_walk_is_already_there) {
    for (const auto& same : {found(600, 620), found(602, 620), found(599, 622)}) {
        const Placement placement = placed(same, {there(600, 620)});
        EXPECT_EQ(placement.arrival, Arrival::already);
        EXPECT_EQ(placement.others, std::vector{Id({1})});
    }
}

TEST(Arrival, one_that_shares_less_is_kept_and_named) {
    EXPECT_EQ(placed(found(600, 660), {there(600, 620)}).arrival, Arrival::overlapping);
    EXPECT_EQ(placed(found(600, 660), {there(600, 620)}).walk.minutes, 60) << "credits() shares the day out";
}

TEST(Arrival, a_deleted_walk_does_not_come_back) {
    Walk deleted = there(600, 620);
    deleted.minutes = 0;
    EXPECT_EQ(placed(found(600, 620), {deleted}).arrival, Arrival::deleted);
    EXPECT_EQ(placed(found(600, 700), {deleted}).arrival, Arrival::fresh);
}

TEST(Arrival, a_walk_written_in_without_times_on_that_day_is_asked_about) {
    Walk by_hand;
    by_hand.day = utc_day(minute(600));
    by_hand.minutes = 20;
    EXPECT_EQ(placed(found(600, 620), {by_hand}).arrival, Arrival::maybe);
    by_hand.day = by_hand.day + 1;
    EXPECT_EQ(placed(found(600, 620), {by_hand}).arrival, Arrival::fresh);
}

TEST(Arrival, around_midnight_too_an_overlap_is_left_to_the_credits) {
    const Placement placement = placed(found(1441, 1471), {there(1430, 1451)});
    EXPECT_EQ(placement.arrival, Arrival::overlapping);
    EXPECT_EQ(placement.walk.minutes, 30);
    const std::vector both{there(1430, 1451), placement.walk};
    const auto days = totals(both, [](Day day) { return minute(day.number * 1440LL); });
    EXPECT_EQ(days.at(Day{0}).minutes, 10);
    EXPECT_EQ(days.at(Day{1}).minutes, 31) << "11 and 20, none twice";
}

} // namespace amble::tracking
