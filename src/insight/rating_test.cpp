#include "insight/rating.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace amble::insight {

namespace {

std::vector<std::pair<int, double>> counted(const std::vector<Rating>& ratings) {
    std::vector<std::pair<int, double>> list;
    for (const Rating& rating : that_count(ratings, kPain))
        list.emplace_back(rating.day.number, rating.value);
    return list;
}

using List = std::vector<std::pair<int, double>>;

} // namespace

TEST(Ratings, are_put_in_order_and_the_last_of_a_day_counts) {
    EXPECT_EQ(counted({{{3}, 1}, {{1}, 2}, {{3}, 4}, {{2}, 5}}), (List{{1, 2}, {2, 5}, {3, 4}}));
}

TEST(Ratings, off_the_scale_do_not_count) {
    EXPECT_EQ(counted({{{1}, -0.1}, {{2}, 10.1}, {{3}, std::nan("")}, {{4}, HUGE_VAL}, {{5}, 0}, {{6}, 10}}),
              (List{{5, 0}, {6, 10}}));
}

TEST(Ratings, of_more_than_two_years_before_the_latest_do_not_count) {
    EXPECT_EQ(counted({{{0}, 1}, {{1}, 2}, {{kMostDays}, 3}}), (List{{1, 2}, {kMostDays, 3}}));
    const int least = std::numeric_limits<int>::min();
    const int most = std::numeric_limits<int>::max();
    EXPECT_EQ(counted({{{least}, 1}, {{most}, 3}}), (List{{most, 3}}));
}

} // namespace amble::insight
