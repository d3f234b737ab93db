#include "programme/colour.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

DayRow walk(Rating before, Rating worst, Rating next) {
    DayRow row = empty_day(1);
    row.minutes = 15;
    row.before = before;
    row.worst = worst;
    row.next = next;
    return row;
}

Colour colour(const DayRow& row, int usual) {
    return colour_of(row, Usual::points(usual));
}

} // namespace

TEST(Colour, severe_but_steady_pain_is_green) {
    EXPECT_EQ(colour(walk(7, 7, 7), 7), Colour::green);
}

TEST(Colour, six_with_a_rise_of_two_is_red) {
    EXPECT_EQ(colour(walk(3, 6, 3), 3), Colour::red);
    EXPECT_EQ(colour(walk(4, 6, 4), 4), Colour::red);
    EXPECT_EQ(colour(walk(5, 6, 5), 5), Colour::green);
}

TEST(Colour, a_rise_of_four_is_red_however_low_it_ends) {
    EXPECT_EQ(colour(walk(0, 4, 0), 0), Colour::red);
    EXPECT_EQ(colour(walk(1, 4, 1), 1), Colour::amber_settled);
}

TEST(Colour, nine_is_red_unless_it_is_usual) {
    EXPECT_EQ(colour(walk(9, 9, 8), 8), Colour::red);
    EXPECT_EQ(colour(walk(9, 9, 9), 9), Colour::green);
}

TEST(Colour, red_comes_before_unsettled_and_a_stop_before_both) {
    DayRow row = walk(2, 8, 6);
    EXPECT_EQ(colour(row, 2), Colour::red);
    row.stop = StopSign::nerve;
    EXPECT_EQ(colour(row, 2), Colour::stop);
}

TEST(Colour, two_above_usual_next_morning_is_unsettled) {
    EXPECT_EQ(colour(walk(2, 3, 4), 2), Colour::amber_unsettled);
    EXPECT_EQ(colour(walk(2, 3, 3), 2), Colour::green);
}

TEST(Colour, one_and_a_half_above_usual_is_settled) {
    EXPECT_EQ(colour_of(walk(2, 3, 4), {5}), Colour::amber_settled);
}

TEST(Colour, a_low_worst_is_green_whatever_the_rise) {
    EXPECT_EQ(colour(walk(0, 3, 0), 0), Colour::green);
}

TEST(Colour, without_the_rating_before_a_walk_is_never_green) {
    EXPECT_EQ(colour(walk({}, 3, 2), 2), Colour::open);
    EXPECT_EQ(colour(walk({}, 5, 5), 5), Colour::open);
}

TEST(Colour, a_missing_rating_before_counts_as_usual_for_red_and_amber) {
    EXPECT_EQ(colour(walk({}, 6, 2), 2), Colour::red);
    EXPECT_EQ(colour(walk({}, 5, 2), 2), Colour::amber_settled);
}

TEST(Colour, what_is_known_can_rule_out_green_before_all_is_known) {
    EXPECT_EQ(colour(walk(2, 4, {}), 2), Colour::amber_settled);
    EXPECT_EQ(colour(walk(2, {}, 4), 2), Colour::amber_unsettled);
    EXPECT_EQ(colour(walk(2, 3, {}), 2), Colour::open);
    EXPECT_EQ(colour(walk(2, {}, 2), 2), Colour::open);
    EXPECT_EQ(colour(walk({}, {}, {}), 2), Colour::open);
}

TEST(Colour, a_day_without_a_walk_is_coloured_only_by_red_or_an_unsettled_morning) {
    DayRow rest = walk(2, 4, 2);
    rest.minutes = 0;
    EXPECT_EQ(colour(rest, 2), Colour::none);
    rest.next = 4;
    EXPECT_EQ(colour(rest, 2), Colour::amber_unsettled);
    rest.worst = 6;
    EXPECT_EQ(colour(rest, 2), Colour::red);
    rest.minutes = std::nullopt;
    EXPECT_EQ(colour(rest, 2), Colour::red);
}

TEST(Median, an_even_one_is_not_rounded) {
    Mornings mornings;
    for (const int rating : {3, 2, 2, 3})
        mornings.add(rating);
    EXPECT_EQ(median(mornings).halves, 5);
}

TEST(Median, what_was_not_given_does_not_count) {
    Mornings mornings;
    for (const Rating rating : {Rating(9), Rating(), Rating(1), Rating(2)})
        mornings.add(rating);
    EXPECT_EQ(mornings.count, 3);
    EXPECT_EQ(median(mornings).halves, 4);
}

TEST(Day, adherent_from_eighty_percent_and_only_with_a_target) {
    EXPECT_TRUE(is_adherent(12, 15));
    EXPECT_FALSE(is_adherent(11, 15));
    EXPECT_FALSE(is_adherent(11, 0));
}

TEST(Day, boom_above_half_as_much_again_or_ten_minutes_more) {
    EXPECT_FALSE(is_boom(22, 15));
    EXPECT_TRUE(is_boom(23, 15));
    EXPECT_FALSE(is_boom(40, 30));
    EXPECT_TRUE(is_boom(41, 30));
    EXPECT_TRUE(is_boom(5, 3));
}

} // namespace amble::programme
