#include "insight/trend.h"

#include <gtest/gtest.h>

namespace amble::insight {

namespace {

constexpr Day kFirst{20'000};

/// A rating a day; the values come round and round.
std::vector<Rating> a_diary(int days, const std::vector<double>& values) {
    std::vector<Rating> ratings;
    for (int day = 0; day < days; ++day)
        ratings.push_back({kFirst + day, values[static_cast<size_t>(day) % values.size()]});
    return ratings;
}

/// From 8 down to 2 over the days, a point up and down from day to day.
std::vector<Rating> a_diary_that_falls(int days) {
    std::vector<Rating> ratings;
    for (int day = 0; day < days; ++day)
        ratings.push_back({kFirst + day, 8.0 - 6 * day / (days - 1) + (day % 2 == 0 ? 1 : -1)});
    return ratings;
}

Trend trend_of(const std::vector<Rating>& ratings, const Scale& scale = kPain) {
    const auto found = trend(ratings, scale, Rhythm::daily);
    EXPECT_TRUE(std::holds_alternative<Trend>(found));
    return std::holds_alternative<Trend>(found) ? std::get<Trend>(found) : Trend{};
}

TooFew needed(const std::vector<Rating>& ratings, Rhythm rhythm = Rhythm::daily) {
    const auto found = trend(ratings, kPain, rhythm);
    EXPECT_TRUE(std::holds_alternative<TooFew>(found));
    return std::holds_alternative<TooFew>(found) ? std::get<TooFew>(found) : TooFew{};
}

} // namespace

TEST(Trend, says_how_much_is_still_needed) {
    EXPECT_EQ(needed({}), (TooFew{28, 42}));
    EXPECT_EQ(needed(a_diary(1, {3})), (TooFew{27, 41}));
    EXPECT_EQ(needed(a_diary(41, {3, 5})), (TooFew{0, 1}));
    auto gaps = a_diary(27, {3, 5});
    gaps.back().day = kFirst + 60;
    EXPECT_EQ(needed(gaps), (TooFew{1, 0}));
    EXPECT_EQ(needed(a_diary(11, {3}), Rhythm::weekly), (TooFew{1, 73}));
}

TEST(Trend, is_told_with_exactly_enough) {
    EXPECT_EQ(trend_of(a_diary(42, {3, 5, 4})).days, 42);
    EXPECT_EQ(trend_of(a_diary(42, {3, 5, 4})).ratings, 42);
}

TEST(Trend, is_the_change_from_the_first_day_to_the_last) {
    const Trend falls = trend_of(a_diary_that_falls(60));
    EXPECT_NEAR(falls.change.value, -6, 0.3);
    EXPECT_LT(falls.change.high, -4);
}

TEST(Trend, does_not_depend_on_when_it_was_or_in_which_order_it_came) {
    auto ratings = a_diary_that_falls(60);
    const Trend before = trend_of(ratings);
    std::swap(ratings[3], ratings[40]);
    for (Rating& rating : ratings)
        rating.day = rating.day + 1000;
    EXPECT_DOUBLE_EQ(trend_of(ratings).change.low, before.change.low);
}

TEST(Trend, bears_days_without_a_rating) {
    auto ratings = a_diary_that_falls(60);
    std::erase_if(ratings, [](const Rating& rating) { return rating.day.number % 3 == 0; });
    const Trend falls = trend_of(ratings);
    EXPECT_EQ(falls.ratings, 40);
    EXPECT_NEAR(falls.change.value, -6, 0.5);
}

TEST(Trend, of_one_value_leaves_open_what_rounding_hides) {
    for (const double value : {0.0, 3.0, 10.0}) {
        const Trend flat = trend_of(a_diary(84, {value}));
        EXPECT_NEAR(flat.change.value, 0, 1e-3);
        EXPECT_LE(flat.change.low, -1 + 1e-3);
        EXPECT_GE(flat.change.high, 1 - 1e-3);
        EXPECT_GT(flat.change.by_chance, 0.9);
    }
}

TEST(Trend, from_one_value_to_the_next_leaves_open_what_rounding_hides) {
    auto ratings = a_diary(84, {3});
    for (size_t day = 42; day < 84; ++day)
        ratings[day].value = 4;
    EXPECT_LE(trend_of(ratings).change.low, trend_of(ratings).change.value - 1 + 1e-9);
}

TEST(Trend, of_a_mirrored_scale_is_mirrored) {
    auto ratings = a_diary_that_falls(60);
    const Trend falls = trend_of(ratings);
    for (Rating& rating : ratings)
        rating.value = 10 - rating.value;
    const Trend rises = trend_of(ratings);
    EXPECT_NEAR(rises.change.low, -falls.change.high, 1e-4);
    EXPECT_NEAR(rises.change.high, -falls.change.low, 1e-4);
}

} // namespace amble::insight
