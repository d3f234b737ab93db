#include "tracking/day_total.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

/// A walk from one minute of the day to another.
Walk walk(Source source, int from, int to, std::optional<int> minutes = {}) {
    Walk made;
    made.source = source;
    made.started = Instant{from * 60'000'000LL};
    made.ended = Instant{to * 60'000'000LL};
    made.minutes = minutes.value_or(to - from);
    return made;
}

Instant start_of(Day day) {
    return {day.number * 86'400'000'000LL};
}

DayTotal total(const std::vector<Walk>& walks) {
    return totals(walks, start_of)[Day{}];
}

int minutes_of(const std::vector<Walk>& walks) {
    return total(walks).minutes;
}

} // namespace

TEST(DayTotal, the_same_walk_from_two_devices_counts_once) {
    EXPECT_EQ(minutes_of({walk(Source::phone, 600, 615), walk(Source::watch, 600, 615)}), 15);
}

TEST(DayTotal, an_overlap_counts_once_and_the_rest_of_both_counts) {
    EXPECT_EQ(minutes_of({walk(Source::watch, 600, 620), walk(Source::phone, 610, 630)}), 30);
}

TEST(DayTotal, walks_one_after_the_other_count_both) {
    EXPECT_EQ(minutes_of({walk(Source::watch, 600, 610), walk(Source::phone, 610, 620)}), 20);
}

TEST(DayTotal, what_the_person_wrote_in_is_believed_before_a_device) {
    EXPECT_EQ(minutes_of({walk(Source::watch, 600, 620, 20), walk(Source::corrected, 600, 620, 12)}), 12);
}

TEST(DayTotal, a_walk_without_times_counts_whole) {
    Walk by_hand;
    by_hand.minutes = 7;
    EXPECT_EQ(minutes_of({walk(Source::watch, 600, 620), by_hand}), 27);
}

TEST(DayTotal, pauses_stay_out_where_part_is_covered) {
    EXPECT_EQ(minutes_of({walk(Source::watch, 600, 610), walk(Source::phone, 600, 620, 10)}), 15);
}

TEST(DayTotal, the_lowest_before_and_the_highest_worst_are_the_days) {
    Walk first = walk(Source::timer, 600, 610);
    first.before = 4;
    first.worst = 5;
    Walk second = walk(Source::timer, 700, 710);
    second.before = 2;
    second.worst = 3;
    second.effort = 6;
    const std::vector<Walk> both{first, second};
    EXPECT_EQ(total(both), (DayTotal{20, 2, 5, 6, std::nullopt}));
}

TEST(DayTotal, the_order_of_the_walks_changes_nothing) {
    std::vector<Walk> walks{walk(Source::phone, 600, 630), walk(Source::watch, 610, 620),
                            walk(Source::timer, 615, 640)};
    const int expected = minutes_of(walks);
    std::sort(walks.begin(), walks.end(), [](const Walk& a, const Walk& b) { return a.ended < b.ended; });
    do
        EXPECT_EQ(minutes_of(walks), expected);
    while (std::next_permutation(walks.begin(), walks.end(),
                                 [](const Walk& a, const Walk& b) { return a.source < b.source; }));
}

} // namespace amble::tracking
