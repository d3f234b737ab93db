#include "care/review_offer.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

const Day kStart = *parse_day("2026-11-23");
const auto kPoints = programme::review_points(kStart);

std::optional<size_t> due(int day, const ReviewsSoFar& so_far = {}) {
    return due_review(kPoints, so_far, kStart + day);
}

} // namespace

TEST(ReviewOffers, come_six_times_from_a_week_before_each_until_three_weeks_after) {
    std::vector<size_t> seen;
    for (int day = 0; day < 250; ++day)
        if (const auto place = due(day); place && (seen.empty() || seen.back() != *place)) seen.push_back(*place);
    EXPECT_EQ(seen, (std::vector<size_t>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(due(52), std::nullopt);
    EXPECT_EQ(due(53), 3u);
    EXPECT_EQ(due(81), 3u);
    EXPECT_EQ(due(82), std::nullopt);
}

TEST(ReviewOffers, end_with_an_appointment_near_the_point) {
    EXPECT_EQ(due(30, {{kStart + 40}, {}}), std::nullopt);
    EXPECT_EQ(due(30, {{kStart + 60}, {}}), 2u) << "that is the next one's";
    EXPECT_EQ(due(60, {{kStart + 40}, {}}), 3u);
}

TEST(ReviewOffers, that_were_declined_do_not_come_again) {
    EXPECT_EQ(due(90, {{}, {4}}), std::nullopt);
    EXPECT_EQ(due(180, {{}, {4}}), 5u);
}

} // namespace amble::care
