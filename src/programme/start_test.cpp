#include "programme/start.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

int start(int usual, int tolerance_minutes, const Settings& settings = {}) {
    return start_level(settings, 100 * tolerance_minutes, Usual::points(usual)).minutes();
}

} // namespace

TEST(Start, worked_values) {
    EXPECT_EQ(start(2, 0), 15);
    EXPECT_EQ(start(2, 14), 10);
    EXPECT_EQ(start(5, 10), 7);
    EXPECT_EQ(start(5, 0), 10);
    EXPECT_EQ(start(8, 4), 3);
}

TEST(Start, a_tolerance_is_kept_to_the_nearest_hundredth) {
    EXPECT_EQ(tolerance_of(14), 1400);
    EXPECT_EQ(tolerance_of(1.15), 115) << "1.15 * 100 is a little less than 115";
    EXPECT_EQ(tolerance_of(0.5), 50);
}

TEST(Start, its_reason_names_what_allowed_least) {
    const auto said = [](int usual, int tolerance_minutes, const Settings& settings = {}) {
        return english(start_reason({Usual::points(usual), 100 * tolerance_minutes, settings}));
    };
    EXPECT_EQ(said(2, 0),
              "You start with 15 minutes a day, the most that anybody starts with at a usual pain of 2 of 10.");
    EXPECT_EQ(said(5, 60),
              "You start with 10 minutes a day, the most that anybody starts with at a usual pain of 5 of 10.");
    EXPECT_EQ(said(5, 10), "You start with 7 minutes a day: a little less than the walk that you said is comfortable.");
    EXPECT_EQ(said(8, 2), "You start with 3 minutes a day, the smallest start there is.")
        << "more than a walk of 2 minutes: not to be called less";
    Settings settings;
    settings.band = 12;
    EXPECT_EQ(said(8, 0, settings), "You start with 12 minutes a day, as your specialist set it.");
    settings.ceiling = 11;
    EXPECT_EQ(said(8, 60, settings),
              "You start with 10 minutes a day: a clinician set 11 minutes a day as your limit.");
}

TEST(Start, bands_change_after_three_and_after_six) {
    EXPECT_EQ(start(3, 0), 15);
    EXPECT_EQ(start(4, 0), 10);
    EXPECT_EQ(start(6, 0), 10);
    EXPECT_EQ(start(7, 0), 5);
    EXPECT_EQ(start(10, 0), 5);
}

TEST(Start, half_a_point_above_a_band_takes_the_smaller_one) {
    EXPECT_EQ(band_by_pain({7}), 10);
    EXPECT_EQ(band_by_pain({13}), 5);
}

TEST(Start, eight_tenths_of_the_tolerance_is_exact) {
    EXPECT_EQ(start_level({}, 1250, Usual::points(2)).minutes(), 10);
    EXPECT_EQ(start_level({}, 1249, Usual::points(2)).minutes(), 7);
}

TEST(Start, never_above_the_top_level) {
    Settings settings;
    settings.ceiling = 7;
    EXPECT_EQ(start(2, 0, settings), 7);
}

TEST(Start, a_specialists_band_stands_in_for_the_one_by_pain) {
    Settings settings;
    settings.band = 12;
    EXPECT_EQ(start(8, 0, settings), 12);
    EXPECT_EQ(start(8, 10, settings), 7);
}

TEST(Settings, top_level_keeps_a_week_at_300_minutes) {
    Settings settings;
    settings.planned = 7;
    EXPECT_EQ(top_level(settings).minutes(), 40);
    settings.planned = 6;
    EXPECT_EQ(top_level(settings).minutes(), 50);
    for (const int planned : {5, 4, 3}) {
        settings.planned = static_cast<uint8_t>(planned);
        EXPECT_EQ(top_level(settings).minutes(), 60);
    }
}

TEST(Settings, the_goal_comes_down_to_the_ladder_and_to_the_top_level) {
    Settings settings;
    settings.goal = 33;
    EXPECT_EQ(goal_level(settings).minutes(), 30);
    settings.goal = 60;
    EXPECT_EQ(goal_level(settings).minutes(), 40);
}

TEST(Settings, days_asked_of_each_plan) {
    Settings settings;
    const std::array<int, 5> asked{3, 3, 4, 5, 5};
    for (int planned = 3; planned <= 7; ++planned) {
        settings.planned = static_cast<uint8_t>(planned);
        EXPECT_EQ(days_asked(settings), asked[static_cast<size_t>(planned - 3)]) << planned;
    }
    settings.adherence = 85;
    EXPECT_EQ(days_asked(settings), 6);
    settings.adherence = 60;
    EXPECT_EQ(days_asked(settings), 5);
}

TEST(Settings, the_stricter_terms_are_those_that_ask_for_more_and_allow_less) {
    const WeekTerms a{5, 3, largest_level_at_most(30), false};
    const WeekTerms b{3, 7, largest_level_at_most(20), true};
    const WeekTerms strict = stricter(a, b);
    EXPECT_EQ(strict, stricter(b, a));
    EXPECT_EQ(strict, (WeekTerms{5, 7, largest_level_at_most(20), true}));
}

} // namespace amble::programme
