#include "insight/shares.h"

#include "insight/equations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace amble::insight {

namespace {

std::vector<Row> line(int count, int gap) {
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({i * gap, 0, {1, static_cast<double>(i) / count - 0.5}});
    return rows;
}

/// How precisely a line's slope would be known, for each share.
std::vector<Tried> tried_on(const std::vector<Row>& rows) {
    std::vector<Tried> tried;
    for (const double share : shares_tried()) {
        Equations equations = equations_at({rows, 2, 1}, share);
        EXPECT_TRUE(factor(equations.products, 2));
        tried.push_back({share, std::log(equations.products[1][1]) +
                                    equations.log_determinant / (2 * static_cast<double>(rows.size()))});
    }
    return tried;
}

size_t nearest(double share) {
    const auto shares = shares_tried();
    size_t best = 0;
    for (size_t i = 0; i < shares.size(); ++i)
        if (std::abs(shares[i] - share) < std::abs(shares[best] - share)) best = i;
    return best;
}

} // namespace

TEST(Shares, they_rise_and_stay_within_minus_one_and_one) {
    const auto shares = shares_tried();
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_GT(shares.front(), -1);
    EXPECT_LT(shares.back(), 1);
}

/// Of a long line the weights are known in closed form: 1 / (1 + share) for the share, times its cosine for the angle.
TEST(Shares, of_a_long_line_they_weigh_as_the_theory_has_it) {
    const auto rows = line(2000, 1);
    const auto weights = log_weights(rows, tried_on(rows));
    const auto shares = shares_tried();
    const auto expected = [&](size_t i) { return std::sqrt(1 - shares[i] * shares[i]) / (1 + shares[i]); };
    const size_t none = nearest(0);
    for (const double share : {-0.5, 0.3, 0.6, 0.8}) {
        const size_t at = nearest(share);
        EXPECT_NEAR(std::exp(weights[at] - weights[none]), expected(at) / expected(none), 0.03) << shares[at];
    }
}

/// What of a day is left after a week is the share to the seventh; that it is small says nothing of the day's share.
TEST(Shares, of_weekly_ratings_what_is_left_after_a_week_weighs_the_same_way) {
    const auto rows = line(2000, 7);
    const auto weights = log_weights(rows, tried_on(rows));
    const auto shares = shares_tried();
    const auto expected = [&](size_t i) {
        const double left = std::pow(shares[i], 7);
        return std::sqrt(1 - shares[i] * shares[i]) * 7 * std::pow(shares[i], 6) / (1 + left);
    };
    const size_t high = nearest(0.9);
    for (const double share : {0.6, 0.8}) {
        const size_t at = nearest(share);
        EXPECT_NEAR(std::exp(weights[at] - weights[high]), expected(at) / expected(high), 0.05) << shares[at];
    }
}

TEST(Shares, where_nothing_depends_on_the_share_the_weights_are_finite) {
    const auto rows = line(30, 1);
    auto tried = tried_on(rows);
    for (Tried& each : tried)
        each.log_precision = 1;
    for (const double weight : log_weights(rows, tried))
        EXPECT_TRUE(std::isfinite(weight));
}

} // namespace amble::insight
