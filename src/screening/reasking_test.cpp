#include "screening/reasking.h"

#include "screening/answers_for_test.h"
#include "screening/flow.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace amble::screening {

namespace {

std::string codes_asked(Occasion occasion) {
    std::string codes;
    for (const Wording& each : wordings())
        if (is_asked_again(each.question, occasion)) codes += std::string(each.code) + " ";
    return codes;
}

std::string again(const char* day) {
    return iso(due_again(*parse_day(day)));
}

} // namespace

TEST(Reasking, a_flare_asks_S1_to_S5_and_S9) {
    EXPECT_EQ(codes_asked(Occasion::flare), "S1 S2 S3 S4 S5 S5.quickly S9 S9.collapse ");
}

TEST(Reasking, three_months_ask_S1_to_S12_and_S20_to_S25) {
    EXPECT_EQ(codes_asked(Occasion::three_months),
              "S1 S2 S3 S4 S5 S5.quickly S6 S7 S8 S9 S9.collapse S10 S10.new S11 S11.change S12.weight S12.pain "
              "S20 S21 S21.now S22 S23 S24 S25 ");
    EXPECT_EQ(codes_asked(Occasion::after_pause), codes_asked(Occasion::three_months));
}

TEST(Reasking, a_new_start_asks_everything) {
    EXPECT_EQ(to_ask_again(nothing_found(), Occasion::start, test_day), Answers{});
}

TEST(Reasking, asks_whoever_was_not_yet_18_again_on_every_occasion) {
    for (const Occasion occasion : {Occasion::three_months, Occasion::after_pause, Occasion::flare}) {
        for (const Answer& earlier : {no, not_sure})
            EXPECT_EQ(to_ask_again(with({{Question::eighteen, earlier}}), occasion, test_day)[Question::eighteen],
                      Answer{});
        EXPECT_EQ(to_ask_again(nothing_found(), occasion, test_day)[Question::eighteen], yes);
    }
}

TEST(Reasking, keeps_the_other_answers) {
    const Answers earlier = with({{Question::fever, yes}, {Question::hopeless, yes}});
    const Answers kept = to_ask_again(earlier, Occasion::flare, test_day);
    EXPECT_EQ(kept[Question::fever], Answer{});
    EXPECT_EQ(kept[Question::hopeless], yes);
    EXPECT_EQ(assess(kept, test_day).overall, Disposition::incomplete);
}

TEST(Reasking, an_emergency_of_the_past_is_asked_again_and_not_shown_for_ever) {
    const Answers earlier = with({{Question::self_harm, yes},
                                  {Question::heart_symptoms, yes},
                                  {Question::heart_symptoms_now, yes},
                                  {Question::hopeless, yes}});
    const Answers kept = to_ask_again(earlier, Occasion::flare, test_day);
    EXPECT_EQ(kept[Question::self_harm], Answer{});
    EXPECT_EQ(kept[Question::heart_symptoms], Answer{});
    EXPECT_EQ(kept[Question::heart_symptoms_now], Answer{});
    EXPECT_EQ(kept[Question::hopeless], yes);
}

TEST(Reasking, the_flow_asks_only_what_is_asked_again) {
    Answers answers = to_ask_again(nothing_found(), Occasion::flare, test_day);
    std::set<Question> asked;
    for (Step step = next_step(answers, test_day); std::holds_alternative<Ask>(step);
         step = next_step(answers, test_day))
        for (const Question question : std::get<Ask>(step).questions) {
            asked.insert(question);
            answers.set(question, no);
        }
    using enum Question;
    EXPECT_EQ(asked, (std::set{hard_to_pass_water, numb_saddle, bowel_control, both_legs, weak_leg, fever}));
}

TEST(Reasking, is_due_on_the_same_day_three_months_later) {
    EXPECT_EQ(again("2026-11-22"), "2027-02-22");
    EXPECT_EQ(again("2026-01-15"), "2026-04-15");
    EXPECT_EQ(again("2026-09-30"), "2026-12-30");
    EXPECT_EQ(again("2026-10-05"), "2027-01-05");
}

TEST(Reasking, a_day_that_the_month_lacks_is_its_last) {
    EXPECT_EQ(again("2026-11-30"), "2027-02-28");
    EXPECT_EQ(again("2027-11-30"), "2028-02-29");
    EXPECT_EQ(again("2026-08-31"), "2026-11-30");
    EXPECT_EQ(again("2026-09-30"), "2026-12-30");
}

TEST(Reasking, reminds_two_weeks_before) {
    const Day answered = *parse_day("2026-11-22");
    EXPECT_EQ(due(answered, *parse_day("2027-02-07")), Due::no);
    EXPECT_EQ(due(answered, *parse_day("2027-02-08")), Due::soon);
    EXPECT_EQ(due(answered, *parse_day("2027-02-21")), Due::soon);
    EXPECT_EQ(due(answered, *parse_day("2027-02-22")), Due::now);
}

TEST(Reasking, an_occasion_is_read_as_it_is_written) {
    for (const Occasion occasion : {Occasion::start, Occasion::three_months, Occasion::after_pause, Occasion::flare})
        EXPECT_EQ(occasion_of(word(occasion)), occasion);
    EXPECT_EQ(occasion_of("later"), std::nullopt);
}

} // namespace amble::screening
