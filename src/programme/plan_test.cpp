#include "programme/plan.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

Intake intake(int usual, int tolerance_minutes = 0) {
    Intake made;
    made.usual = Usual::points(usual);
    made.tolerance = 100 * tolerance_minutes;
    return made;
}

std::vector<int> minutes(const Plan& plan) {
    std::vector<int> all;
    for (const PlannedWeek& week : plan.weeks)
        all.push_back(week.minutes);
    return all;
}

} // namespace

TEST(Plan, goes_up_one_rung_a_week_to_the_goal) {
    EXPECT_EQ(minutes(plan(intake(2))), (std::vector{15, 20, 25, 30}));
    EXPECT_EQ(minutes(plan(intake(5, 10))), (std::vector{7, 10, 12, 15, 20, 25, 30}));
}

TEST(Plan, the_gentle_profile_takes_two_weeks_for_each_rung) {
    Intake gentle = intake(2);
    gentle.settings.gentle = 1;
    EXPECT_EQ(minutes(plan(gentle)), (std::vector{15, 15, 20, 20, 25, 25, 30}));
}

TEST(Plan, three_planned_days_spend_a_second_week_at_the_start) {
    Intake few = intake(2);
    few.settings.planned = 3;
    EXPECT_EQ(minutes(plan(few)), (std::vector{15, 15, 20, 25, 30}));
}

TEST(Plan, ends_at_the_goal_for_every_intake) {
    for (int usual = 0; usual <= 10; ++usual)
        for (int planned = 3; planned <= 7; ++planned)
            for (int goal = 15; goal <= 60; goal += 5)
                for (uint8_t gentle = 0; gentle <= 1; ++gentle) {
                    Intake made = intake(usual, 4);
                    made.settings.planned = static_cast<uint8_t>(planned);
                    made.settings.goal = static_cast<uint8_t>(goal);
                    made.settings.gentle = gentle;
                    const Plan planned_out = plan(made);
                    EXPECT_EQ(planned_out.weeks.back().after, State::maintain);
                    EXPECT_EQ(planned_out.weeks.back().minutes, planned_out.goal);
                }
}

TEST(Plan, sends_everyone_to_a_specialist_and_severe_pain_to_a_talk_about_it) {
    EXPECT_EQ(plan(intake(6)).first.size(), 2U);
    EXPECT_EQ(plan(intake(7)).first.size(), 3U);
}

TEST(Plan, says_why_a_goal_is_lower_than_the_one_asked_for) {
    Intake high = intake(2);
    high.settings.goal = 60;
    EXPECT_EQ(english(plan(high).first.back()),
              "The goal is 40 minutes a day and not 60: 40 is the most for 7 days a week.");
    high.settings.ceiling = 20;
    EXPECT_NE(english(plan(high).first.back()).find("clinician"), std::string::npos);
    EXPECT_EQ(plan(intake(2)).first.size(), 2U);
}

TEST(Plan, says_that_the_week_of_settling_in_asks_for_five_days_where_fewer_are_planned) {
    Intake few = intake(2);
    few.settings.planned = 3;
    EXPECT_NE(plan_text(plan(few)).find("walk number 3, is the exception: there it asks for 5."), std::string::npos);
    EXPECT_EQ(plan_text(plan(intake(2))).find("exception"), std::string::npos);
}

TEST(Plan, is_no_clearance_even_for_someone_who_has_none) {
    Intake missing = intake(2);
    missing.clearance = Clearance::missing;
    EXPECT_EQ(plan(missing).start, 15);
    EXPECT_NE(plan_text(plan(missing)).find("this plan is not a clearance"), std::string::npos);
}

} // namespace amble::programme
