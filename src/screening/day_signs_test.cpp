#include "screening/day_signs.h"

#include <gtest/gtest.h>

#include <set>

namespace amble::screening {

namespace {

using enum DaySign;

DayDecision decided(std::vector<DaySign> signs) {
    return decide(signs);
}

} // namespace

TEST(DaySigns, none_means_walk) {
    const DayDecision decision = decided({});
    EXPECT_EQ(decision.action, DayAction::walk);
    EXPECT_TRUE(decision.events.empty());
}

TEST(DaySigns, each_leads_where_the_table_says) {
    const std::tuple<DaySign, DayAction, std::string_view, Call> rows[] = {
        {fever, DayAction::pause, "pause fever", Call::no},
        {unwell, DayAction::pause, "pause illness", Call::no},
        {chest_or_faint, DayAction::stop, "stop chest", Call::at_once},
        {chest_pain, DayAction::stop, "stop chest", Call::at_once},
        {breath_or_faint, DayAction::stop, "stop chest", Call::if_it_stays},
        {stroke_sign, DayAction::stop, "stop systemic", Call::at_once},
        {leg_change, DayAction::check, "pause check", Call::no},
        {saddle, DayAction::stop, "stop saddle", Call::at_once},
        {bladder, DayAction::stop, "stop bladder", Call::at_once},
        {pain_above_usual, DayAction::flare_dose, "flare", Call::no},
        {red_pain, DayAction::ease_home, "", Call::no},
        {sharp_joint, DayAction::rest_day, "hold", Call::no},
        {weather, DayAction::not_today, "", Call::no},
    };
    ASSERT_EQ(std::size(rows), day_signs().size());
    for (const auto& [sign, action, event, call] : rows) {
        EXPECT_EQ(rule(sign).action, action) << rule(sign).code;
        EXPECT_EQ(rule(sign).event, event) << rule(sign).code;
        EXPECT_EQ(rule(sign).call, call) << rule(sign).code;
    }
}

TEST(DaySigns, events_are_words_of_the_programme) {
    const std::set<std::string_view> known{
        "",           "flare",         "hold",        "pause fever", "pause illness", "pause check",
        "stop chest", "stop systemic", "stop saddle", "stop bladder"};
    for (const DaySignRule& each : day_signs())
        EXPECT_TRUE(known.contains(each.event)) << each.event;
}

TEST(DaySigns, every_stop_shows_an_emergency_and_says_when_to_call) {
    for (const DaySignRule& each : day_signs()) {
        EXPECT_EQ(each.action == DayAction::stop, each.emergency.has_value()) << each.code;
        EXPECT_EQ(each.action == DayAction::stop, each.call != Call::no) << each.code;
    }
}

TEST(DaySigns, a_pause_and_a_check_ask_the_short_list) {
    for (const DaySignRule& each : day_signs()) {
        const bool asks = each.action == DayAction::pause || each.action == DayAction::check;
        EXPECT_EQ(each.then_ask.has_value(), asks) << each.code;
    }
}

TEST(DaySigns, one_more_sign_never_makes_it_milder) {
    for (const DaySignRule& first : day_signs())
        for (const DaySignRule& second : day_signs()) {
            const DayDecision both = decided({first.sign, second.sign});
            EXPECT_GE(both.action, first.action);
            EXPECT_GE(both.call, first.call);
            EXPECT_EQ(both.action, decided({second.sign, first.sign}).action);
        }
}

TEST(DaySigns, a_stop_beside_a_fever_keeps_both_events_and_says_the_stop_first) {
    const DayDecision decision = decided({fever, saddle, chest_pain});
    EXPECT_EQ(decision.events, (std::vector<std::string_view>{"stop chest", "stop saddle", "pause fever"}));
    EXPECT_EQ(decision.emergencies, (std::vector{Emergency::heart, Emergency::cauda_equina}));
    EXPECT_EQ(decision.advices.front(), rule(chest_pain).advice);
}

TEST(DaySigns, pain_alone_is_the_walk_of_a_flare_and_not_zero) {
    EXPECT_EQ(decided({pain_above_usual}).action, DayAction::flare_dose);
    EXPECT_EQ(decided({pain_above_usual, fever}).action, DayAction::pause);
}

TEST(DaySigns, the_walk_of_a_flare_is_no_matter_of_one_day) {
    EXPECT_NE(rule(pain_above_usual).advice.find("until settled walks bring them back"), std::string_view::npos);
}

TEST(DaySigns, red_pain_names_all_that_makes_a_walk_red) {
    for (const char* part : {"up by 4", "6 and more and up by 2", "9 or 10 when that is not usual"})
        EXPECT_NE(rule(red_pain).text.find(part), std::string_view::npos) << part;
}

TEST(DaySigns, each_is_offered_at_its_moment) {
    EXPECT_TRUE(is_offered(rule(fever), When::before));
    EXPECT_FALSE(is_offered(rule(fever), When::during));
    EXPECT_TRUE(is_offered(rule(saddle), When::before));
    EXPECT_TRUE(is_offered(rule(saddle), When::during));
    EXPECT_FALSE(is_offered(rule(red_pain), When::before));
}

TEST(DaySigns, a_code_is_read_as_it_is_written) {
    for (const DaySignRule& each : day_signs())
        EXPECT_EQ(day_sign_of(each.code), each.sign);
    EXPECT_EQ(day_sign_of("none"), std::nullopt);
}

} // namespace amble::screening
