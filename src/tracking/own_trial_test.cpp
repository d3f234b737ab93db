#include "tracking/own_trial.h"

#include "tracking/trial_kinds_for_test.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

using insight::Arm;

constexpr Day kFirst{20'000};

OwnTrial a_trial() {
    const TrialKind kind = some_trial_kinds().front();
    return {{}, kind.key, {kind.plan, kFirst, order_of(kind.plan, 7)}};
}

std::string text(const std::vector<Sentence>& sentences) {
    std::string all;
    for (const Sentence& each : sentences)
        all += english(each) + " ";
    return all;
}

/// Every day rated: `with` on days with it and `without` on the others, a point up on every second day.
std::vector<TrialRating> rated(const OwnTrial& trial, int with, int without) {
    std::vector<TrialRating> ratings;
    for (Day day = trial.trial.first_day; day <= trial.last_day(); day = day + 1) {
        const bool used = trial_day(trial, day)->arm == Arm::with;
        ratings.push_back({day, (used ? with : without) + day.number % 2});
    }
    return ratings;
}

} // namespace

TEST(OwnTrial, that_can_no_longer_be_begun_goes_on_in_other_words) {
    const TrialKinds kinds = some_trial_kinds();
    EXPECT_EQ(find_kind(kinds, "stretching")->plan.washout_days, 1);
    EXPECT_FALSE(find_kind(kinds, "walking"));
    EXPECT_EQ(english(begun_kind(kinds, "heat").what_to_do(Arm::with)), "Use it today.");
    EXPECT_EQ(english(begun_kind(kinds, "walking").what_to_do(Arm::without)), "Today is a day without it.");
}

TEST(OwnTrial, says_what_each_day_is_for_and_nothing_outside_it) {
    const OwnTrial trial = a_trial();
    EXPECT_FALSE(trial_day(trial, kFirst - 1));
    EXPECT_EQ(trial_day(trial, kFirst)->number, 1);
    EXPECT_EQ(trial_day(trial, kFirst + 2)->arm, trial.trial.order[0]);
    EXPECT_EQ(trial_day(trial, kFirst + 3)->arm, trial.trial.order[1]);
    EXPECT_NE(trial.trial.order[0], trial.trial.order[1]) << "a pair has one of either";
    EXPECT_EQ(trial_day(trial, trial.last_day())->number, 48);
    EXPECT_FALSE(trial_day(trial, trial.last_day() + 1));
    OwnTrial ended = trial;
    ended.ended_early = true;
    EXPECT_FALSE(trial_day(ended, kFirst));
}

TEST(OwnTrial, waits_a_day_for_the_rating_of_its_last) {
    const OwnTrial trial = a_trial();
    auto ratings = rated(trial, 3, 6);
    const Day after = trial.last_day() + 1;
    EXPECT_FALSE(waits_for_last_day(trial, ratings, after)) << "it is rated";
    ratings.pop_back();
    EXPECT_TRUE(waits_for_last_day(trial, ratings, after));
    EXPECT_FALSE(waits_for_last_day(trial, ratings, after + 1));
    EXPECT_FALSE(waits_for_last_day(trial, ratings, after - 1)) << "it runs";
    OwnTrial ended = trial;
    ended.ended_early = true;
    EXPECT_FALSE(waits_for_last_day(ended, ratings, after));
}

TEST(OwnTrial, order_survives_its_text_and_nothing_else_is_an_order) {
    const OwnTrial trial = a_trial();
    EXPECT_EQ(arms_of(arms_text(trial.trial.order)), trial.trial.order);
    for (const char* wrong : {"", "1", "0101", "010101010102", "0101010101010"})
        EXPECT_FALSE(arms_of(wrong)) << wrong;
}

TEST(OwnTrial, of_a_clear_difference_tells_it_with_its_interval_and_the_part_of_chance) {
    const OwnTrial trial = a_trial();
    const std::string told = text(result(trial, rated(trial, 3, 6)));
    EXPECT_NE(told.find("better"), std::string::npos) << told;
    EXPECT_NE(told.find("Days with it are better by"), std::string::npos) << told;
    EXPECT_NE(told.find("of the 256 possible orders"), std::string::npos) << told;
}

TEST(OwnTrial, without_a_difference_finds_none) {
    const OwnTrial trial = a_trial();
    const std::string told = text(result(trial, rated(trial, 5, 5)));
    EXPECT_EQ(told.find("Probably"), std::string::npos) << told;
    EXPECT_EQ(told.find("Clearly"), std::string::npos) << told;
}

TEST(OwnTrial, with_too_few_days_says_what_is_missing) {
    const OwnTrial trial = a_trial();
    EXPECT_TRUE(text(result(trial, {})).starts_with("Cannot tell yet."));
}

TEST(OwnTrial, counts_days_that_went_otherwise_as_planned_and_says_so) {
    const OwnTrial trial = a_trial();
    auto ratings = rated(trial, 3, 6);
    const auto before = result(trial, ratings);
    ratings[0].as_planned = ratings[7].as_planned = false;
    const auto after = result(trial, ratings);
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(after[1], before[1]);
    EXPECT_TRUE(english(after.back()).starts_with("Days that went otherwise than planned: 2."));
}

} // namespace amble::tracking
