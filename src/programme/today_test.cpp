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

TEST(Today, a_red_walk_is_answered_with_what_it_means_and_not_as_any_other) {
    DayRow lived = row(1, 15);
    lived.before = Rating(3);
    lived.worst = Rating(9);
    const std::vector<DayRow> open{lived};
    const Today now = today(fresh(), open);
    EXPECT_EQ(now.colour, Colour::red);
    EXPECT_NE(explanation(now).text.find("this week ends without a step up"), std::string::npos);
}

TEST(Today, after_a_red_walk_no_number_asks_for_more) {
    DayRow lived = row(2, 6);
    lived.worst = Rating(7);
    const std::vector<DayRow> open{row(1, 15), lived};
    const Today now = today(fresh(), open);
    EXPECT_TRUE(is_enough(now));
    EXPECT_EQ(headline(now).text, "Enough for today");
    EXPECT_EQ(minutes_shown(now), 6);
    EXPECT_FALSE(is_enough(today(fresh(), std::vector<DayRow>{row(1, 15), row(2, 6)})));
}

TEST(Today, a_sign_that_asks_for_rest_ends_the_walking_of_its_day_and_of_no_other) {
    std::vector<DayRow> open{row(1, 15), row(2)};
    open[1].rest = true;
    Today now = today(fresh(), open);
    EXPECT_TRUE(is_enough(now));
    EXPECT_EQ(headline(now).text, "Rest for today");
    EXPECT_NE(explanation(now).text.find("no more walking today"), std::string::npos);
    EXPECT_EQ(now.target, 15) << "the level is untouched";
    open[1].minutes = 6;
    now = today(fresh(), open);
    EXPECT_EQ(headline(now).text, "Enough for today");
    EXPECT_EQ(minutes_shown(now), 6);
    open.push_back(row(3));
    EXPECT_FALSE(is_enough(today(fresh(), open)));
}

TEST(Today, a_week_that_a_sign_holds_has_its_review_all_the_same) {
    std::vector<DayRow> open = perfect_week();
    open[6].held = true;
    open.push_back(row(8));
    EXPECT_EQ(today(fresh(), open).review_of_week, 1);
    open[6].answer = Answer::ready;
    EXPECT_EQ(today(fresh(), open).target, 15);
    EXPECT_EQ(today(fresh(), open).so_far.back().rule, "hold_preferred");
}

TEST(Today, an_amber_walk_says_when_it_would_hold_the_week) {
    DayRow lived = row(1, 15);
    lived.worst = Rating(5);
    const std::vector<DayRow> open{lived};
    EXPECT_NE(explanation(today(fresh(), open)).text.find("three such days"), std::string::npos);
}

TEST(Today, day_one_ends_at_the_start_level) {
    const std::vector<DayRow> open{row(1)};
    const Today now = today(fresh(), open);
    EXPECT_TRUE(now.first_day);
    EXPECT_EQ(now.target, 15);
    EXPECT_EQ(now.ceiling, 15);
}

TEST(Today, a_specialists_most_minutes_are_the_most_of_the_day) {
    const std::vector<DayRow> open{row(1, 15), row(2)};
    EXPECT_EQ(today(fresh(), open).ceiling, 20);
    Intake limited;
    limited.settings.ceiling = 15;
    EXPECT_EQ(today(begin(limited), open).target, 15);
    EXPECT_EQ(today(begin(limited), open).ceiling, 15);
}

TEST(Today, a_most_that_is_set_on_the_way_bounds_the_day_from_then_on) {
    std::vector<DayRow> open{row(1, 15), row(2)};
    open.back().settings.set(Setting::ceiling, 15);
    EXPECT_EQ(today(fresh(), open).target, 15);
    EXPECT_EQ(today(fresh(), open).ceiling, 15);
}

TEST(Today, a_flare_pressed_today_halves_today) {
    std::vector<DayRow> open = perfect_week();
    open.push_back(row(8));
    open.back().flare = true;
    EXPECT_EQ(today(fresh(), open).target, 7);
}

TEST(Today, a_flare_is_walked_in_parts) {
    std::vector<DayRow> open{row(1, 15), row(2)};
    open[0].next = Rating(2);
    EXPECT_NE(explanation(today(fresh(), open)).text.find("In one go"), std::string::npos);
    open[1].flare = true;
    EXPECT_EQ(english(explanation(today(fresh(), open))),
              "In several short walks, with rest between them. Stop at 10 minutes at most.");
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

TEST(Today, a_step_up_waits_for_the_morning_that_could_deny_it) {
    std::vector<DayRow> open = perfect_week();
    open[6].answer = Answer::ready;
    open[6].next = {};
    open.push_back(row(8));
    EXPECT_EQ(today(fresh(), open).target, 15);
    EXPECT_TRUE(today(fresh(), open).waits);
    EXPECT_TRUE(today(fresh(), open).so_far.empty());
    open[6].next = Rating(2);
    EXPECT_EQ(today(fresh(), open).target, 20);
    EXPECT_FALSE(today(fresh(), open).waits);
}

TEST(Today, a_step_down_does_not_wait) {
    std::vector<DayRow> open = perfect_week();
    open[3].worst = Rating(8);
    open[6].next = {};
    open.push_back(row(8));
    EXPECT_EQ(today(fresh(), open).target, 12);
}

TEST(Today, the_end_of_a_pause_waits_for_the_morning) {
    std::vector<DayRow> open{row(1), row(2), row(3)};
    open[0].pause = PauseReason::fever;
    open[0].next = Rating(2);
    open[1].resume = true;
    EXPECT_EQ(today(fresh(), open).state, State::pause);
    EXPECT_EQ(today(fresh(), open).target, 0);
    open[1].next = Rating(2);
    EXPECT_EQ(today(fresh(), open).target, 15);
}

TEST(Today, the_end_of_a_pause_waits_no_longer_than_the_morning_can_come) {
    std::vector<DayRow> open{row(1), row(2), row(3), row(4)};
    open[0].pause = PauseReason::fever;
    open[0].next = Rating(2);
    open[1].resume = true;
    EXPECT_EQ(today(fresh(), open).target, 15) << "nothing was written down since, so nothing closed the second day";
}

TEST(Today, a_limiting_day_is_a_flare_until_its_morning_says_otherwise) {
    std::vector<DayRow> open{row(1, 15), row(2, 15)};
    open[0].next = Rating(2);
    open[1].limiting = true;
    EXPECT_EQ(today(fresh(), open).target, 7);
    open[1].next = Rating(2);
    EXPECT_EQ(today(fresh(), open).target, 15);
}

TEST(Today, a_limiting_day_stays_a_flare_on_the_next_morning_until_that_is_rated) {
    std::vector<DayRow> open{row(1, 15), row(2, 15), row(3)};
    open[0].next = Rating(2);
    open[1].limiting = true;
    open[1].worst = Rating(3);
    const Today waits = today(fresh(), open);
    EXPECT_EQ(waits.target, 7);
    EXPECT_EQ(waits.state, State::flare);
    EXPECT_TRUE(waits.waits);
    ASSERT_EQ(waits.so_far.size(), 1U);
    EXPECT_EQ(waits.so_far[0].rule, "flare_new");
    EXPECT_EQ(waits.so_far[0].day, 2);
    open[1].next = Rating(4);
    EXPECT_EQ(today(fresh(), open).target, 7);
    open[1].next = Rating(3);
    EXPECT_EQ(today(fresh(), open).target, 15);
    EXPECT_TRUE(today(fresh(), open).so_far.empty());
}

TEST(Today, a_limiting_day_with_a_red_walk_is_no_milder_than_one_without) {
    std::vector<DayRow> open = perfect_week();
    open[6].next = {};
    open[6].limiting = true;
    open.push_back(row(8));
    EXPECT_EQ(today(fresh(), open).target, 7);
    open[6].worst = Rating(8);
    EXPECT_EQ(today(fresh(), open).target, 7);
    EXPECT_EQ(today(fresh(), open).so_far.back().rule, "flare_on") << "the week ended too";
}

TEST(Today, a_flare_pressed_after_a_limiting_day_takes_the_rung_below_its_half) {
    std::vector<DayRow> open{row(1, 15), row(2, 15), row(3)};
    open[0].next = Rating(2);
    open[1].limiting = true;
    open[2].flare = true;
    EXPECT_EQ(today(fresh(), open).target, 5) << "what it is if the morning makes yesterday a flare";
    open[1].next = Rating(2);
    EXPECT_EQ(today(fresh(), open).target, 7);
}

TEST(Today, who_calls_a_flare_after_the_walk_overdid_nothing) {
    std::vector<DayRow> open = perfect_week();
    open.push_back(row(8, 15));
    open.back().flare = true;
    EXPECT_EQ(today(fresh(), open).target, 7);
    EXPECT_EQ(explanation(today(fresh(), open)).text, "You have walked today's minutes already. Rest now.");
    open.back().minutes = 21;
    EXPECT_EQ(
        english(explanation(today(fresh(), open))).find("You walked 21 minutes. That is above today's ceiling of 20"),
        0U)
        << "by the ceiling that the day began with";
    open.back().minutes = 5;
    EXPECT_EQ(explanation(today(fresh(), open)).text.find("You walked {0} of {1} minutes."), 0U);
    std::vector<DayRow> limited{row(1, 15), row(2, 15)};
    limited.back().settings.set(Setting::ceiling, 10);
    EXPECT_EQ(explanation(today(fresh(), limited)).text, "You have walked today's minutes already. Rest now.");
    std::vector<DayRow> first{row(1, 15)};
    first.back().flare = true;
    EXPECT_EQ(explanation(today(fresh(), first)).text, "You have walked today's minutes already. Rest now.");
    EXPECT_EQ(minutes_shown(today(fresh(), first)), 15) << "all of it is credited";
}

TEST(Today, nothing_above_the_start_level_is_credited_on_day_one) {
    EXPECT_EQ(minutes_shown(today(fresh(), std::vector<DayRow>{row(1, 40)})), 15);
    std::vector<DayRow> open{row(1, 15), row(2, 40)};
    open[0].next = Rating(2);
    EXPECT_EQ(minutes_shown(today(fresh(), open)), 40);
}

TEST(Today, day_one_says_when_it_is_done_and_when_it_was_too_much) {
    const auto said = [](int minutes) {
        return explanation(today(fresh(), std::vector<DayRow>{row(1, minutes)})).text;
    };
    EXPECT_NE(said(14).find("even if more would feel easy"), std::string::npos);
    EXPECT_NE(said(15).find("That is it for today"), std::string::npos);
    EXPECT_NE(said(40).find("not credited"), std::string::npos);
}

TEST(Today, asks_for_the_morning_only_where_there_was_a_day_before) {
    EXPECT_FALSE(today(fresh(), std::vector<DayRow>{row(1)}).morning_missing);
    EXPECT_TRUE(today(fresh(), std::vector<DayRow>{row(1, 15), row(2)}).morning_missing);
}

} // namespace amble::programme
