#include "tracking/day_total.h"

#include "tracking/walk_times.h"

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

/// As it comes with a recording, bout by bout.
Walk recorded(Source source, const std::vector<std::pair<int, int>>& bouts) {
    Walk made = walk(source, bouts.front().first, bouts.back().second, 0);
    for (const auto& [from, to] : bouts) {
        made.recorded.push_back({{from * 60'000'000LL}, {to * 60'000'000LL}});
        made.minutes += to - from;
    }
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

TEST(DayTotal, minutes_that_may_be_those_of_another_walk_do_not_count_again) {
    EXPECT_EQ(minutes_of({walk(Source::watch, 600, 610), walk(Source::phone, 600, 620, 10)}), 10);
    EXPECT_EQ(minutes_of({walk(Source::phone, 600, 610), walk(Source::phone, 600, 620, 14)}), 14);
    EXPECT_EQ(minutes_of({walk(Source::phone, 600, 620, 14), walk(Source::phone, 600, 610)}), 14);
    EXPECT_EQ(minutes_of({walk(Source::phone, 600, 660, 10), walk(Source::phone, 640, 660)}), 20);
}

TEST(DayTotal, a_walk_and_its_pieces_count_once_whatever_their_order) {
    const Walk whole = recorded(Source::phone, {{480, 490}, {520, 530}});
    const Walk first = recorded(Source::phone, {{480, 490}});
    const Walk second = recorded(Source::phone, {{520, 530}});
    EXPECT_EQ(minutes_of({whole, first, second}), 20);
    EXPECT_EQ(minutes_of({first, second, whole}), 20);
    EXPECT_EQ(minutes_of({first, whole}), 20);
    EXPECT_EQ(minutes_of({recorded(Source::watch, {{480, 490}}), whole}), 20) << "from another source too";
}

TEST(DayTotal, what_the_believed_one_took_for_a_pause_is_one) {
    const Walk watch = recorded(Source::watch, {{480, 490}, {520, 530}});
    EXPECT_EQ(minutes_of({watch, recorded(Source::phone, {{495, 505}})}), 20);
    EXPECT_EQ(minutes_of({watch, recorded(Source::watch, {{495, 505}})}), 30) << "alike in belief, all bouts count";
}

TEST(DayTotal, a_walk_that_was_corrected_holds_the_time_it_was_recorded_in) {
    const Walk watch = recorded(Source::watch, {{600, 620}, {650, 670}});
    Walk typed = watch;
    typed.worst = 3;
    const Walk rated = changed(watch, typed, Began::as_shown);
    EXPECT_EQ(minutes_of({rated, recorded(Source::phone, {{600, 670}})}), 40) << "its pause stays one";
    typed.minutes = 15;
    const Walk corrected = changed(watch, typed, Began::as_shown);
    EXPECT_EQ(corrected.ended, watch.ended);
    EXPECT_EQ(minutes_of({corrected, recorded(Source::phone, {{600, 680}})}), 25) << "the ten minutes after it count";
    typed.started = *watch.started + std::chrono::minutes(5);
    typed.ended = *typed.started + std::chrono::minutes(15);
    EXPECT_EQ(minutes_of({changed(watch, typed, Began::as_typed), recorded(Source::phone, {{600, 670}})}), 15);
}

TEST(DayTotal, a_walk_that_was_moved_leaves_its_old_time_to_others) {
    const Walk watch = recorded(Source::watch, {{600, 620}});
    Walk typed = watch;
    typed.started = *watch.started + std::chrono::hours(3);
    typed.ended = *watch.ended + std::chrono::hours(3);
    EXPECT_EQ(minutes_of({changed(watch, typed, Began::as_typed), recorded(Source::phone, {{600, 620}})}), 40);
    typed.started.reset();
    typed.ended.reset();
    EXPECT_EQ(minutes_of({changed(watch, typed, Began::as_typed), recorded(Source::phone, {{600, 620}})}), 20)
        << "without a time it is still that walk";
}

TEST(DayTotal, past_midnight_bouts_count_on_the_day_they_were_walked) {
    auto days = totals(std::vector{recorded(Source::watch, {{1410, 1430}, {1445, 1450}})}, start_of);
    EXPECT_EQ(days[Day{0}].minutes, 20);
    EXPECT_EQ(days[Day{1}].minutes, 5);
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
