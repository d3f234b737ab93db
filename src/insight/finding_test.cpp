#include "insight/finding.h"

#include <gtest/gtest.h>

namespace amble::insight {

namespace {

struct Case {
    double low, value, high;
    Finding pain;
};

} // namespace

TEST(Finding, follows_the_interval) {
    for (const Case& known : {
             Case{-3, -1, 0.1, Finding::cannot_tell},
             {-0.1, 1, 2.1, Finding::cannot_tell},
             {-2.5, 0, 2.5, Finding::cannot_tell},
             {-1.9, 0, 1.9, Finding::about_the_same},
             {-1.9, -1, -0.1, Finding::little_better},
             {-3.9, -1.9, -0.1, Finding::little_better},
             {-4, -2, -0.1, Finding::better},
             {-4, -3, -2, Finding::clearly_better},
             {0.1, 1, 1.9, Finding::little_worse},
             {0.1, 2, 3.9, Finding::worse},
             {2, 3, 4, Finding::clearly_worse},
         }) {
        const Estimate estimate{known.value, known.low, known.high};
        EXPECT_EQ(finding(estimate, kPain), known.pain) << known.low << " " << known.high;
    }
}

TEST(Finding, turns_round_where_more_is_better) {
    EXPECT_EQ(finding({1, 0.1, 1.9}, kActivities), Finding::little_better);
    EXPECT_EQ(finding({-3, -4, -2}, kActivities), Finding::clearly_worse);
    EXPECT_EQ(finding({0, -1, 1}, kActivities), Finding::about_the_same);
}

TEST(Finding, of_an_interval_that_holds_none_never_says_better_or_worse) {
    for (double low = -5; low <= 0; low += 0.25)
        for (double high = 0; high <= 5; high += 0.25) {
            const Finding found = finding({(low + high) / 2, low, high}, kPain);
            EXPECT_TRUE(found == Finding::cannot_tell || found == Finding::about_the_same) << low << " " << high;
        }
}

TEST(Interval, is_said_in_points_better_or_worse) {
    Trend trend{{-1, -1.91, -0.19, 0.02, 0.4}, 40, 60};
    EXPECT_EQ(english(interval_of(trend, kPain)), "Over 60 days it became better by 0.1 to 2.0 points.");
    EXPECT_EQ(english(interval_of(trend, kActivities)), "Over 60 days it became worse by 0.1 to 2.0 points.");
    trend.change = {-1, -2.1, 0.3};
    EXPECT_EQ(english(interval_of(trend, kPain)), "Over 60 days: anything from 2.1 points better to 0.3 points worse.");
    EXPECT_EQ(english(interval_of(AfterWalking{{0.5, 0.2, 0.9}, 20, 20}, kPain)),
              "The morning after a walk is worse than after rest by 0.2 to 0.9 points.");
    EXPECT_EQ(english(interval_of(TrialResult{{-1, -2, -0.5}, 2, 64, 6, 36}, kPain)),
              "Days with it are better by 0.5 to 2.0 points.");
}

TEST(Chance, is_never_said_to_be_none) {
    EXPECT_EQ(english(by_chance(Estimate{-3, -4, -2, 1e-9})),
              "If nothing had changed, as much as this would still show in about 1 of 100 diaries.");
    EXPECT_EQ(english(by_chance(TrialResult{{-1, -2, -0.5}, 2, 64, 6, 36})),
              "If it made no difference, 2 of the 64 possible orders would still show as much as this.");
}

TEST(TooFew, names_only_what_is_needed) {
    EXPECT_EQ(english(sentence(TooFew{3, 10})),
              "Cannot tell yet. Ratings still needed: 3. Days still needed from the first rating to the last: 10.");
    EXPECT_EQ(english(sentence(TooFew{0, 10})),
              "Cannot tell yet. Days still needed from the first rating to the last: 10.");
    EXPECT_EQ(english(sentence(TooFew{3, 0})), "Cannot tell yet. Ratings still needed: 3.");
    EXPECT_EQ(english(sentence(TooFewMornings{4, 0, 6})),
              "Cannot tell yet. Mornings still needed, each rated on the day and on the day before: 4 after a walk, 6 "
              "in all.");
    EXPECT_EQ(english(sentence(TooFewMornings{0, 8, 8})),
              "Cannot tell yet. Mornings after rest still needed, each rated on the day and on the day before: 8.");
    EXPECT_EQ(english(sentence(TooFewMornings{0, 0, 6})),
              "Cannot tell yet. Mornings still needed, each rated on the day and on the day before: 6.");
    EXPECT_EQ(english(sentence(TooFewMornings{4, 2, 6})),
              "Cannot tell yet. Mornings still needed, each rated on the day and on the day before: 4 after a walk, 2 "
              "after rest, 6 in all.");
    EXPECT_EQ(english(sentence(TrialTooFew{1, 2})),
              "Cannot tell yet. Pairs still needed, each with ratings in both periods: 1. Ratings still needed: 2.");
}

} // namespace amble::insight
