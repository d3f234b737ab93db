#include "tracking/helping.h"

#include "foundation/base/chance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace amble::tracking {

namespace {

constexpr Day kFirst{20'000};

/// Pain that falls by `fall` over the days, a walk on about every second of them, and weekly activities that rise.
HelpingDiary a_diary(int days, double fall) {
    HelpingDiary diary;
    Chance chance(5);
    for (int day = 0; day < days; ++day) {
        const double pain = 7 - fall * day / days + chance.between(-1, 1);
        diary.mornings.push_back({kFirst + day, std::max(0.0, std::round(pain))});
        if (chance.in_thousand(500)) diary.walked.push_back(kFirst + day);
        if (day % 7 == 6) diary.function.push_back({kFirst + day, 3 + fall * day / days});
    }
    return diary;
}

std::string text(const Helping& helping) {
    std::string all;
    for (const Sentence& each : helping.answer)
        all += english(each) + " ";
    return all;
}

} // namespace

TEST(Look, comes_every_four_weeks_and_not_before) {
    EXPECT_FALSE(look_on(kFirst, kFirst + 27).up_to);
    EXPECT_EQ(look_on(kFirst, kFirst + 27).next, kFirst + 28);
    EXPECT_EQ(look_on(kFirst, kFirst + 28).up_to, kFirst + 27);
    EXPECT_EQ(look_on(kFirst, kFirst + 83).up_to, kFirst + 55);
    EXPECT_EQ(look_on(kFirst, kFirst + 84).up_to, kFirst + 83);
}

TEST(Helping, of_nothing_says_how_much_is_needed) {
    for (const Helping& each : is_it_helping({}, look_on(kFirst, kFirst + 100))) {
        EXPECT_FALSE(each.is_told);
        EXPECT_TRUE(text(each).starts_with("Cannot tell yet.")) << text(each);
    }
}

TEST(Helping, of_a_clear_fall_of_pain_says_better_with_an_interval_and_the_part_of_chance) {
    const auto all = is_it_helping(a_diary(84, 4), look_on(kFirst, kFirst + 84));
    EXPECT_TRUE(all[0].is_told);
    EXPECT_NE(text(all[0]).find("etter, "), std::string::npos) << text(all[0]);
    EXPECT_NE(text(all[0]).find("Over 84 days it became better by"), std::string::npos) << text(all[0]);
    EXPECT_NE(text(all[0]).find("of 100 diaries"), std::string::npos) << text(all[0]);
}

TEST(Helping, between_two_looks_says_the_same_whatever_is_added) {
    HelpingDiary diary = a_diary(84, 4);
    const auto then = is_it_helping(diary, look_on(kFirst, kFirst + 84));
    for (int day = 84; day < 100; ++day)
        diary.mornings.push_back({kFirst + day, 10});
    const auto later = is_it_helping(diary, look_on(kFirst, kFirst + 100));
    EXPECT_EQ(text(later[0]), text(then[0]));
    EXPECT_EQ(text(later[2]), text(then[2]));
}

TEST(Helping, what_became_enough_since_the_last_look_waits_for_the_next) {
    const auto all = is_it_helping(a_diary(50, 3), look_on(kFirst, kFirst + 50));
    EXPECT_FALSE(all[0].is_told);
    EXPECT_EQ(text(all[0]), "There is enough now. The next look will tell. ");
    EXPECT_TRUE(text(all[1]).starts_with("Cannot tell yet.")) << text(all[1]);
}

TEST(Helping, of_mornings_that_are_all_the_same_does_not_ask_for_more) {
    HelpingDiary diary = a_diary(84, 0);
    for (auto& morning : diary.mornings)
        morning.value = 4;
    const auto all = is_it_helping(diary, look_on(kFirst, kFirst + 84));
    EXPECT_EQ(text(all[2]).find("needed"), std::string::npos) << text(all[2]);
    EXPECT_TRUE(text(all[0]).starts_with("About the same")) << text(all[0]);
}

} // namespace amble::tracking
