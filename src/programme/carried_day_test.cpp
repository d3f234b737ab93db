#include "programme/carried_day.h"

#include "programme/replay.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::programme {

namespace {

/// The second week of somebody at 20 minutes, today's walk still to come.
CarriedDay twenty_minutes() {
    std::string text = "intake usual 2\n";
    for (int day = 1; day <= 8; ++day)
        text += std::to_string(day) + " | 15 | 2 | 3 | 2 | 4 |" + (day == 7 ? " ready" : "") + "\n";
    CarriedDay carried{replay(*parse_diary(text)).state, {empty_day(9)}};
    return carried;
}

bool holds(const std::string& json, std::string_view part) {
    return json.find(part) != std::string::npos;
}

std::string after(CarriedDay carried, std::string_view lines) {
    note_lines(carried, lines);
    return carried_json(carried);
}

} // namespace

TEST(CarriedDay, comes_back_as_it_was_sent) {
    CarriedDay carried = twenty_minutes();
    carried.open.push_back(empty_day(10));
    carried.open.push_back(empty_day(11));
    carried.open.back().minutes = 12;
    carried.open.back().rest = true;
    const auto back = carried_from_text(to_text(carried));
    ASSERT_TRUE(back) << english(back.error().sentence);
    EXPECT_EQ(*back, carried);
}

TEST(CarriedDay, is_refused_where_its_days_do_not_follow) {
    CarriedDay carried = twenty_minutes();
    carried.open = {empty_day(12)};
    EXPECT_FALSE(carried_from_text(to_text(carried)));
    carried.open.clear();
    EXPECT_FALSE(carried_from_text(to_text(carried)));
    EXPECT_FALSE(carried_from_text("nothing"));
}

TEST(CarriedDay, counts_walks_and_holds_the_ceiling) {
    const std::string begun = after(twenty_minutes(), "walk 9 8 2 3 4 -\nwalk 9 4 - - - -");
    EXPECT_TRUE(holds(begun, R"("target":20)") && holds(begun, R"("minutes":12,"left":8)")) << begun;
    const std::string beyond = after(twenty_minutes(), "walk 9 45 2 3 4 -");
    EXPECT_TRUE(holds(beyond, "That is above today's ceiling")) << beyond;
}

TEST(CarriedDay, halves_at_once_in_a_flare) {
    const std::string before = after(twenty_minutes(), "");
    EXPECT_TRUE(holds(before, R"("target":20)")) << before;
    const std::string flare = after(twenty_minutes(), "flare 9");
    EXPECT_TRUE(holds(flare, R"("state":"FLARE","target":10)")) << flare;
}

TEST(CarriedDay, has_no_target_after_a_stop) {
    const std::string stopped = after(twenty_minutes(), "stop 9 chest");
    EXPECT_TRUE(holds(stopped, R"("state":"STOP","target":0,"ceiling":0)")) << stopped;
    EXPECT_TRUE(holds(after(twenty_minutes(), "stop 2 chest"), R"("state":"STOP")"));
    EXPECT_TRUE(holds(after(twenty_minutes(), "stop 9 chest\ntoday 11"), R"("state":"STOP")"));
}

TEST(CarriedDay, has_no_target_in_a_pause) {
    for (const char* line : {"pause 9 check", "pause 2 fall", "pause 9 what_comes_later"})
        EXPECT_TRUE(holds(after(twenty_minutes(), line), R"("state":"PAUSE","target":0,"ceiling":0)")) << line;
}

TEST(CarriedDay, has_no_target_after_a_long_break_or_a_long_time_in_the_drawer) {
    for (const char* day : {"today 39", "today 69", "today 70", "today 900"})
        EXPECT_TRUE(holds(after(twenty_minutes(), day), R"("state":"NOT_READY","target":0)")) << day;
    std::string walked_daily = "today 70";
    for (int day = 9; day < 70; ++day)
        walked_daily += "\nwalk " + std::to_string(day) + " 10 2 3 4 -";
    EXPECT_TRUE(holds(after(twenty_minutes(), walked_daily), R"("state":"NOT_READY","target":0)"));
}

TEST(CarriedDay, has_no_target_from_the_day_on_which_the_clearance_ends) {
    EXPECT_TRUE(holds(after(twenty_minutes(), "today 10\nlapse 11"), R"("target":20)"));
    EXPECT_TRUE(holds(after(twenty_minutes(), "today 11\nlapse 11"), R"("state":"NOT_READY","target":0)"));
    EXPECT_TRUE(holds(after(twenty_minutes(), "today 11\nlapse 10"), R"("state":"NOT_READY","target":0)"));
    EXPECT_TRUE(holds(after(twenty_minutes(), "stop 9 chest\nlapse 9"), R"("state":"STOP","target":0)"));
}

TEST(CarriedDay, tells_the_colour_of_a_red_day) {
    EXPECT_TRUE(holds(after(twenty_minutes(), "walk 9 20 2 8 6 -"), R"("colour":"red")"));
    EXPECT_TRUE(holds(after(twenty_minutes(), "walk 9 20 2 2 3 -"), R"("colour":"open")"));
}

TEST(CarriedDay, sends_nobody_on_after_a_red_walk) {
    const std::string red = after(twenty_minutes(), "walk 9 12 2 8 6 -");
    EXPECT_TRUE(holds(red, R"("minutes":12,"left":12)")) << red;
    EXPECT_TRUE(holds(red, R"("enough":true)")) << red;
    EXPECT_TRUE(holds(red, "Enough for today")) << red;
    EXPECT_TRUE(holds(after(twenty_minutes(), "walk 9 12 2 3 6 -"), R"("enough":false)"));
}

TEST(CarriedDay, leaves_out_what_it_cannot_read) {
    const std::string as_it_is = after(twenty_minutes(), "");
    for (const char* line : {"walk", "walk 9", "walk x 5 - - - -", "walk 3 99 - - - -", "morning 9", "morning 9 11",
                             "stop 9", "dance 9", "walk 9 -4 - - - -"})
        EXPECT_EQ(after(twenty_minutes(), line), as_it_is) << line;
}

TEST(CarriedDay, says_nothing_that_a_page_has_no_words_for) {
    const auto texts = texts_of_carried();
    EXPECT_EQ(texts.size(), 17U);
    Today now;
    now.target = 20;
    now.ceiling = 24;
    for (now.colour = Colour::none; now.colour < Colour::stop;
         now.colour = static_cast<Colour>(static_cast<uint8_t>(now.colour) + 1))
        for (now.minutes = 0; now.minutes < 60; ++now.minutes) {
            now.first_day = now.minutes % 2 == 1;
            for (const Sentence& each : {headline(now), explanation(now)})
                EXPECT_NE(std::ranges::find(texts, each.text), texts.end()) << each.text;
        }
    now.first_day = false;
    now.state = State::flare;
    now.colour = Colour::none;
    now.minutes = 0;
    EXPECT_NE(std::ranges::find(texts, explanation(now).text), texts.end());
}

} // namespace amble::programme
