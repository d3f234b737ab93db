#include "screening/flow.h"

#include "screening/answers_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::screening {

namespace {

using enum Question;

std::vector<Emergency> shown(const Answers& answers) {
    const Step step = next_step(answers, test_day);
    const auto* show = std::get_if<ShowEmergency>(&step);
    return show ? show->kinds : std::vector<Emergency>{};
}

std::vector<Question> asked(const Answers& answers) {
    const Step step = next_step(answers, test_day);
    const auto* ask = std::get_if<Ask>(&step);
    return ask ? ask->questions : std::vector<Question>{};
}

/// Answers every question as it is asked, and counts the screens.
int screens_until_done(const Answers& truth) {
    Answers given;
    for (int count = 0; count < 100; ++count) {
        const Step step = next_step(given, test_day);
        const auto* ask = std::get_if<Ask>(&step);
        if (!ask) return std::holds_alternative<Done>(step) ? count : -1;
        for (const Question question : ask->questions)
            given.set(question, truth[question]);
    }
    return -1;
}

} // namespace

TEST(Flow, asks_what_can_be_an_emergency_first) {
    for (const Wording& each : wordings()) {
        if (emergencies(assess(with({{each.question, yes}}), test_day)).empty()) continue;
        bool early = false;
        for (const Screen& screen : screens().first(kEmergencyScreens))
            early = early || std::ranges::count(screen.questions, each.question);
        EXPECT_TRUE(early) << each.code;
    }
}

TEST(Flow, begins_with_the_first_screen_without_follow_ups) {
    EXPECT_EQ(asked({}), (std::vector{chest_now, tearing_pain, heart_symptoms}));
}

TEST(Flow, asks_a_follow_up_before_the_next_screen) {
    const Answers answers = with({{chest_now, no}, {tearing_pain, no}, {heart_symptoms, yes}}, {});
    EXPECT_EQ(asked(answers), std::vector{heart_symptoms_now});
}

TEST(Flow, shows_an_emergency_before_anything_else_is_asked) {
    EXPECT_EQ(shown(with({{chest_now, yes}}, {})), std::vector{Emergency::heart});
    EXPECT_EQ(shown(with({{self_harm, not_sure}})), std::vector{Emergency::crisis});
}

TEST(Flow, an_emergency_answer_on_any_screen_is_shown_at_once) {
    for (const Screen& screen : screens())
        for (const Question question : screen.questions)
            for (const Answer& answer : {yes, not_sure}) {
                const Answers alone = with({{question, answer}}, {});
                const bool emergency = assess(alone, test_day).overall == Disposition::emergency;
                EXPECT_EQ(shown(alone).empty(), !emergency) << wording(question).code;
            }
}

TEST(Flow, several_emergencies_are_shown_together_and_once_each) {
    EXPECT_EQ(shown(with({{self_harm, yes}, {numb_saddle, yes}, {bowel_control, yes}, {chest_now, yes}})),
              (std::vector{Emergency::heart, Emergency::cauda_equina, Emergency::crisis}));
}

TEST(Flow, every_kind_of_emergency_answer_has_its_text) {
    EXPECT_EQ(shown(with({{tearing_pain, yes}})), std::vector{Emergency::sudden_pain});
    EXPECT_EQ(shown(with({{fever, yes}, {fever_collapse, yes}})), std::vector{Emergency::serious_illness});
    EXPECT_EQ(shown(with({{weak_leg, yes}, {weak_leg_quickly, yes}})), std::vector{Emergency::weak_leg});
    EXPECT_EQ(shown(with({{heart_symptoms, yes}, {heart_symptoms_now, yes}})), std::vector{Emergency::heart});
    for (int kind = 0; kind <= static_cast<int>(Emergency::crisis); ++kind) {
        const EmergencyText said = text(static_cast<Emergency>(kind));
        EXPECT_FALSE(said.title.empty());
        EXPECT_GE(said.lines.size(), 3u);
    }
}

TEST(Flow, an_emergency_answer_stops_the_programme_by_its_sign) {
    EXPECT_EQ(stop_event(hard_to_pass_water), "stop bladder");
    EXPECT_EQ(stop_event(numb_saddle), "stop saddle");
    EXPECT_EQ(stop_event(weak_leg), "stop nerve");
    EXPECT_EQ(stop_event(heart_symptoms), "stop chest");
    EXPECT_EQ(stop_event(fever), "stop systemic");
    EXPECT_EQ(stop_event(self_harm), "stop other");
}

TEST(Flow, the_emergency_page_says_that_nobody_watches) {
    EXPECT_EQ(nobody_watches(), "Nobody is watching this page, and it has not been sent to anyone.");
}

TEST(Flow, answering_what_is_asked_ends_with_everything_answered) {
    EXPECT_EQ(screens_until_done(nothing_found()), 11);
    EXPECT_EQ(screens_until_done(with({{fever, yes}, {cancer, yes}, {fragile_bones, yes}, {sudden_pain, yes}})), 15);
}

TEST(Flow, done_brings_the_assessment) {
    const Step step = next_step(with({{fever, yes}}), test_day);
    ASSERT_TRUE(std::holds_alternative<Done>(step));
    EXPECT_EQ(std::get<Done>(step).assessment.overall, Disposition::urgent);
}

TEST(Flow, an_answer_taken_back_leads_on) {
    Answers answers = with({{chest_now, yes}}, {});
    ASSERT_FALSE(shown(answers).empty());
    answers.set(chest_now, no);
    EXPECT_EQ(asked(answers), (std::vector{tearing_pain, heart_symptoms}));
}

} // namespace amble::screening
