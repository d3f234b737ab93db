#include "programme/today.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

ProgrammeState fresh() {
    Intake intake;
    intake.usual = Usual::points(2);
    return begin(intake);
}

DayRow row(int day, std::optional<int> minutes = {}) {
    DayRow made;
    made.day = day;
    made.minutes = minutes;
    if (minutes) {
        made.before = Rating(2);
        made.worst = Rating(2);
    }
    return made;
}

/// A week of perfect walks, the last seven rows open.
std::vector<DayRow> perfect_week() {
    std::vector<DayRow> rows;
    for (int day = 1; day <= 7; ++day) {
        rows.push_back(row(day, 15));
        rows.back().next = Rating(2);
    }
    return rows;
}

} // namespace

TEST(Today, day_one_ends_at_the_start_level) {
    const std::vector<DayRow> open{row(1)};
    const Today now = today(fresh(), open);
    EXPECT_TRUE(now.first_day);
    EXPECT_EQ(now.target, 15);
    EXPECT_EQ(now.ceiling, 15);
}

TEST(Today, a_flare_pressed_today_halves_today) {
    std::vector<DayRow> open = perfect_week();
    open.push_back(row(8));
    open.back().flare = true;
    EXPECT_EQ(today(fresh(), open).target, 7);
}

TEST(Today, a_stop_leaves_no_target_and_no_ceiling) {
    std::vector<DayRow> open{row(1)};
    open.back().stop = StopSign::chest;
    const Today now = today(fresh(), open);
    EXPECT_EQ(now.state, State::stop);
    EXPECT_EQ(now.target, 0);
    EXPECT_EQ(now.ceiling, 0);
}

TEST(Today, without_the_persons_yes_the_target_does_not_rise) {
    std::vector<DayRow> open = perfect_week();
    open.push_back(row(8));
    EXPECT_EQ(today(fresh(), open).target, 15);
    EXPECT_EQ(today(fresh(), open).review_of_week, 1);
    open[6].answer = Answer::ready;
    EXPECT_EQ(today(fresh(), open).target, 20);
    EXPECT_EQ(today(fresh(), open).review_of_week, 0);
}

TEST(Today, the_first_walk_after_ten_days_off_has_the_lower_target) {
    std::vector<DayRow> open = perfect_week();
    open[6].answer = Answer::ready;
    for (int day = 8; day <= 18; ++day)
        open.push_back(row(day));
    EXPECT_EQ(today(fresh(), open).target, 15);
}

TEST(Today, asks_for_the_morning_only_where_there_was_a_day_before) {
    EXPECT_FALSE(today(fresh(), std::vector<DayRow>{row(1)}).morning_missing);
    EXPECT_TRUE(today(fresh(), std::vector<DayRow>{row(1, 15), row(2)}).morning_missing);
}

} // namespace amble::programme
