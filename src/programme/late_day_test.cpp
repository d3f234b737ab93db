#include "programme/late_day.h"

#include "programme/advance.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

DayRow walked(int day, int worst = 3) {
    DayRow row;
    row.day = day;
    row.minutes = 16; // enough at 15 and at 20
    row.before = Rating(2);
    row.worst = Rating(worst);
    row.next = Rating(2);
    row.effort = Rating(4);
    if (ends_week(day)) row.answer = Answer::ready;
    return row;
}

ProgrammeState begun() {
    Intake intake;
    intake.usual = Usual::points(2);
    return begin(intake);
}

/// The second week of a programme that has settled in, up to and with that day.
ProgrammeState lived_to(int day) {
    ProgrammeState state = begun();
    for (int each = 1; each <= day; ++each)
        advance(state, walked(each));
    return state;
}

Evaluation end_of_week(ProgrammeState state) {
    std::vector<Evaluation> decided;
    while (decided.empty())
        decided = advance(state, walked(state.day + 1));
    return decided.back();
}

} // namespace

TEST(LateDay, of_a_closed_day_pain_that_was_worse_decides_its_week_as_if_it_had_been_in_time) {
    ProgrammeState state = lived_to(10);
    ASSERT_EQ(end_of_week(state).state, State::progress);
    take_late(state, walked(10, 8));
    EXPECT_EQ(end_of_week(state).rule, name(Rule::step_back_red));

    ProgrammeState unsettled = lived_to(11);
    for (const int day : {9, 11}) {
        DayRow row = walked(day);
        row.next = Rating(4);
        take_late(unsettled, row);
    }
    EXPECT_EQ(end_of_week(unsettled).rule, name(Rule::step_back_unsettled));

    ProgrammeState hard = lived_to(11);
    for (const int day : {9, 11}) {
        DayRow row = walked(day);
        row.effort = Rating(8);
        take_late(hard, row);
    }
    EXPECT_EQ(end_of_week(hard).rule, name(Rule::step_back_effort));
}

TEST(LateDay, a_red_walk_on_a_day_that_closed_without_one_is_red_and_no_walk_of_the_week) {
    ProgrammeState state = lived_to(9);
    DayRow none = empty_day(10);
    none.next = Rating(2);
    advance(state, none);
    take_late(state, walked(10, 8));
    EXPECT_EQ(state.record(10).colour, Colour::red);
    EXPECT_EQ(state.record(10).minutes, 0);
    EXPECT_EQ(end_of_week(state).rule, name(Rule::step_back_red));
}

TEST(LateDay, nothing_makes_a_closed_day_better) {
    ProgrammeState state = lived_to(9);
    DayRow bad = walked(10, 8);
    bad.next = Rating(5);
    bad.effort = Rating(9);
    bad.legs = Rating(6);
    advance(state, bad);
    DayRow bare = empty_day(11);
    bare.minutes = 5;
    advance(state, bare);
    const ProgrammeState before = state;
    take_late(state, walked(10));
    take_late(state, walked(11));
    ProgrammeState expected = before;
    expected.record(11).effort = Rating(4);
    EXPECT_EQ(state, expected) << "no rating is filled in late, no minute and no colour";
}

TEST(LateDay, minutes_that_were_taken_out_no_longer_count) {
    ProgrammeState state = lived_to(12);
    for (int day = 8; day <= 10; ++day) {
        DayRow shorter = walked(day);
        shorter.minutes = 5;
        take_late(state, shorter);
        EXPECT_EQ(state.record(day).minutes, 5);
    }
    EXPECT_EQ(end_of_week(state).rule, name(Rule::hold_few_days));

    ProgrammeState boom = lived_to(9);
    DayRow far = walked(10);
    far.minutes = 60;
    advance(boom, far);
    take_late(boom, walked(10));
    EXPECT_EQ(boom.record(10).minutes, 60) << "too much stays too much";
}

TEST(LateDay, the_first_walk_that_was_none_leaves_day_one_to_come) {
    ProgrammeState state = lived_to(1);
    ASSERT_EQ(state.walks_since_start, 1);
    take_late(state, empty_day(1));
    EXPECT_EQ(state.walks_since_start, 0);
    take_late(state, empty_day(1));
    EXPECT_EQ(state.walks_since_start, 0);
}

TEST(LateDay, the_same_once_more_changes_nothing) {
    ProgrammeState state = lived_to(10);
    take_late(state, walked(10, 8));
    const ProgrammeState once = state;
    take_late(state, walked(10, 8));
    EXPECT_EQ(state, once);
    take_late(state, walked(9));
    EXPECT_EQ(state, once) << "as it was closed";
}

TEST(LateDay, a_green_walk_that_was_none_begins_the_way_back_from_a_flare_anew) {
    ProgrammeState state = lived_to(8);
    DayRow flare = empty_day(9);
    flare.flare = true;
    advance(state, flare);
    advance(state, walked(10));
    DayRow green = walked(11);
    green.minutes = 10;
    ASSERT_EQ(state.level.minutes(), 10);
    advance(state, green);
    ASSERT_EQ(state.flare.greens, 1) << "the first was above the flare's target";
    ProgrammeState without = state;
    take_late(without, empty_day(11));
    EXPECT_EQ(without.flare.greens, 0) << "a walk that was moved to another day";
    green.worst = Rating(5);
    take_late(state, green);
    EXPECT_EQ(state.flare.greens, 0);
}

TEST(LateDay, a_walk_that_was_none_ends_no_break) {
    ProgrammeState moved = lived_to(14);
    for (int day = 15; day < 20; ++day)
        advance(moved, empty_day(day));
    advance(moved, walked(20));
    ASSERT_EQ(moved.missed, 0);
    const int level = moved.level.minutes();
    take_late(moved, empty_day(20));
    EXPECT_EQ(moved.missed, 6);
    advance(moved, empty_day(21));
    advance(moved, empty_day(22));
    EXPECT_LT(moved.level.minutes(), level) << "the eighth day in a row";
}

TEST(LateDay, a_week_that_is_decided_has_no_day_left) {
    EXPECT_EQ(first_undecided(begun()), 1);
    EXPECT_EQ(first_undecided(lived_to(6)), 1);
    EXPECT_EQ(first_undecided(lived_to(7)), 8);
    EXPECT_EQ(first_undecided(lived_to(13)), 8);
}

} // namespace amble::programme
