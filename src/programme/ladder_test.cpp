#include "programme/ladder.h"

#include <gtest/gtest.h>

namespace amble::programme {

TEST(Ladder, a_level_is_never_above_what_was_asked_except_at_the_bottom) {
    EXPECT_EQ(largest_level_at_most(11).minutes(), 10);
    EXPECT_EQ(largest_level_at_most(15).minutes(), 15);
    EXPECT_EQ(largest_level_at_most(59).minutes(), 55);
    EXPECT_EQ(largest_level_at_most(500).minutes(), 60);
    EXPECT_EQ(largest_level_at_most(2).minutes(), 3);
    EXPECT_EQ(largest_level_at_most(-7).minutes(), 3);
}

TEST(Ladder, the_ends_hold_who_stands_on_them) {
    EXPECT_EQ(kLowestRung.down(), kLowestRung);
    EXPECT_EQ(kHighestRung.up(), kHighestRung);
    EXPECT_EQ(largest_level_at_most(15).up().minutes(), 20);
    EXPECT_EQ(largest_level_at_most(15).down().minutes(), 12);
}

TEST(Ladder, half_of_the_worked_levels) {
    const auto half = [](int minutes) { return half_of(largest_level_at_most(minutes)).minutes(); };
    EXPECT_EQ(half(30), 15);
    EXPECT_EQ(half(25), 12);
    EXPECT_EQ(half(20), 10);
    EXPECT_EQ(half(15), 7);
    EXPECT_EQ(half(60), 30);
    EXPECT_EQ(half(5), 3);
    EXPECT_EQ(half(3), 3);
}

TEST(Ladder, ceiling_of_the_worked_days) {
    EXPECT_EQ(ceiling_of_day(3), 4);
    EXPECT_EQ(ceiling_of_day(5), 7);
    EXPECT_EQ(ceiling_of_day(7), 10);
    EXPECT_EQ(ceiling_of_day(10), 15);
    EXPECT_EQ(ceiling_of_day(15), 20);
    EXPECT_EQ(ceiling_of_day(30), 36);
}

TEST(Ladder, no_ceiling_is_above_an_hour) {
    EXPECT_EQ(ceiling_of_day(55), 60);
    EXPECT_EQ(ceiling_of_day(60), 60);
}

} // namespace amble::programme
