#include "screening/assessment.h"

#include "screening/answers_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace amble::screening {

namespace {

using enum Question;
using enum Disposition;

Disposition overall(std::initializer_list<std::pair<Question, Answer>> changes) {
    return assess(with(changes), test_day).overall;
}

Answer born(int year) {
    return {Reply::number, year};
}

Answer pain(int rating) {
    return {Reply::number, rating};
}

/// The questions for which "yes" is the answer that calls for less.
bool reassures(Question question) {
    return question == eighteen || question == walks_already;
}

std::vector<Answer> replies_to(Question question) {
    switch (wording(question).form) {
    case Form::yes_no:
        return {no, not_sure, yes};
    case Form::pain:
        return {pain(3), not_sure, pain(8)};
    case Form::birth_year:
        return {born(1980), born(2008), born(1950)};
    }
    return {};
}

std::string describe(Question question, Answer answer) {
    return std::string(wording(question).code) + "=" + text(answer);
}

struct Row {
    Question question;
    Disposition on_yes;
    Disposition on_not_sure;
};

/// The table of docs/sources/screening.md for the questions that decide alone, follow-ups answered no.
const Row rows[] = {
    {hard_to_pass_water, emergency, emergency},
    {numb_saddle, emergency, emergency},
    {bowel_control, emergency, emergency},
    {both_legs, emergency, emergency},
    {weak_leg, urgent, urgent},
    {sexual_change, urgent, urgent},
    {chest_now, emergency, emergency},
    {tearing_pain, emergency, emergency},
    {fever, urgent, urgent},
    {infection_risk, fine, fine},
    {cancer, consult, consult},
    {weight_loss, consult, consult},
    {unrelieved_pain, consult, consult},
    {fall_before, consult, consult},
    {fragile_bones, consult, consult},
    {inflammatory, adapted, consult},
    {between_shoulders, consult, consult},
    {legs_ease_sitting, consult, consult},
    {calves_ease_standing, consult, consult},
    {heart_disease, consult, consult},
    {heart_symptoms, consult, consult},
    {told_to_limit, consult, consult},
    {medicines, consult, consult},
    {pregnant, consult, consult},
    {operation, consult, consult},
    {unsteady, consult, consult},
    {feet_or_sight, consult, consult},
    {fear_of_walking, adapted, consult},
    {hopeless, adapted, consult},
    {self_harm, emergency, emergency},
    {walks_already, fine, fine},
};

} // namespace

TEST(Assessment, nothing_found_is_fine) {
    const Assessment found = assess(nothing_found(), test_day);
    EXPECT_EQ(found.overall, fine);
    EXPECT_TRUE(found.findings.empty());
    EXPECT_TRUE(found.complete());
    EXPECT_EQ(found.adaptations, Adaptations{});
}

TEST(Assessment, each_question_alone_leads_where_the_table_says) {
    for (const Row& row : rows) {
        EXPECT_EQ(overall({{row.question, yes}}), row.on_yes) << wording(row.question).code;
        EXPECT_EQ(overall({{row.question, not_sure}}), row.on_not_sure) << wording(row.question).code;
    }
}

TEST(Assessment, S5_is_an_emergency_if_quickly_worse) {
    EXPECT_EQ(overall({{weak_leg, yes}, {weak_leg_quickly, yes}}), emergency);
    EXPECT_EQ(overall({{weak_leg, not_sure}, {weak_leg_quickly, not_sure}}), emergency);
    EXPECT_EQ(overall({{weak_leg, no}, {weak_leg_quickly, yes}}), fine);
}

TEST(Assessment, S6_with_any_of_S1_to_S4_is_an_emergency) {
    for (const Question sign : {hard_to_pass_water, numb_saddle, bowel_control, both_legs}) {
        const Assessment found = assess(with({{sexual_change, yes}, {sign, not_sure}}), test_day);
        EXPECT_TRUE(std::ranges::count(found.findings, Finding{sexual_change, emergency}));
    }
}

TEST(Assessment, S9_is_an_emergency_if_near_collapse) {
    EXPECT_EQ(overall({{fever, yes}, {fever_collapse, not_sure}}), emergency);
}

TEST(Assessment, S10_is_urgent_with_new_pain_only) {
    EXPECT_EQ(overall({{infection_risk, yes}, {infection_new_pain, yes}}), urgent);
    EXPECT_EQ(overall({{infection_risk, not_sure}, {infection_new_pain, not_sure}}), urgent);
    EXPECT_EQ(overall({{infection_risk, yes}, {infection_new_pain, no}}), fine);
}

TEST(Assessment, S11_is_urgent_with_a_change) {
    EXPECT_EQ(overall({{cancer, yes}, {cancer_change, yes}}), urgent);
    EXPECT_EQ(overall({{cancer, not_sure}, {cancer_change, not_sure}}), urgent);
}

TEST(Assessment, S12_is_urgent_if_both) {
    EXPECT_EQ(overall({{weight_loss, yes}, {unrelieved_pain, yes}}), urgent);
    EXPECT_EQ(overall({{weight_loss, not_sure}, {unrelieved_pain, yes}}), urgent);
}

TEST(Assessment, S13_is_urgent_if_major_or_with_S14) {
    EXPECT_EQ(overall({{fall_before, yes}, {fall_major, yes}}), urgent);
    EXPECT_EQ(overall({{fall_before, yes}, {fall_major, not_sure}}), urgent);
    EXPECT_EQ(overall({{fall_before, yes}, {fragile_bones, yes}}), urgent);
    EXPECT_EQ(overall({{fall_before, not_sure}, {fragile_bones, not_sure}}), urgent);
    EXPECT_EQ(overall({{fall_before, yes}, {birth_year, born(1950)}, {sudden_pain, yes}}), urgent);
}

TEST(Assessment, S14_is_urgent_if_sudden_and_severe) {
    EXPECT_EQ(overall({{fragile_bones, yes}, {sudden_pain, yes}}), consult);
    EXPECT_EQ(overall({{fragile_bones, yes}, {sudden_pain, yes}, {sudden_severe, yes}}), urgent);
    EXPECT_EQ(overall({{fragile_bones, no}, {sudden_pain, yes}, {sudden_severe, yes}}), fine);
}

TEST(Assessment, S14_counts_sudden_pain_over_seventy) {
    EXPECT_EQ(overall({{birth_year, born(1955)}, {sudden_pain, yes}}), consult);
    EXPECT_EQ(overall({{birth_year, born(1955)}, {sudden_pain, yes}, {sudden_severe, not_sure}}), urgent);
    EXPECT_EQ(overall({{birth_year, born(1956)}, {sudden_pain, yes}}), fine);
}

TEST(Assessment, S17_is_not_offered_under_eighteen) {
    EXPECT_EQ(overall({{birth_year, born(2009)}}), not_offered);
    EXPECT_EQ(overall({{birth_year, born(2008)}, {eighteen, yes}}), fine);
    EXPECT_EQ(overall({{birth_year, born(2008)}, {eighteen, no}}), not_offered);
    EXPECT_EQ(overall({{birth_year, born(2008)}, {eighteen, not_sure}}), not_offered);
}

TEST(Assessment, S17_asks_for_a_consultation_for_first_pain_over_fifty_five) {
    EXPECT_EQ(overall({{birth_year, born(1970)}, {first_back_pain, yes}}), consult);
    EXPECT_EQ(overall({{birth_year, born(1970)}, {first_back_pain, not_sure}}), consult);
    EXPECT_EQ(overall({{birth_year, born(1971)}, {first_back_pain, yes}}), fine);
}

TEST(Assessment, S20_may_start_if_active_and_without_symptoms) {
    EXPECT_EQ(overall({{heart_disease, yes}, {walks_already, yes}}), adapted);
    EXPECT_EQ(overall({{heart_disease, yes}, {walks_already, not_sure}}), consult);
    EXPECT_EQ(overall({{heart_disease, yes}, {walks_already, {}}}), consult);
    EXPECT_EQ(overall({{heart_disease, not_sure}, {walks_already, yes}}), consult);
    const Assessment symptoms =
        assess(with({{heart_disease, yes}, {walks_already, yes}, {heart_symptoms, not_sure}}), test_day);
    EXPECT_TRUE(std::ranges::count(symptoms.findings, Finding{heart_disease, consult}));
}

TEST(Assessment, S21_is_an_emergency_if_present_now) {
    EXPECT_EQ(overall({{heart_symptoms, yes}, {heart_symptoms_now, not_sure}}), emergency);
}

TEST(Assessment, S28_asks_for_a_consultation_from_seven_and_starts_at_five_minutes) {
    EXPECT_EQ(overall({{usual_pain, pain(6)}}), fine);
    for (const Answer& severe : {pain(7), pain(10), not_sure}) {
        const Assessment found = assess(with({{usual_pain, severe}}), test_day);
        EXPECT_EQ(found.overall, consult);
        EXPECT_TRUE(found.adaptations.start_band_five);
    }
}

TEST(Assessment, adaptations_come_with_their_answers) {
    EXPECT_TRUE(assess(with({{heart_disease, yes}, {walks_already, yes}}), test_day).adaptations.moderate_only);
    EXPECT_TRUE(assess(with({{unsteady, yes}}), test_day).adaptations.balance_section);
    EXPECT_TRUE(assess(with({{inflammatory, yes}}), test_day).adaptations.rheumatology_opinion);
    EXPECT_TRUE(assess(with({{fear_of_walking, yes}}), test_day).adaptations.education);
    EXPECT_TRUE(assess(with({{hopeless, yes}}), test_day).adaptations.human_contact);
    EXPECT_TRUE(assess(with({{self_harm, yes}}), test_day).adaptations.human_contact);
}

TEST(Assessment, self_harm_does_not_hang_on_feeling_hopeless) {
    EXPECT_EQ(overall({{hopeless, no}, {self_harm, yes}}), emergency);
}

TEST(Assessment, what_no_longer_applies_is_not_looked_at) {
    EXPECT_EQ(overall({{cancer, no}, {cancer_change, yes}}), fine);
    EXPECT_EQ(overall({{heart_symptoms, no}, {heart_symptoms_now, yes}}), fine);
}

TEST(Assessment, an_unanswered_question_is_never_taken_as_no) {
    const Answers base = with({{birth_year, born(1950)}, {walks_already, yes}});
    for (const Wording& each : wordings()) {
        const bool applies = is_asked(each.question, base, test_day);
        const Assessment found = assess(with({{each.question, {}}}, base), test_day);
        EXPECT_EQ(found.complete(), !applies) << each.code;
        EXPECT_EQ(found.overall, applies ? incomplete : fine) << each.code;
    }
}

TEST(Assessment, no_answers_at_all_are_incomplete) {
    EXPECT_EQ(assess({}, test_day).overall, incomplete);
}

TEST(Assessment, an_emergency_shows_even_if_all_else_is_unanswered) {
    EXPECT_EQ(assess(with({{numb_saddle, yes}}, {}), test_day).overall, emergency);
}

/// Over all pairs of questions, with follow-ups answered no and answered yes: calling for more never leads to less.
TEST(Assessment, a_graver_answer_never_leads_to_less_over_all_pairs) {
    Answers follow_ups = nothing_found();
    for (const Wording& each : wordings())
        if (each.follows) follow_ups.set(each.question, yes);

    for (const Answers& base : {nothing_found(), follow_ups})
        for (const Wording& first : wordings())
            for (const Answer& held : replies_to(first.question))
                for (const Wording& second : wordings()) {
                    if (second.question == first.question || second.form == Form::birth_year) continue;
                    if (reassures(second.question)) continue;
                    Answers answers = with({{first.question, held}}, base);
                    const auto replies = replies_to(second.question);
                    answers.set(second.question, replies.front());
                    const Disposition mild = assess(answers, test_day).overall;
                    for (const Answer& graver : {replies[1], replies[2]}) {
                        answers.set(second.question, graver);
                        EXPECT_GE(assess(answers, test_day).overall, mild)
                            << describe(first.question, held) << " " << describe(second.question, graver);
                    }
                }
}

TEST(Assessment, a_pair_never_leads_to_less_than_either_alone) {
    for (const Row& first : rows)
        for (const Row& second : rows) {
            if (first.question == walks_already || second.question == walks_already) continue;
            EXPECT_GE(overall({{first.question, yes}, {second.question, yes}}), std::max(first.on_yes, second.on_yes))
                << wording(first.question).code << " " << wording(second.question).code;
        }
}

TEST(Assessment, every_finding_has_a_sentence_and_a_topic_to_name) {
    for (const Wording& first : wordings())
        for (const Wording& second : wordings())
            for (const Answer& one : replies_to(first.question))
                for (const Answer& other : replies_to(second.question)) {
                    const Answers answers = with({{first.question, one}, {second.question, other}});
                    for (const Finding& finding : assess(answers, test_day).findings) {
                        ASSERT_FALSE(sentence(finding).empty())
                            << wording(finding.question).code << " " << static_cast<int>(finding.disposition);
                        if (must_be_named(finding)) ASSERT_FALSE(wording(finding.question).topic.empty());
                    }
                }
}

TEST(Assessment, consult_and_graver_must_be_named) {
    EXPECT_FALSE(must_be_named({hopeless, adapted}));
    EXPECT_TRUE(must_be_named({cancer, consult}));
    EXPECT_TRUE(must_be_named({fever, urgent}));
    EXPECT_TRUE(must_be_named({numb_saddle, emergency}));
    EXPECT_FALSE(must_be_named({birth_year, not_offered}));
}

TEST(Assessment, the_summary_never_claims_absence) {
    EXPECT_TRUE(summary(assess(nothing_found(), test_day)).starts_with("Nothing you told us needs urgent care."));
    EXPECT_EQ(summary(assess(with({{fever, yes}}), test_day)), "Please ask for medical advice today.");
}

} // namespace amble::screening
