#include "insight/simulation.h"

#include <gtest/gtest.h>

namespace amble::insight {

namespace {

constexpr int kDiaries = 200;
constexpr uint64_t kSeed = 42;

Rates at_shares(Cell cell) {
    Rates sum;
    for (const double share : {0.0, 0.7}) {
        cell.share = share;
        const Rates rates = rates_of(cell, kDiaries, kSeed);
        sum.answered += rates.answered;
        sum.plain_false += rates.plain_false;
        sum.false_alarms += rates.false_alarms;
        sum.covered += rates.covered;
        sum.orders_false += rates.orders_false;
        sum.refused += rates.refused;
    }
    return sum;
}

/// 5 and 95 % with room for 400 diaries, where three standard errors are 3.3 %.
void expect_honest(const Rates& rates) {
    EXPECT_EQ(rates.refused, 0);
    EXPECT_LE(rates.part(rates.false_alarms), 0.083);
    EXPECT_GE(rates.part(rates.false_alarms), 0.017);
    EXPECT_GE(rates.part(rates.covered), 0.917);
    EXPECT_LE(rates.part(rates.covered), 0.983);
}

} // namespace

TEST(Honesty, of_a_trend_with_missing_days) {
    const Rates rates = at_shares({Question::trend, 0, 84, 200});
    expect_honest(rates);
    EXPECT_GT(rates.part(rates.plain_false), 0.15);
}

TEST(Honesty, of_mornings_after_walks_that_better_days_invite) {
    const Rates rates = at_shares({Question::after_walking, 0, 84, 100});
    expect_honest(rates);
    EXPECT_GT(rates.part(rates.plain_false), 0.15);
}

TEST(Honesty, of_a_trial_and_of_its_orders) {
    const Rates rates = at_shares({Question::trial, 0, 5, 0, 6, 1});
    expect_honest(rates);
    EXPECT_LE(rates.part(rates.orders_false), 0.05 + 0.02);
}

TEST(Grid, holds_every_question_at_every_share) {
    EXPECT_EQ(grid().size(), 44);
}

} // namespace amble::insight
