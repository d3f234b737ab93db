#include "screening/clearance_history_for_test.h"

#include <gtest/gtest.h>

namespace amble::screening {

using enum ClearanceState;
using enum Question;

TEST(Clearance, starts_unscreened_and_closed) {
    const Clearance nothing = History().on(0);
    EXPECT_EQ(nothing.state, not_screened);
    EXPECT_EQ(all_needs(nothing), (std::vector{Need::answers, Need::consultation}));
    EXPECT_EQ(all_needs(History().by_specialist(0)), (std::vector{Need::answers, Need::specialist_clearance}));
}

TEST(Clearance, everybody_needs_a_consultation) {
    const Clearance screened = History().screened(0).on(0);
    EXPECT_EQ(screened.state, needs_consultation);
    EXPECT_EQ(all_needs(screened), std::vector{Need::consultation});
}

TEST(Clearance, a_consultation_opens_under_attest) {
    EXPECT_EQ(ready().on(1).state, consultation_recorded);
    EXPECT_TRUE(ready().on(1).open());
}

TEST(Clearance, a_consultation_waits_for_a_specialist_under_specialist) {
    const Clearance waiting = ready().by_specialist(1);
    EXPECT_EQ(waiting.state, consultation_recorded);
    EXPECT_EQ(all_needs(waiting), std::vector{Need::specialist_clearance});
    EXPECT_TRUE(ready().cleared(2, 100).by_specialist(2).open());
}

TEST(Clearance, a_consultation_may_come_before_the_questions) {
    EXPECT_TRUE(History().consulted(0).screened(1).on(1).open());
}

TEST(Clearance, a_consultation_that_lies_ahead_of_its_record_does_not_count) {
    EXPECT_FALSE(History().screened(0).consulted(1, noon(3), {}).on(5).open());
}

TEST(Clearance, a_specialists_clearance_ends_after_its_last_day) {
    const History history = History().screened(0).cleared(1, 30);
    EXPECT_EQ(history.on(30).state, cleared);
    EXPECT_EQ(history.on(30).until, first_day + 30);
    EXPECT_EQ(history.by_specialist(31).state, suspended);
    EXPECT_EQ(all_needs(history.by_specialist(31)), std::vector{Need::specialist_clearance});
    EXPECT_EQ(all_needs(history.on(31)), std::vector{Need::consultation});
}

TEST(Clearance, an_end_that_a_clinician_set_is_not_undone_by_an_earlier_talk) {
    for (const History& history : {History(ready()).cleared(9, 39), ready().letter_until(9, 8, 39),
                                   ready().letter(5, 4).cleared(9, 39), ready().letter(5, 4).letter_until(9, 8, 39)}) {
        EXPECT_TRUE(history.on(39).open());
        ASSERT_EQ(all_needs(history.on(40)), std::vector{Need::consultation});
        EXPECT_EQ(history.on(40).state, suspended);
        EXPECT_EQ(history.on(40).until, std::nullopt);
        EXPECT_EQ(english(history.on(40).missing[0].sentence).find("Your clearance had a last day"), 0U);
        EXPECT_EQ(history.lapsed(40), "lapse clearance, ");
        EXPECT_FALSE(History(history).consulted(41, noon(8), {}).on(41).open()) << "held before it was given";
        EXPECT_TRUE(History(history).consulted(41, noon(38), {}).on(41).open()) << "held since";
        EXPECT_TRUE(History(history).letter_until(41, 40, 80).on(41).open());
        EXPECT_TRUE(History(history).cleared(41, 80).on(41).open());
    }
    EXPECT_FALSE(ready().cleared(9, 39).consulted(20).on(40).open()) << "recorded before the end: asked for anew";
    EXPECT_TRUE(ready().cleared(9, 39).letter_until(20, 19, 80).on(40).open()) << "a later word with a later end";
}

TEST(Clearance, a_consultation_counts_for_a_year) {
    History history = ready();
    for (const int day : {89, 178, 267, 356})
        history.screened(day, {}, Occasion::three_months);
    EXPECT_TRUE(history.on(365).open());
    EXPECT_EQ(all_needs(history.on(367)), std::vector{Need::consultation});
    EXPECT_EQ(history.on(367).state, suspended);
}

TEST(Clearance, closes_when_three_months_are_over_and_opens_with_new_answers) {
    EXPECT_EQ(ready().on(1).ask_again, *parse_day("2027-02-22"));
    EXPECT_TRUE(ready().on(91).open());
    EXPECT_EQ(all_needs(ready().on(92)), std::vector{Need::answers_again});
    EXPECT_EQ(ready().on(92).state, suspended);
    EXPECT_TRUE(ready().screened(92, {}, Occasion::three_months).on(92).open());
}

TEST(Clearance, the_short_list_of_a_flare_does_not_renew_the_answers) {
    EXPECT_FALSE(ready().screened(60, {}, Occasion::flare).on(92).open());
}

TEST(Clearance, a_flare_closes_until_its_short_list_is_answered) {
    const History history = ready().asked_for(20, Occasion::flare);
    EXPECT_EQ(all_needs(history.on(20)), std::vector{Need::answers_again});
    EXPECT_EQ(history.on(20).ask, Occasion::flare);
    EXPECT_TRUE(History(history).screened(20, {}, Occasion::flare).on(20).open());
    EXPECT_TRUE(History(history).screened(20, {}, Occasion::three_months).on(20).open());
}

TEST(Clearance, the_short_list_does_not_answer_what_a_pause_asks) {
    const History history = ready().asked_for(20, Occasion::after_pause).asked_for(21, Occasion::flare);
    EXPECT_EQ(history.on(21).ask, Occasion::after_pause);
    EXPECT_FALSE(History(history).screened(21, {}, Occasion::flare).on(21).open());
}

TEST(Clearance, asks_everything_of_whoever_begins_anew) {
    EXPECT_EQ(History().on(0).ask, Occasion::start);
    EXPECT_EQ(ready().on(1).ask, Occasion::three_months);
    EXPECT_EQ(ready().suspended(20, "fall").on(20).ask, Occasion::start);
    EXPECT_EQ(ready().stopped(20, {"chest"}).on(20).ask, Occasion::start);
}

TEST(Clearance, what_must_be_named_is_named_in_the_consultation) {
    const Clearance unnamed = History().screened(0, {had_cancer}).consulted(1).on(1);
    EXPECT_EQ(unnamed.state, needs_consultation);
    EXPECT_EQ(all_needs(unnamed), std::vector{Need::naming});
    EXPECT_EQ(unnamed.to_name(), std::vector<Matter>{"S11"});
    EXPECT_TRUE(History().screened(0, {had_cancer}).consulted(1, {"S11"}).on(1).open());
}

TEST(Clearance, two_consultations_may_share_the_naming) {
    const History history = History().screened(0, {had_cancer, changed_medicine}).consulted(1, {"S11"});
    EXPECT_EQ(history.on(1).to_name(), std::vector<Matter>{"S23"});
    EXPECT_TRUE(History(history).consulted(2, {"S23"}).on(2).open());
}

TEST(Clearance, what_may_start_adapted_need_not_be_named) {
    EXPECT_TRUE(History().screened(0, {{hopeless, Disposition::adapted}}).consulted(1).on(1).open());
}

TEST(Clearance, a_consultation_a_month_before_the_answer_may_name_it_and_an_older_one_not) {
    EXPECT_TRUE(History().consulted(0, {"S11"}).screened(29, {had_cancer}).on(29).open());
    EXPECT_FALSE(History().consulted(0, {"S11"}).screened(31, {had_cancer}).on(31).open());
}

TEST(Clearance, urgent_answers_wait_for_advice_after_them) {
    EXPECT_EQ(all_needs(History().consulted(0, {"S9"}).screened(1, {has_fever}).on(1)),
              std::vector{Need::medical_advice});
    EXPECT_TRUE(History().screened(1, {has_fever}).consulted(2, {"S9"}).on(2).open());
}

TEST(Clearance, an_urgent_answer_that_is_no_longer_given_no_longer_waits) {
    const History history = ready().screened(10, {has_fever}, Occasion::flare);
    EXPECT_FALSE(history.on(10).open());
    EXPECT_TRUE(History(history).screened(12, {}, Occasion::after_pause).on(12).open());
}

TEST(Clearance, a_lasting_condition_is_named_once) {
    const History history = History().screened(0, {had_cancer}).consulted(1, {"S11"});
    EXPECT_TRUE(History(history).screened(90, {had_cancer}, Occasion::three_months).on(90).open());
}

TEST(Clearance, a_lasting_condition_that_got_graver_is_named_again) {
    const History history = History().screened(0, {had_cancer}).consulted(1, {"S11"});
    const Clearance graver =
        History(history).screened(90, {{cancer, Disposition::urgent}}, Occasion::three_months).on(90);
    EXPECT_EQ(all_needs(graver), std::vector{Need::medical_advice});
}

TEST(Clearance, a_new_matter_told_again_is_named_again) {
    const History history = History().screened(0, {changed_medicine}).consulted(1, {"S23"});
    EXPECT_TRUE(history.on(60).open());
    EXPECT_FALSE(History(history).screened(90, {changed_medicine}, Occasion::three_months).on(90).open());
    EXPECT_TRUE(History(history).screened(60, {changed_medicine}, Occasion::flare).on(60).open());
}

TEST(Clearance, a_specialist_settles_the_findings_seen_and_no_later_ones) {
    const History history = History().screened(0, {had_cancer, has_fever}).cleared(1, 200);
    EXPECT_TRUE(history.by_specialist(1).open());
    const Clearance later =
        History(history).screened(50, {had_cancer, changed_medicine}, Occasion::three_months).by_specialist(50);
    EXPECT_EQ(later.to_name(), std::vector<Matter>{"S23"});
    EXPECT_EQ(later.state, suspended);
}

TEST(Clearance, under_eighteen_nothing_opens) {
    const Clearance young = History().screened(0, {{birth_year, Disposition::not_offered}}).cleared(1, 100).on(1);
    EXPECT_EQ(all_needs(young), std::vector{Need::adulthood});
}

TEST(Clearance, an_emergency_answer_locks_until_it_was_examined_after) {
    const History history = ready().screened(10, {is_numb}, Occasion::flare);
    const Clearance locked_now = history.on(10);
    EXPECT_EQ(locked_now.state, locked);
    EXPECT_EQ(locked_now.missing.front().need, Need::examination);
    EXPECT_EQ(locked_now.to_name(), std::vector<Matter>{"S2"});
    EXPECT_FALSE(needs(locked_now, Need::medical_advice));

    const History examined = History(history).consulted(11, {"S2"});
    EXPECT_EQ(all_needs(examined.on(11)), std::vector{Need::answers});
    EXPECT_TRUE(History(examined).screened(12, {}, Occasion::after_pause).on(12).open());
}

TEST(Clearance, an_emergency_answer_is_not_undone_by_another_answer) {
    EXPECT_EQ(ready().screened(10, {is_numb}).screened(11).on(11).state, locked);
}

TEST(Clearance, a_stop_asks_for_each_sign_by_name) {
    const History history = ready().stopped(20, {"chest", "nerve"}).consulted(21, {"chest"});
    EXPECT_EQ(history.on(21).state, locked);
    EXPECT_EQ(history.on(21).to_name(), std::vector<Matter>{"nerve"});
    EXPECT_EQ(History(history).consulted(22, {"nerve"}).on(22).state, consultation_recorded);
}

TEST(Clearance, a_stop_without_a_sign_still_asks_for_an_examination) {
    EXPECT_EQ(ready().stopped(20, {}).on(20).state, locked);
    EXPECT_TRUE(ready().stopped(20, {}).consulted(21).on(21).open());
}

TEST(Clearance, nothing_from_before_a_stop_counts_again) {
    const History history = History().screened(0, {had_cancer}).consulted(1, {"S11", "chest"}).stopped(20, {"chest"});
    EXPECT_EQ(history.on(21).state, locked);
    EXPECT_FALSE(History(history).consulted(21, noon(19), {"S11", "chest"}).on(21).open());
    const Clearance examined = History(history).consulted(21, {"chest"}).on(21);
    EXPECT_EQ(examined.to_name(), std::vector<Matter>{"S11"});
    EXPECT_TRUE(History(history).consulted(21, {"chest", "S11"}).on(21).open());
}

TEST(Clearance, an_older_clearance_by_a_specialist_does_not_lift_a_stop) {
    const History history = History().screened(0).cleared(1, 300).stopped(20, {"chest"});
    EXPECT_EQ(history.by_specialist(21).state, locked);
    EXPECT_EQ(history.on(21).state, locked);
}

TEST(Clearance, an_older_clearance_by_a_specialist_settles_nothing_after_a_stop) {
    const History history =
        History().screened(0, {had_cancer}).cleared(1, 300).stopped(20, {"chest"}).consulted(21, {"chest"});
    EXPECT_EQ(history.on(21).to_name(), std::vector<Matter>{"S11"});
    EXPECT_EQ(history.on(21).until, std::nullopt);
}

TEST(Clearance, only_a_specialist_lifts_a_stop_under_specialist) {
    const History history = History().screened(0).cleared(1, 300).stopped(20, {"chest"}).consulted(21, {"chest"});
    EXPECT_EQ(history.by_specialist(21).state, locked);
    EXPECT_EQ(History(history).cleared(22, 300).by_specialist(22).state, cleared);
}

TEST(Clearance, each_stop_is_examined_after_it) {
    const History history = ready()
                                .stopped(20, {"chest"})
                                .consulted(21, {"chest"})
                                .stopped(22, {"chest"})
                                .consulted(22, noon(21), {"chest"});
    EXPECT_EQ(history.on(23).state, locked);
    EXPECT_TRUE(History(history).consulted(23, {"chest"}).on(23).open());
}

TEST(Clearance, a_fall_suspends_until_it_was_talked_over) {
    const History history = ready().suspended(30, "fall");
    EXPECT_EQ(history.on(30).state, suspended);
    EXPECT_EQ(history.on(30).to_name(), std::vector<Matter>{"fall"});
    EXPECT_TRUE(History(history).consulted(31, {"fall"}).on(31).open());
}

TEST(Clearance, a_refusal_is_lifted_by_a_specialist_alone) {
    const History history = ready().declined(10).consulted(11);
    EXPECT_EQ(history.on(11).state, suspended);
    EXPECT_EQ(history.on(11).message, "An X-ray first.");
    EXPECT_EQ(all_needs(history.on(11)), std::vector{Need::specialist_clearance});
    EXPECT_TRUE(History(history).cleared(12, 100).on(12).open());
    EXPECT_EQ(History(history).cleared(12, 100).on(12).message, "");
}

TEST(Clearance, a_talk_that_says_no_opens_nothing_and_closes_until_a_later_one_says_yes) {
    EXPECT_FALSE(History().screened(0).told_no(1).on(1).open());
    const History history = ready().told_no(10);
    EXPECT_TRUE(history.on(10).advised_against);
    EXPECT_EQ(all_needs(history.on(10)), std::vector{Need::consultation});
    EXPECT_EQ(history.lapsed(11), "lapse clearance, ");
    EXPECT_FALSE(History(history).consulted(11, noon(9), {}).on(11).open()) << "held before it";
    EXPECT_FALSE(History(history).letter(11, 9).on(11).open()) << "written before it";
    EXPECT_TRUE(History(history).consulted(11).on(11).open());
    EXPECT_TRUE(History(history).cleared(11, 100).on(11).open());
    EXPECT_TRUE(ready().consulted(12).told_no(13, noon(10)).on(13).open()) << "an older no that was recorded late";
}

TEST(Clearance, a_talk_that_says_no_lifts_no_stop_although_it_names_the_sign) {
    const History history = ready().stopped(20, {"chest"}).told_no(21);
    EXPECT_EQ(history.on(21).state, locked);
    EXPECT_EQ(history.on(21).to_name(), std::vector<Matter>{"chest"});
    EXPECT_EQ(history.released(), ready().stopped(20, {"chest"}).released());
    EXPECT_TRUE(History(history).consulted(30, {"chest"}).on(30).open());
}

TEST(Clearance, a_talk_that_says_no_closes_where_only_a_specialist_opens_too) {
    const History history = History().screened(0).cleared(1, 300).told_no(10);
    EXPECT_EQ(all_needs(history.by_specialist(10)), std::vector{Need::specialist_clearance});
    EXPECT_TRUE(History(history).cleared(11, 300).by_specialist(11).open());
}

TEST(Clearance, a_question_from_a_specialist_changes_nothing_and_is_shown) {
    const Clearance asked = ready().inquired(2).on(2);
    EXPECT_TRUE(asked.open());
    EXPECT_EQ(asked.message, "Which tablets?");
}

TEST(Clearance, every_matter_that_is_missing_has_a_name) {
    for (const Wording& each : wordings())
        if (!each.topic.empty()) EXPECT_EQ(topic(each.code), each.topic);
    for (const char* matter :
         {"chest", "nerve", "bladder", "saddle", "systemic", "other", "fall", "surgery", "hospital"})
        EXPECT_FALSE(topic(matter).empty()) << matter;
    EXPECT_EQ(topic("S99"), "");
}

/// Whatever is added after a stop, short of a newer clearance, keeps it locked: over all pairs of other records.
TEST(Clearance, a_stop_holds_through_everything_but_a_newer_clearance) {
    using Addition = History& (*)(History&, int);
    const Addition additions[] = {
        [](History& h, int day) -> History& { return h.screened(day); },
        [](History& h, int day) -> History& { return h.screened(day, {}, Occasion::flare); },
        [](History& h, int day) -> History& { return h.consulted(day); },
        [](History& h, int day) -> History& { return h.consulted(day, {"nerve", "S11"}); },
        [](History& h, int day) -> History& { return h.consulted(day, noon(19), {"chest"}); },
        [](History& h, int day) -> History& { return h.told_no(day); },
        [](History& h, int day) -> History& { return h.inquired(day); },
        [](History& h, int day) -> History& { return h.declined(day); },
        [](History& h, int day) -> History& { return h.suspended(day, "fall"); },
    };
    for (const Addition first : additions)
        for (const Addition second : additions) {
            History history = ready().stopped(20, {"chest"});
            second(first(history, 21), 22);
            EXPECT_EQ(history.on(23).state, locked);
            EXPECT_FALSE(history.on(23).open());
            EXPECT_FALSE(history.by_specialist(23).open());
        }
}

TEST(Clearance, tells_who_gave_each_that_counts_and_what_they_set) {
    const auto both = History().screened(0).cleared_at_most(1, 15).letter(3, 2, {}, 10).on(3).terms;
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].by, "Dr. Own") << "the latest first";
    EXPECT_EQ(both[0].giver, Terms::Giver::letter);
    EXPECT_EQ(both[0].most_minutes, 10);
    EXPECT_EQ(both[1].by, "Dr. Lind");
    EXPECT_EQ(both[1].given, first_day + 1);
    EXPECT_EQ(both[1].words, "Fit to walk.");
    EXPECT_TRUE(History().screened(0).letter(1, 0).stopped(2, {"chest"}).on(3).terms.empty());
    EXPECT_TRUE(History().screened(0).cleared(1, 5).on(6).terms.empty()) << "its last day has passed";
}

} // namespace amble::screening
