#include "care/diary_weeks.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

const Day kToday = *parse_day("2026-11-22");

} // namespace

TEST(DiaryWeeks, end_with_today_and_come_latest_first) {
    const auto weeks = weeks_back({{{kToday, 15}, {kToday - 6, 10}, {kToday - 7, 20}}}, kToday, 4);
    ASSERT_EQ(weeks.size(), 2u);
    EXPECT_EQ(weeks[0], (DiaryWeek{kToday - 6, 25, 2, {}, {}}));
    EXPECT_EQ(weeks[1], (DiaryWeek{kToday - 13, 20, 1, {}, {}}));
}

TEST(DiaryWeeks, tell_the_middle_morning_and_the_worst_walk) {
    const auto weeks = weeks_back(
        {{}, {{kToday, 8}, {kToday - 1, 9}, {kToday - 2, 1}, {kToday - 3, 8}}, {{kToday, 3}, {kToday - 1, 5}}}, kToday,
        1);
    ASSERT_EQ(weeks.size(), 1u);
    EXPECT_EQ(weeks[0].morning, 8.0);
    EXPECT_EQ(weeks[0].worst, 5);
    EXPECT_EQ(weeks[0].days, 0);
}

TEST(DiaryWeeks, without_anything_written_down_are_left_out) {
    EXPECT_TRUE(weeks_back({}, kToday, 8).empty());
    EXPECT_EQ(weeks_back({{{kToday - 7 * 5, 15}}}, kToday, 8).size(), 1u);
    EXPECT_TRUE(weeks_back({{{kToday - 7 * 8, 15}}}, kToday, 8).empty());
}

} // namespace amble::care
