#include "foundation/base/interval.h"

#include <gtest/gtest.h>

namespace amble {

namespace {

Interval from_to(int64_t start, int64_t end) {
    return {{start}, {end}};
}

} // namespace

TEST(Interval, what_overlaps_or_touches_becomes_one) {
    const std::vector<Interval> expected{from_to(0, 30), from_to(40, 50)};
    EXPECT_EQ(merged({from_to(40, 50), from_to(10, 30), from_to(0, 10), from_to(15, 20)}), expected);
}

TEST(Interval, one_that_ends_before_it_begins_covers_nothing) {
    EXPECT_TRUE(merged({from_to(5, 5), from_to(9, 3)}).empty());
    EXPECT_EQ(from_to(9, 3).length().count(), 0);
    EXPECT_FALSE(from_to(9, 3).overlaps(from_to(0, 20)));
}

TEST(Interval, an_end_is_not_part_of_it) {
    EXPECT_FALSE(from_to(0, 10).overlaps(from_to(10, 20)));
    EXPECT_TRUE(from_to(0, 11).overlaps(from_to(10, 20)));
}

TEST(Interval, taking_away_leaves_the_pieces_between) {
    const std::vector<Interval> expected{from_to(0, 10), from_to(20, 30), from_to(45, 50)};
    EXPECT_EQ(without({from_to(0, 30), from_to(40, 50)}, {from_to(10, 20), from_to(35, 45)}), expected);
}

TEST(Interval, what_is_taken_may_reach_over_several) {
    const std::vector<Interval> expected{from_to(0, 5), from_to(28, 30)};
    EXPECT_EQ(without({from_to(0, 10), from_to(12, 18), from_to(20, 30)}, {from_to(5, 28)}), expected);
}

TEST(Interval, length_counts_what_is_apart) {
    EXPECT_EQ(total_length({from_to(0, 10), from_to(20, 25)}).count(), 15);
}

} // namespace amble
