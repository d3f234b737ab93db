#include "programme/prompts.h"

#include "programme/replay.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::programme {

namespace {

ProgrammeState after(std::string_view text) {
    const auto diary = parse_diary(text);
    EXPECT_TRUE(diary) << (diary ? "" : english(diary.error().sentence));
    return replay(*diary).state;
}

bool prompts(const ProgrammeState& state, Prompt prompt) {
    const auto found = prompts_after_week(state);
    return std::find(found.begin(), found.end(), prompt) != found.end();
}

std::string week_of_walks(int first_day, std::string_view cells) {
    std::string text;
    for (int day = first_day; day < first_day + 7; ++day)
        text += std::to_string(day) + " | " + std::string(cells) + "\n";
    return text;
}

} // namespace

TEST(Prompts, three_weeks_of_hold_are_a_plateau) {
    const std::string good = "15 | 2 | 3 | 2 | 4";
    std::string text = "intake usual 2\n" + week_of_walks(1, good) + week_of_walks(8, good);
    EXPECT_FALSE(prompts(after(text), Prompt::plateau));
    text += week_of_walks(15, good);
    EXPECT_TRUE(prompts(after(text), Prompt::plateau));
}

TEST(Prompts, two_setbacks_in_four_weeks_are_a_plateau_and_one_is_not) {
    const std::string red = "15 | 2 | 7 | 2 | 4";
    std::string text = "intake usual 2\n" + week_of_walks(1, red);
    EXPECT_FALSE(prompts(after(text), Prompt::plateau));
    text += week_of_walks(8, red);
    EXPECT_TRUE(prompts(after(text), Prompt::plateau));
}

TEST(Prompts, leg_pain_on_three_days_is_said_and_on_two_is_not) {
    std::string text = "intake usual 2\n1 | 15 | | | | | legs 4\n2 | 15 | | | | | legs 3\n3 | 15 | | | | | legs 5\n";
    EXPECT_FALSE(prompts(after(text), Prompt::legs));
    text += "9 | 15 | | | | | legs 6\n";
    EXPECT_TRUE(prompts(after(text), Prompt::legs));
}

TEST(Prompts, three_short_walks_without_more_pain_earn_a_gentle_word) {
    const std::string start = "intake usual 2\n1 | 15 | 2 | 2 | 2\n2 | 15 | 2 | 2 | 2\n";
    EXPECT_TRUE(word_on_avoidance(after(start + "3 | 5 | 2 | 2 | 2\n4 | 5 | 1 | 2 | 2\n5 | 5 | 2 | 2 | 2")));
    EXPECT_FALSE(word_on_avoidance(after(start + "3 | 5 | 2 | 2 | 2\n4 | 5 | 2 | 4 | 2\n5 | 5 | 2 | 2 | 2")));
}

TEST(Prompts, planned_days_off_are_no_avoidance) {
    std::string text = "intake usual 2 planned 4\n";
    for (int day = 1; day <= 7; ++day)
        text += std::to_string(day) + (day % 2 == 1 ? " | 15 | 2 | 2 | 2\n" : " | 0 | | | 2\n");
    EXPECT_FALSE(word_on_avoidance(after(text)));
    text.replace(text.find("planned 4"), 9, "planned 7");
    EXPECT_TRUE(word_on_avoidance(after(text)));
}

TEST(Prompts, no_benefit_needs_both_measures_at_week_eight) {
    const Change hardly{6, 5};
    const Change better{10, 5};
    EXPECT_TRUE(shows_no_benefit({8, hardly, hardly}));
    EXPECT_FALSE(shows_no_benefit({7, hardly, hardly}));
    EXPECT_FALSE(shows_no_benefit({8, better, hardly}));
    EXPECT_FALSE(shows_no_benefit({8, hardly, better}));
    EXPECT_FALSE(shows_no_benefit({8, hardly, std::nullopt}));
}

TEST(Prompts, worse_by_the_important_change_is_said_at_once) {
    EXPECT_TRUE(shows_no_benefit({2, {3, 5}, std::nullopt}));
    EXPECT_FALSE(shows_no_benefit({2, {3, 4}, std::nullopt}));
    EXPECT_TRUE(shows_no_benefit({2, {3, 3}, Change{8, 13}}));
}

TEST(Prompts, what_eases_leg_symptoms_decides_the_question) {
    EXPECT_EQ(leg_prompt(EasedBy::sitting_or_bending), Prompt::ask_about_stenosis);
    EXPECT_EQ(leg_prompt(EasedBy::standing_still), Prompt::ask_about_circulation);
    EXPECT_EQ(leg_prompt(EasedBy::nothing), std::nullopt);
}

TEST(Prompts, six_review_points_within_six_months_three_of_them_full) {
    const Day start = day_of({2026, 1, 5});
    const auto points = review_points(start);
    EXPECT_EQ(points.front().day, start);
    EXPECT_EQ(std::count_if(points.begin(), points.end(),
                            [](const ReviewPoint& point) { return point.length == ReviewLength::full; }),
              3);
    for (size_t at = 1; at < points.size(); ++at)
        EXPECT_LT(points[at - 1].day, points[at].day);
    EXPECT_LE(points.back().day - start, 183);
}

} // namespace amble::programme
