#include "tracking/route_line.h"

#include <gtest/gtest.h>

#include <string>

namespace amble::tracking {

TEST(DrawnRoute, has_north_up_and_east_right) {
    const auto points = drawn_route("0.00000,0.00000 0.00100,0.00100", 100, 10);
    ASSERT_EQ(points.size(), 2U);
    EXPECT_NEAR(points[0].x, 0, 1e-6);
    EXPECT_NEAR(points[0].y, 100, 1e-6);
    EXPECT_NEAR(points[1].x, 100, 1e-6);
    EXPECT_NEAR(points[1].y, 0, 1e-6);
}

TEST(DrawnRoute, is_as_wide_as_it_is_far_at_sixty_degrees) {
    // There a degree of longitude is half as long as one of latitude.
    const auto points = drawn_route("60.00000,10.00000 60.00000,10.00200 60.00100,10.00200", 100, 10);
    ASSERT_EQ(points.size(), 3U);
    EXPECT_NEAR(points[1].x - points[0].x, points[1].y - points[2].y, 0.01);
}

TEST(DrawnRoute, stays_in_one_piece_across_the_date_line) {
    const auto points = drawn_route("0.00000,179.99900 0.00000,-179.99900 0.00100,-179.99900", 100, 10);
    ASSERT_EQ(points.size(), 3U);
    EXPECT_NEAR(points[1].x, 100, 1e-6);
    EXPECT_NEAR(points[1].y - points[2].y, 50, 0.01);
}

TEST(DrawnRoute, keeps_both_ends_of_a_long_one) {
    std::string line;
    for (int i = 0; i < 1000; ++i)
        line += (i == 0 ? "0.0," : " 0.0,") + std::to_string(i * 0.0001);
    const auto points = drawn_route(line, 100, 50);
    ASSERT_EQ(points.size(), 50U);
    EXPECT_NEAR(points.front().x, 0, 1e-6);
    EXPECT_NEAR(points.back().x, 100, 1e-6);
}

TEST(DrawnRoute, is_empty_without_two_places) {
    EXPECT_TRUE(drawn_route("", 100, 10).empty());
    EXPECT_TRUE(drawn_route("52.1,4.9", 100, 10).empty());
    EXPECT_TRUE(drawn_route("52.1 a,b ,", 100, 10).empty());
}

TEST(DrawnRoute, stands_in_the_middle_where_it_never_moved) {
    EXPECT_EQ(drawn_route("52.1,4.9 52.1,4.9", 100, 10), (std::vector<DrawnPoint>{{50, 50}, {50, 50}}));
}

} // namespace amble::tracking
