#include "tracking/arrival.h"

#include "tracking/day_total.h"
#include "tracking/walk_times.h"

#include <gtest/gtest.h>

namespace amble::tracking {

namespace {

Instant minute(int64_t minutes) {
    return {minutes * 60'000'000};
}

/// Minutes from 1970-01-01T00:00Z; a day has 1440.
FoundWalk found(int64_t from, int64_t to) {
    return {{{minute(from), minute(to)}}, 100};
}

Day utc_day(Instant instant) {
    return {static_cast<int32_t>(instant.microseconds / 86'400'000'000)};
}

Walk there(int64_t from, int64_t to) {
    Walk walk = to_walk(found(from, to), Source::phone, utc_day);
    walk.id = Id({1});
    return walk;
}

Placement placed(const FoundWalk& walk, const std::vector<Walk>& existing, Source source = Source::phone) {
    return place(walk, source, utc_day, existing);
}

/// With a pause between.
FoundWalk in_two(int64_t from, int64_t until, int64_t again, int64_t to) {
    return {{{minute(from), minute(until)}, {minute(again), minute(to)}}, 100};
}

/// As the form changes a walk whose beginning is left alone.
Walk with_minutes(const Walk& there, int minutes) {
    Walk typed = there;
    typed.minutes = minutes;
    return changed(there, typed, Began::as_shown);
}

Walk deleted(Walk walk) {
    walk.minutes = 0;
    return walk;
}

} // namespace

TEST(Arrival, a_walk_at_a_time_of_its_own_is_fresh) {
    const Placement placement = placed(found(600, 620), {there(500, 600), there(620, 640)});
    EXPECT_EQ(placement.arrival, Arrival::fresh);
    EXPECT_TRUE(placement.others.empty());
    EXPECT_EQ(placement.walk.minutes, 20);
}

TEST(Arrival, the_same_walk_is_already_there) {
    for (const auto& same : {found(600, 620), found(602, 620), found(599, 622)}) {
        const Placement placement = placed(same, {there(600, 620)});
        EXPECT_EQ(placement.arrival, Arrival::already);
        EXPECT_EQ(placement.others, std::vector{Id({1})});
    }
}

TEST(Arrival, one_that_shares_less_is_kept_and_named) {
    EXPECT_EQ(placed(found(600, 660), {there(600, 620)}).arrival, Arrival::overlapping);
    EXPECT_EQ(placed(found(600, 660), {there(600, 620)}).walk.minutes, 60) << "credits() shares the day out";
}

TEST(Arrival, a_deleted_walk_does_not_come_back) {
    const Walk gone = deleted(there(600, 620));
    EXPECT_EQ(placed(found(600, 620), {gone}).arrival, Arrival::deleted);
    EXPECT_EQ(placed(found(600, 700), {gone}).arrival, Arrival::fresh);
}

TEST(Arrival, the_same_walk_from_a_source_believed_more_is_not_left_out) {
    EXPECT_EQ(placed(found(600, 620), {there(600, 620)}, Source::watch).arrival, Arrival::overlapping);
    const auto phone_first = *SourceOrder::parse("hand timer phone watch band");
    EXPECT_EQ(place(found(600, 620), Source::watch, utc_day, std::vector{there(600, 620)}, phone_first).arrival,
              Arrival::already);
}

TEST(Arrival, a_walk_that_others_tell_in_pieces_is_already_there) {
    const std::vector pieces{there(600, 610), there(640, 650)};
    EXPECT_EQ(placed(in_two(600, 610, 640, 650), pieces).arrival, Arrival::already);
    EXPECT_EQ(placed(in_two(600, 610, 640, 660), pieces).arrival, Arrival::overlapping);
    Walk whole = to_walk(in_two(600, 610, 640, 650), Source::phone, utc_day);
    EXPECT_EQ(placed(found(640, 650), {whole}).arrival, Arrival::already);
    EXPECT_EQ(placed(found(615, 635), {whole}).arrival, Arrival::overlapping) << "in its pause";
}

TEST(Arrival, a_deleted_timer_that_was_forgotten_says_nothing_of_the_walks_in_its_hours) {
    Walk forgotten = there(540, 720);
    forgotten.source = Source::timer;
    forgotten.recorded.clear();
    EXPECT_EQ(placed(found(550, 580), {deleted(forgotten)}).arrival, Arrival::fresh);
}

TEST(Arrival, what_was_deleted_in_pieces_does_not_come_back_in_one) {
    const Walk gone = deleted(there(600, 610));
    EXPECT_EQ(placed(in_two(600, 610, 640, 650), {gone, deleted(there(640, 650))}).arrival, Arrival::deleted);
    EXPECT_EQ(placed(in_two(600, 610, 640, 650), {gone, there(640, 650)}).arrival, Arrival::deleted);
    EXPECT_EQ(placed(found(640, 650), {deleted(to_walk(in_two(600, 610, 640, 650), Source::phone, utc_day))}).arrival,
              Arrival::deleted);
}

TEST(Arrival, a_walk_that_was_changed_is_known_by_what_was_recorded) {
    const Walk corrected = with_minutes(there(600, 660), 20);
    EXPECT_EQ(placed(found(600, 660), {corrected}, Source::watch).arrival, Arrival::already);
    EXPECT_EQ(placed(found(600, 660), {deleted(corrected)}).arrival, Arrival::deleted);
    Walk typed = corrected;
    typed.started = minute(700);
    typed.ended = minute(720);
    const Walk moved = changed(corrected, typed, Began::as_typed);
    EXPECT_EQ(placed(found(600, 660), {moved}).arrival, Arrival::already);
    EXPECT_EQ(placed(found(600, 660), {deleted(moved)}).arrival, Arrival::deleted);
    EXPECT_EQ(placed(found(600, 620), {moved}, Source::watch).arrival, Arrival::already) << "a part of it";
}

TEST(Arrival, of_a_walk_changed_before_its_recording_was_kept_any_overlap_is_asked_about) {
    Walk old = there(600, 620);
    old.source = Source::corrected;
    old.import = Id({9});
    old.recorded.clear();
    EXPECT_EQ(placed(found(600, 660), {old}).arrival, Arrival::maybe);
    EXPECT_EQ(placed(found(600, 660), {deleted(old)}).arrival, Arrival::deleted);
    EXPECT_EQ(placed(found(620, 660), {old}).arrival, Arrival::fresh);
}

TEST(Arrival, a_walk_written_in_without_times_on_that_day_is_asked_about) {
    Walk by_hand;
    by_hand.day = utc_day(minute(600));
    by_hand.minutes = 20;
    EXPECT_EQ(placed(found(600, 620), {by_hand}).arrival, Arrival::maybe);
    by_hand.day = by_hand.day + 1;
    EXPECT_EQ(placed(found(600, 620), {by_hand}).arrival, Arrival::fresh);
}

TEST(Arrival, around_midnight_too_an_overlap_is_left_to_the_credits) {
    const Placement placement = placed(found(1441, 1471), {there(1430, 1451)});
    EXPECT_EQ(placement.arrival, Arrival::overlapping);
    EXPECT_EQ(placement.walk.minutes, 30);
    const std::vector both{there(1430, 1451), placement.walk};
    const auto days = totals(both, [](Day day) { return minute(day.number * 1440LL); });
    EXPECT_EQ(days.at(Day{0}).minutes, 10);
    EXPECT_EQ(days.at(Day{1}).minutes, 31) << "11 and 20, none twice";
}

TEST(Arrival, a_recording_that_came_in_as_of_another_device_is_known) {
    Walk phone = there(600, 620);
    EXPECT_EQ(placed(found(600, 620), {phone}, Source::watch).arrival, Arrival::overlapping) << "another recorder's";
    phone.import = Id({9});
    EXPECT_EQ(placed(found(600, 620), {phone}, Source::watch).arrival, Arrival::already);
    EXPECT_EQ(placed(found(600, 621), {phone}, Source::watch).arrival, Arrival::overlapping);
    EXPECT_EQ(placed(in_two(600, 605, 615, 620), {phone}, Source::watch).arrival, Arrival::overlapping)
        << "it tells of a pause, so another recorded it";
    phone.recorded.clear();
    EXPECT_EQ(placed(found(600, 620), {phone}, Source::watch).arrival, Arrival::already)
        << "it came in before the times of recordings were kept";
}

} // namespace amble::tracking
