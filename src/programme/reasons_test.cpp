#include "programme/people.h"
#include "programme/replay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amble::programme {

namespace {

std::vector<Decision> many_decisions() {
    std::vector<Decision> decisions;
    for (uint64_t seed = 0; seed < 400; ++seed) {
        const auto kind = static_cast<PersonKind>(seed % kPersonKinds);
        const Replay replayed = replay(made_up_diary(seed, kind, 30));
        decisions.insert(decisions.end(), replayed.decisions.begin(), replayed.decisions.end());
    }
    return decisions;
}

} // namespace

TEST(Reasons, every_one_is_a_plain_sentence_without_blame) {
    for (const Decision& decision : many_decisions()) {
        const std::string text = english(reason(decision));
        ASSERT_FALSE(text.empty()) << name(decision.rule);
        EXPECT_EQ(text.back(), '.') << text;
        for (const char* never : {"!", "{", "}", "you failed", "should have", "must"})
            EXPECT_EQ(text.find(never), std::string::npos) << text;
    }
}

TEST(Reasons, name_the_minutes_that_hold) {
    for (const Decision& decision : many_decisions()) {
        if (decision.level == 0) continue;
        const std::string text = english(reason(decision));
        EXPECT_NE(text.find(std::to_string(decision.level) + " minutes"), std::string::npos)
            << name(decision.rule) << ": " << text;
    }
}

TEST(Reasons, name_the_limit_that_binds_and_not_a_goal_that_nobody_has) {
    Decision decision;
    decision.kept = decision.kept_before = largest_level_at_most(15);
    Inputs& inputs = decision.inputs;
    const auto said = [&](Rule rule) {
        decision.rule = rule;
        inputs.terms = terms_of(inputs.settings);
        return english(reason(decision));
    };
    inputs.settings.ceiling = 15;
    for (const Rule rule : {Rule::goal_kept, Rule::goal_at_top})
        EXPECT_EQ(said(rule), "15 minutes a day is the most that a clinician set for you, so the walk stays there.");
    EXPECT_EQ(said(Rule::goal_not_walked).find("your goal"), std::string::npos);
    inputs.settings.goal = 15;
    EXPECT_EQ(said(Rule::goal_kept), "You are at your goal of 15 minutes, so the walk stays at 15 minutes a day.");
    inputs.settings = {};
    inputs.settings.goal = 60;
    decision.kept = largest_level_at_most(40);
    for (const Rule rule : {Rule::goal_kept, Rule::goal_at_top})
        EXPECT_EQ(said(rule), "40 minutes a day is the most for the days you plan, so the walk stays there.");
}

TEST(Reasons, of_a_week_without_a_target_name_only_what_is_missing) {
    const auto said = [](std::string_view event) {
        const auto diary = parse_diary("intake usual 2\n7 | | | | | | " + std::string(event));
        return english(reason(replay(*diary).decisions.back()));
    };
    const std::string questions = said("lapse questions");
    EXPECT_NE(questions.find("safety questions"), std::string::npos);
    EXPECT_EQ(questions.find("consultation"), std::string::npos) << questions;
    const std::string clearance = said("lapse clearance");
    EXPECT_EQ(clearance.find("questions"), std::string::npos) << clearance;
    EXPECT_NE(said("lapse questions, lapse clearance").find("and a consultation"), std::string::npos);
    EXPECT_NE(said("pause fall").find("cleared you"), std::string::npos);
    EXPECT_EQ(said("pause fever").find("cleared you"), std::string::npos);
}

TEST(Reasons, every_rule_is_met_by_made_up_people) {
    std::set<Rule> met;
    for (const Decision& decision : many_decisions())
        met.insert(decision.rule);
    for (size_t rule = 0; rule < kRuleCount; ++rule)
        EXPECT_TRUE(met.contains(static_cast<Rule>(rule))) << name(static_cast<Rule>(rule));
}

TEST(Reasons, rules_have_names_of_their_own) {
    std::set<std::string_view> names;
    for (size_t rule = 0; rule < kRuleCount; ++rule)
        names.insert(name(static_cast<Rule>(rule)));
    EXPECT_EQ(names.size(), kRuleCount);
    EXPECT_FALSE(names.contains(""));
}

TEST(Evaluation, keeps_the_inputs_as_they_were) {
    const auto diary =
        parse_diary("intake usual 2\n1 | 15 | 2 | 6 | 2 | 7\n2 | 15 | 2 | 3 | 4 | 7\n7 | | | | | | ready");
    ASSERT_TRUE(diary);
    const Replay replayed = replay(*diary);
    ASSERT_EQ(replayed.decisions.size(), 1U);
    const Inputs& inputs = replayed.decisions[0].inputs;
    EXPECT_EQ(inputs.adherent, 2);
    EXPECT_EQ(inputs.red, 1);
    EXPECT_EQ(inputs.unsettled, 1);
    EXPECT_EQ(inputs.hard, 2);
    EXPECT_EQ(inputs.incomplete, 5);
    EXPECT_EQ(inputs.answer, Answer::ready);
    const std::string json = inputs_json(inputs);
    EXPECT_NE(json.find("\"red\":1"), std::string::npos);
    EXPECT_NE(json.find("\"answer\":\"ready\""), std::string::npos);
}

} // namespace amble::programme
