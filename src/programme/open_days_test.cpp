#include "programme/open_days.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

const Day kFirst = day_of({2026, 11, 2});

Event event(Day day, EventKind kind, std::string detail = "") {
    return {Id(), day, kind, std::move(detail)};
}

} // namespace

TEST(OpenDays, a_days_next_rating_is_the_morning_after) {
    Written written;
    written.totals[kFirst] = {15, 2, 3, 4, std::nullopt};
    written.mornings[kFirst] = 9;
    written.mornings[kFirst + 1] = 2;
    const auto rows = open_rows(written, kFirst, 1, kFirst + 1);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].minutes, 15);
    EXPECT_EQ(rows[0].next, Rating(2));
    EXPECT_FALSE(rows[1].next.given());
    EXPECT_FALSE(rows[1].minutes);
}

TEST(OpenDays, a_day_waits_for_the_next_morning_until_that_day_is_over) {
    DayRow row;
    row.day = 3;
    EXPECT_FALSE(is_complete(row, kFirst + 2, kFirst + 2));
    EXPECT_FALSE(is_complete(row, kFirst + 2, kFirst + 3));
    EXPECT_TRUE(is_complete(row, kFirst + 2, kFirst + 4));
    row.next = Rating(2);
    EXPECT_TRUE(is_complete(row, kFirst + 2, kFirst + 3));
}

TEST(OpenDays, the_last_day_of_a_week_waits_for_the_answer_as_long) {
    DayRow row;
    row.day = 7;
    row.next = Rating(2);
    EXPECT_FALSE(is_complete(row, kFirst + 6, kFirst + 7));
    EXPECT_TRUE(is_complete(row, kFirst + 6, kFirst + 8));
    row.answer = Answer::ready;
    EXPECT_TRUE(is_complete(row, kFirst + 6, kFirst + 7));
}

TEST(Events, hold_wins_over_ready_in_any_order) {
    for (const auto& kinds :
         {std::pair(EventKind::ready, EventKind::hold), std::pair(EventKind::hold, EventKind::ready)}) {
        const std::vector<Event> events{event(kFirst, kinds.first), event(kFirst, kinds.second)};
        DayRow row;
        apply_events(events, row);
        EXPECT_EQ(row.answer, Answer::hold);
    }
}

TEST(Events, a_setting_out_of_its_range_changes_nothing) {
    const std::vector<Event> events{event(kFirst, EventKind::set, "goal 90"), event(kFirst, EventKind::set, "shoes 2"),
                                    event(kFirst, EventKind::set, "planned 5"),
                                    event(kFirst, EventKind::set, "profile gentle")};
    DayRow row;
    apply_events(events, row);
    EXPECT_FALSE(row.settings.at(Setting::goal));
    EXPECT_EQ(row.settings.at(Setting::planned), 5);
    EXPECT_EQ(row.settings.at(Setting::profile), 1);
}

TEST(Events, a_sign_without_a_name_still_stops) {
    const std::vector<Event> events{event(kFirst, EventKind::stop, "something odd")};
    DayRow row;
    apply_events(events, row);
    EXPECT_EQ(row.stop, StopSign::other);
}

TEST(OpenDays, of_two_pauses_on_one_day_the_graver_counts_whichever_came_first) {
    const auto paused_for = [](std::string_view first, std::string_view second) {
        Written written;
        written.events = {event(kFirst, EventKind::pause, std::string(first)),
                          event(kFirst, EventKind::pause, std::string(second))};
        return open_rows(written, kFirst, 1, kFirst).front().pause;
    };
    EXPECT_EQ(paused_for("fall", "fever"), PauseReason::fall);
    EXPECT_EQ(paused_for("fall", "check"), PauseReason::fall);
    EXPECT_EQ(paused_for("fever", "hospital"), PauseReason::hospital);
}

} // namespace amble::programme
