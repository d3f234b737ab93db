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

namespace {

std::string days(int from, int to, std::string_view row) {
    std::string text;
    for (int day = from; day <= to; ++day)
        text += std::to_string(day) + " | " + std::string(row) + "\n";
    return text;
}

/// The reason of the last decision by that rule.
std::string told(Rule rule, const std::string& diary) {
    const auto parsed = parse_diary(diary);
    if (!parsed) return english(parsed.error().sentence);
    std::string text;
    for (const Decision& decision : replay(*parsed).decisions)
        if (decision.rule == rule) text = english(reason(decision));
    return text;
}

const std::string kThreeWeeks = "intake usual 2\n" + days(1, 6, "15 | 2 | 3 | 2 | 4 |") +
                                "7 | 15 | 2 | 3 | 2 | 4 | ready\n" + days(8, 13, "20 | 2 | 3 | 2 | 4 |") +
                                "14 | 20 | 2 | 3 | 2 | 4 | ready\n";

} // namespace

TEST(Reasons, of_a_break_in_a_lock_promise_no_walk) {
    const std::string stopped = kThreeWeeks + "15 | 25 | 2 | 3 | 2 | 4 | stop nerve\n" + days(16, 23, "0 | | | 2 | |");
    EXPECT_EQ(told(Rule::break_step, stopped),
              "8 days in a row without a walk of your programme, so the level kept for you goes down from 25 to 20 "
              "minutes; there is still no walking target.");
    EXPECT_NE(told(Rule::break_rescreen, stopped + days(24, 44, "0 | | | 2 | |")).find("clearance"), std::string::npos);
    const std::string ill = kThreeWeeks + "15 | 25 | 2 | 3 | 2 | 4 | pause fever\n" + days(16, 44, "0 | | | 2 | |");
    EXPECT_EQ(told(Rule::break_rescreen, ill).find("clearance"), std::string::npos);
    EXPECT_EQ(told(Rule::pause_on, ill + days(45, 49, "0 | | | 2 | |")).find("kept for you"), std::string::npos)
        << "a new start comes, not the level kept";
}

TEST(Reasons, never_deny_walks_that_count_as_missed) {
    const std::string text = told(Rule::break_step, kThreeWeeks + "15 | 20 | 2 | 3 | 2 | 4 | pause dizzy\n" +
                                                        days(16, 24, "20 | 2 | 3 | 2 | 4 |"));
    EXPECT_NE(text.find("8 days in a row without a walk of your programme"), std::string::npos) << text;
}

TEST(Reasons, of_a_flare_without_a_target_name_what_it_takes) {
    EXPECT_EQ(told(Rule::flare_new, kThreeWeeks + "15 | 0 | | | 2 | | pause fever\n16 | 0 | | | 7 | | flare\n"),
              "A flare-up: the level kept for you goes down from 25 to 12 minutes; there is still no walking target.");
}

TEST(Reasons, of_too_much_and_too_little_name_what_was_seen) {
    const std::string week = "1 | 15 | 3 | 4 | 3 | 4 |\n2 | 30 | 3 | 4 | 3 | 5 |\n3 | 15 | 3 | 4 | 5 | 4 |\n" +
                             days(4, 6, "15 | 3 | 4 | 3 | 4 |") + "7 | 15 | 3 | 4 | 3 | 4 | ready\n" +
                             "8 | 20 | 3 | 4 | 3 | 4 |\n9 | 35 | 3 | 4 | 3 | 4 |\n";
    const std::string end = days(11, 13, "20 | 3 | 4 | 3 | 4 |") + "14 | 20 | 3 | 4 | 3 | 4 | ready\n";
    const std::string sore =
        told(Rule::hold_boom_bust, "intake usual 3\n" + week + "10 | 20 | 3 | 4 | 5 | 4 |\n" + end);
    EXPECT_NE(sore.find("pain rose after them"), std::string::npos) << sore;
    const std::string low = told(Rule::hold_boom_bust, "intake usual 3\n" + week + "10 | 5 | 3 | 4 | 3 | 4 |\n" + end);
    EXPECT_NE(low.find("far below it"), std::string::npos) << low;
    const std::string own = "intake usual 8 tolerance 5 cleared no\n" + days(1, 6, "20 | 8 | 8 | 8 | 4 |") +
                            "7 | 20 | 8 | 8 | 8 | 4 | cleared\n" + days(8, 9, "3 | 8 | 8 | 8 | 4 |") +
                            "10 | 4 | 8 | 8 | 8 | 4 |\n" + days(11, 13, "3 | 8 | 8 | 8 | 4 |") +
                            "14 | 3 | 8 | 8 | 8 | 4 | ready\n";
    EXPECT_EQ(told(Rule::hold_boom_bust, own),
              "Your walks differed much in length; the same walk on good and bad days does more, so it stays at 3 "
              "minutes a day.");
}

TEST(Reasons, of_a_high_usual_tell_this_week_from_the_one_before) {
    const std::string high = "intake usual 2 planned 4\n" + days(1, 6, "15 | 2 | 3 | 3 | 4 |") +
                             "7 | 15 | 2 | 3 | 3 | 4 | ready\n" + days(8, 13, "20 | 3 | 4 | 4 | 4 |") +
                             "14 | 20 | 3 | 4 | 4 | 4 | ready\n";
    const std::string now = told(Rule::hold_above_intake,
                                 high + days(15, 20, "20 | 3 | 4 | 4 | 4 |") + "21 | 20 | 3 | 4 | 4 | 4 | ready\n");
    EXPECT_NE(now.find("is 2 points or more above"), std::string::npos) << now;
    const std::string then = told(Rule::hold_above_intake,
                                  high + days(15, 20, "20 | 3 | 4 | 2 | 4 |") + "21 | 20 | 3 | 4 | 2 | 4 | ready\n");
    EXPECT_NE(then.find("In the week before"), std::string::npos) << then;
}

TEST(Reasons, call_no_pain_settled_that_rose) {
    const std::string text =
        told(Rule::progress, "intake usual 2\n" + days(1, 4, "15 | 2 | 3 | 2 | 4 |") + "5 | 15 | 2 | 3 | 4 | 4 |\n" +
                                 "6 | 15 | 2 | 5 | 2 | 4 |\n7 | 15 | 2 | 3 | 2 | 4 | ready\n");
    EXPECT_NE(text.find("no more than the 2 days"), std::string::npos) << text;
    EXPECT_NE(told(Rule::progress, kThreeWeeks).find("stayed settled"), std::string::npos);
}

TEST(Reasons, name_no_goal_that_was_raised_since) {
    const std::string at_goal = "intake usual 2 goal 20\n" + days(1, 6, "15 | 2 | 3 | 2 | 4 |") +
                                "7 | 15 | 2 | 3 | 2 | 4 | ready\n" + days(8, 12, "20 | 2 | 3 | 2 | 4 |");
    const std::string last = "14 | 20 | 2 | 3 | 2 | 4 | ready\n";
    EXPECT_EQ(told(Rule::goal_kept, at_goal + "13 | 20 | 2 | 3 | 2 | 4 | set goal 40\n" + last),
              "You walked the 20 minutes that were the goal or the most when this week began, so the walk stays at 20 "
              "minutes a day; what was raised counts from next week.");
    EXPECT_EQ(told(Rule::goal_kept, at_goal + "13 | 20 | 2 | 3 | 2 | 4 |\n" + last).find("You are at your goal of 20"),
              0u);
}

TEST(Reasons, tell_the_first_start_from_a_new_one) {
    EXPECT_EQ(told(Rule::new_start, "intake usual 4 cleared no\n4 | 0 | | | 4 | | cleared\n"),
              "You start with 10 minutes: on the first day no more.");
    EXPECT_NE(told(Rule::new_start, "intake usual 4\n4 | 0 | | | 4 | | pause fall\n5 | 0 | | | 4 | | cleared, resume\n")
                  .find("A new start"),
              std::string::npos);
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
