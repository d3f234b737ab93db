#include "insight/trial.h"

#include "foundation/base/chance.h"

#include <gtest/gtest.h>

namespace amble::insight {

namespace {

constexpr Day kFirst{20'000};

Trial a_trial(const TrialPlan& plan, uint64_t seed = 1) {
    return {plan, kFirst, order_of(plan, seed)};
}

/// A rating on every day; days with it are rated `difference` more, and all of them a point up or down.
std::vector<Rating> ratings_of(const Trial& trial, double difference) {
    Chance chance(11);
    std::vector<Rating> ratings;
    for (int day = 0; day < trial.plan.days(); ++day) {
        const Arm arm = trial.order[static_cast<size_t>(day / trial.plan.days_of_period)];
        ratings.push_back({kFirst + day, 5 + chance.between(-1, 1) + (arm == Arm::with ? difference : 0)});
    }
    return ratings;
}

TrialResult result_of(const Trial& trial, const std::vector<Rating>& ratings) {
    const auto answer = evaluate(trial, ratings, kPain);
    EXPECT_TRUE(std::holds_alternative<TrialResult>(answer));
    return std::holds_alternative<TrialResult>(answer) ? std::get<TrialResult>(answer) : TrialResult{};
}

TrialTooFew needed(const Trial& trial, const std::vector<Rating>& ratings) {
    const auto answer = evaluate(trial, ratings, kPain);
    EXPECT_TRUE(std::holds_alternative<TrialTooFew>(answer));
    return std::holds_alternative<TrialTooFew>(answer) ? std::get<TrialTooFew>(answer) : TrialTooFew{};
}

} // namespace

TEST(TrialPlan, is_refused_where_chance_alone_could_decide) {
    EXPECT_TRUE(problems_of({6, 3, 0}).empty());
    EXPECT_TRUE(problems_of({12, 7, 5}).empty());
    for (const TrialPlan& plan : {TrialPlan{5, 3, 0}, TrialPlan{13, 3, 0}, TrialPlan{6, 1, 0}, TrialPlan{6, 8, 0},
                                  TrialPlan{6, 3, 2}, TrialPlan{6, 3, -1}})
        EXPECT_EQ(problems_of(plan).size(), 1) << plan.pairs << " " << plan.days_of_period << " " << plan.washout_days;
}

TEST(TrialOrder, holds_each_arm_once_in_a_pair_and_is_the_same_for_a_seed) {
    const TrialPlan plan{8, 3, 0};
    for (uint64_t seed = 0; seed < 100; ++seed) {
        const auto order = order_of(plan, seed);
        ASSERT_EQ(order.size(), 16);
        for (size_t period = 0; period < order.size(); period += 2)
            EXPECT_NE(order[period], order[period + 1]);
        EXPECT_EQ(order, order_of(plan, seed));
    }
}

TEST(TrialOrder, begins_with_either_arm_about_as_often) {
    int with_first = 0;
    for (uint64_t seed = 0; seed < 1000; ++seed)
        with_first += order_of({6, 3, 0}, seed).front() == Arm::with;
    EXPECT_GT(with_first, 450);
    EXPECT_LT(with_first, 550);
}

TEST(TrialResult, finds_a_difference_and_how_rarely_chance_shows_it) {
    const Trial trial = a_trial({8, 3, 0});
    const TrialResult result = result_of(trial, ratings_of(trial, -3));
    EXPECT_LT(result.difference.high, -2);
    EXPECT_GT(result.difference.low, -4);
    EXPECT_EQ(result.orders, 256);
    EXPECT_LE(result.orders_as_far, 4);
    EXPECT_EQ(result.pairs, 8);
    EXPECT_EQ(result.ratings, 48);
}

TEST(TrialResult, counts_the_order_drawn_and_its_mirror) {
    const Trial trial = a_trial({6, 3, 0});
    EXPECT_GE(result_of(trial, ratings_of(trial, -4)).orders_as_far, 2);
}

TEST(TrialResult, of_one_value_is_no_difference_in_every_order) {
    const Trial trial = a_trial({6, 3, 0});
    auto ratings = ratings_of(trial, 0);
    for (Rating& rating : ratings)
        rating.value = 6;
    const TrialResult result = result_of(trial, ratings);
    EXPECT_NEAR(result.difference.value, 0, 1e-3);
    EXPECT_EQ(result.orders_as_far, result.orders);
}

TEST(TrialResult, is_mirrored_when_the_arms_change_places) {
    Trial trial = a_trial({6, 4, 1});
    const auto ratings = ratings_of(trial, -1);
    const TrialResult before = result_of(trial, ratings);
    for (Arm& arm : trial.order)
        arm = arm == Arm::with ? Arm::without : Arm::with;
    const TrialResult after = result_of(trial, ratings);
    EXPECT_NEAR(after.difference.value, -before.difference.value, 1e-4);
    EXPECT_EQ(after.orders_as_far, before.orders_as_far);
}

TEST(TrialResult, leaves_out_the_washout_and_what_lies_outside) {
    const Trial trial = a_trial({6, 4, 2});
    auto ratings = ratings_of(trial, -2);
    const TrialResult before = result_of(trial, ratings);
    EXPECT_EQ(before.ratings, 24);
    for (Rating& rating : ratings)
        if ((rating.day - kFirst) % 4 < 2) rating.value = 10;
    ratings.push_back({kFirst - 1, 10});
    ratings.push_back({kFirst + trial.plan.days(), 10});
    EXPECT_DOUBLE_EQ(result_of(trial, ratings).difference.value, before.difference.value);
}

TEST(TrialResult, needs_six_whole_pairs_and_enough_ratings) {
    const Trial trial = a_trial({6, 3, 0});
    EXPECT_EQ(needed(trial, {}), (TrialTooFew{6, 24}));
    auto ratings = ratings_of(trial, 0);
    std::erase_if(ratings, [](const Rating& rating) { return rating.day < kFirst + 3; });
    EXPECT_EQ(needed(trial, ratings), (TrialTooFew{1, 0}));
    ratings = ratings_of(trial, 0);
    std::erase_if(ratings, [](const Rating& rating) { return (rating.day - kFirst) % 3 != 0; });
    EXPECT_EQ(needed(trial, ratings), (TrialTooFew{0, 12}));
}

TEST(TrialResult, leaves_out_a_pair_with_an_empty_period) {
    const Trial trial = a_trial({7, 3, 0});
    auto ratings = ratings_of(trial, 0);
    std::erase_if(ratings, [](const Rating& rating) { return rating.day < kFirst + 3; });
    const TrialResult result = result_of(trial, ratings);
    EXPECT_EQ(result.pairs, 6);
    EXPECT_EQ(result.orders, 64);
    EXPECT_EQ(result.ratings, 36);
}

} // namespace amble::insight
