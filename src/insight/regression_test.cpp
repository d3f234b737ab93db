#include "insight/regression.h"

#include "foundation/base/chance.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace amble::insight {

namespace {

std::vector<Row> rows_of(const std::vector<double>& rated) {
    std::vector<Row> rows;
    for (const double value : rated)
        rows.push_back({static_cast<int>(rows.size()), value, {1, static_cast<double>(rows.size()) / 10}});
    return rows;
}

std::vector<Row> some_rows(int count, uint64_t seed) {
    Chance chance(seed);
    std::vector<double> rated;
    for (int i = 0; i < count; ++i)
        rated.push_back(chance.between(0, 10));
    return rows_of(rated);
}

Estimate estimate_of(const std::vector<Row>& rows, Errors errors, double step = 0) {
    const auto made = estimate({rows, 2, step}, errors);
    EXPECT_TRUE(made);
    return made.value_or(Estimate{});
}

void expect_same(const Estimate& a, const Estimate& b) {
    EXPECT_NEAR(a.value, b.value, 1e-4);
    EXPECT_NEAR(a.low, b.low, 1e-4);
    EXPECT_NEAR(a.high, b.high, 1e-4);
    EXPECT_NEAR(a.by_chance, b.by_chance, 1e-4);
}

} // namespace

TEST(Regression, without_autocorrelation_is_plain_least_squares) {
    // By hand: slope 0.6 a day, its standard error 0.2828, t at 3 degrees of freedom 3.18245.
    const Estimate slope = estimate_of(rows_of({2, 4, 5, 4, 5}), Errors::independent);
    EXPECT_NEAR(slope.value, 6, 1e-3);
    EXPECT_NEAR(slope.low, 6 - 3.18245 * 2.8284, 1e-3);
    EXPECT_NEAR(slope.high, 6 + 3.18245 * 2.8284, 1e-3);
    EXPECT_NEAR(slope.by_chance, 0.1240, 1e-3);
}

TEST(Regression, hardly_moves_when_a_rating_that_follows_from_its_neighbours_is_left_out) {
    auto rows = some_rows(60, 3);
    const Estimate whole = estimate_of(rows, Errors::autocorrelated);
    rows.erase(rows.begin() + 30);
    const Estimate without = estimate_of(rows, Errors::autocorrelated);
    EXPECT_NEAR(whole.value, without.value, 0.2);
    EXPECT_NEAR(whole.high - whole.low, without.high - without.low, 0.2);
}

TEST(Regression, does_not_change_when_every_rating_moves_by_as_much) {
    auto rows = some_rows(40, 5);
    const Estimate before = estimate_of(rows, Errors::autocorrelated);
    for (Row& row : rows)
        row.rated += 7;
    expect_same(before, estimate_of(rows, Errors::autocorrelated));
}

TEST(Regression, grows_with_the_ratings_and_turns_with_their_sign) {
    auto rows = some_rows(40, 6);
    const Estimate before = estimate_of(rows, Errors::autocorrelated, 1);
    for (Row& row : rows)
        row.rated *= -3;
    const Estimate after = estimate_of(rows, Errors::autocorrelated, 3);
    expect_same({-3 * before.value, -3 * before.high, -3 * before.low, before.by_chance}, after);
}

TEST(Regression, is_less_sure_where_days_hang_together) {
    Chance chance(4);
    std::vector<double> slow = {5};
    while (slow.size() < 60)
        slow.push_back(slow.back() + chance.between(-1, 1));
    const Estimate plain = estimate_of(rows_of(slow), Errors::independent);
    const Estimate ours = estimate_of(rows_of(slow), Errors::autocorrelated);
    EXPECT_GT(ours.share, 0.8);
    EXPECT_GT(ours.high - ours.low, 3 * (plain.high - plain.low));
}

TEST(Regression, is_never_surer_than_the_rounding_of_the_ratings) {
    const Estimate flat = estimate_of(rows_of(std::vector<double>(40, 3)), Errors::autocorrelated, 1);
    EXPECT_NEAR(flat.value, 0, 1e-3);
    EXPECT_LT(flat.low, -0.05);
    EXPECT_GT(flat.high, 0.05);
}

TEST(Regression, tells_nothing_from_too_few_rows_or_a_column_that_follows_from_another) {
    EXPECT_FALSE(estimate({{}, 2, 1}, Errors::autocorrelated));
    EXPECT_FALSE(estimate({some_rows(2, 1), 2, 1}, Errors::autocorrelated));
    auto rows = some_rows(30, 1);
    for (Row& row : rows)
        row.x[1] = 2;
    EXPECT_FALSE(estimate({rows, 2, 1}, Errors::autocorrelated));
    for (Row& row : rows)
        row.x[1] = 0;
    EXPECT_FALSE(estimate({rows, 2, 1}, Errors::independent));
}

TEST(Regression, is_in_order_and_finite_whatever_was_rated) {
    for (uint64_t seed = 0; seed < 50; ++seed) {
        Chance chance(seed);
        auto rows = some_rows(chance.between(3, 50), seed);
        for (Row& row : rows)
            row.rated = chance.in_thousand(500) ? 0 : row.rated * std::pow(10, chance.between(-6, 6));
        const Estimate made = estimate_of(rows, Errors::autocorrelated, 1);
        EXPECT_TRUE(std::isfinite(made.low) && std::isfinite(made.high)) << seed;
        EXPECT_LE(made.low, made.value) << seed;
        EXPECT_LE(made.value, made.high) << seed;
        EXPECT_GE(made.by_chance, 0) << seed;
        EXPECT_LE(made.by_chance, 1) << seed;
    }
}

} // namespace amble::insight
