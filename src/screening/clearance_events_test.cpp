#include "screening/clearance_history_for_test.h"

#include <gtest/gtest.h>

namespace amble::screening {

using enum ClearanceState;
using enum Question;

TEST(Releases, a_first_start_is_cleared_when_all_is_there) {
    EXPECT_EQ(History().screened(0).released(), "0 resume, ");
    EXPECT_EQ(ready().released(), "0 resume, 1 cleared, ");
    EXPECT_EQ(History().consulted(0).screened(1).released(), "1 resume, 1 cleared, ");
    EXPECT_EQ(ready().released(ClearanceMode::specialist), "0 resume, ");
}

TEST(Releases, a_consultation_that_names_too_little_clears_nothing) {
    EXPECT_EQ(History().screened(0, {had_cancer}).consulted(1).released(), "");
    EXPECT_EQ(History().screened(0, {had_cancer}).consulted(1).consulted(2, {"S11"}).released(),
              "2 resume, 2 cleared, ");
}

TEST(Releases, answers_after_a_pause_resume_and_clear_nothing) {
    EXPECT_EQ(ready().screened(10, {}, Occasion::after_pause).released(), "0 resume, 1 cleared, 10 resume, ");
    EXPECT_EQ(ready().screened(10, {}, Occasion::flare).released(), "0 resume, 1 cleared, ");
}

TEST(Releases, answers_that_find_something_resume_once_it_is_settled) {
    EXPECT_EQ(ready().screened(10, {changed_medicine}, Occasion::after_pause).consulted(12, {"S23"}).released(),
              "0 resume, 1 cleared, 12 resume, 12 cleared, ");
}

TEST(Releases, a_pause_is_ended_by_its_own_questions_and_neither_by_the_short_list_nor_by_a_talk) {
    const auto paused = ready().asked_for(10, Occasion::after_pause);
    const auto in_flare = History(paused).asked_for(11, Occasion::flare).screened(11, {}, Occasion::flare);
    EXPECT_EQ(in_flare.released(), "0 resume, 1 cleared, ");
    EXPECT_EQ(History(in_flare).screened(12, {}, Occasion::after_pause).released(), "0 resume, 1 cleared, 12 resume, ");
    const auto fever = History(paused).screened(10, {has_fever}, Occasion::flare).consulted(11, {"S9"});
    EXPECT_EQ(fever.released(), "0 resume, 1 cleared, ");
    EXPECT_EQ(History(fever).screened(12, {}, Occasion::after_pause).released(),
              "0 resume, 1 cleared, 12 resume, 12 cleared, ");
}

TEST(Releases, a_stop_is_cleared_by_its_examination_and_not_by_answers) {
    EXPECT_EQ(ready().stopped(20, {"chest"}).screened(21, {}, Occasion::after_pause).released(),
              "0 resume, 1 cleared, 21 resume, ");
    EXPECT_EQ(ready().stopped(20, {"chest"}).consulted(21, {"chest"}).released(), "0 resume, 1 cleared, 21 cleared, ");
}

TEST(Releases, a_stop_that_arrives_late_is_lifted_by_an_examination_since_it_was_pressed) {
    using std::chrono::hours;
    const History late = ready().stopped_late(21, noon(20), {"chest"});
    EXPECT_EQ(late.on(21).state, locked);
    EXPECT_EQ(History(late).consulted(21, noon(20) + hours{4}, {"chest"}).released(),
              "0 resume, 1 cleared, 21 cleared, ");
    EXPECT_EQ(History(late).consulted(21, noon(20) - hours{4}, {"chest"}).on(21).state, locked) << "held before it";
    EXPECT_EQ(History(late).consulted(21, noon(20) + hours{4}, {}).on(21).state, locked) << "does not name it";
}

TEST(Releases, a_stop_that_arrives_late_outdates_what_was_written_down_before_it_came) {
    const Instant pressed = noon(20);
    const Instant after = pressed + std::chrono::hours{4};
    const auto arrives = [&](History before) { return before.stopped_late(22, pressed, {"chest"}).on(22).state; };
    EXPECT_EQ(arrives(ready().stopped(19, {"chest"}).consulted(21, after, {"chest"})), locked)
        << "the talk was about another stop";
    EXPECT_EQ(arrives(ready().cleared(21, 100)), locked) << "the specialist did not know of it";
    EXPECT_EQ(arrives(ready().letter(21, 21, {"chest"})), locked);
    EXPECT_EQ(ready().stopped_late(22, pressed, {"chest"}).cleared(23, 100).on(23).state, cleared);
}

TEST(Releases, a_fall_needs_both_in_any_order) {
    EXPECT_EQ(ready().suspended(20, "fall").screened(21, {}, Occasion::start).consulted(22, {"fall"}).released(),
              "0 resume, 1 cleared, 21 resume, 22 cleared, ");
    EXPECT_EQ(ready().suspended(20, "fall").consulted(21, {"fall"}).screened(22, {}, Occasion::start).released(),
              "0 resume, 1 cleared, 21 cleared, 22 resume, ");
}

TEST(Releases, a_clearance_that_ended_is_cleared_anew) {
    EXPECT_EQ(History().screened(0).cleared(1, 30).cleared(40, 80).released(ClearanceMode::specialist),
              "0 resume, 1 cleared, 40 cleared, ");
}

TEST(Releases, a_new_clearance_is_told_while_an_older_one_counts) {
    constexpr auto specialist = ClearanceMode::specialist;
    const auto back = ready().screened(100);
    EXPECT_EQ(back.released(), "0 resume, 1 cleared, 100 resume, ") << "answers alone clear nobody";
    EXPECT_EQ(History(back).consulted(101).released(), "0 resume, 1 cleared, 100 resume, 101 cleared, ");
    EXPECT_EQ(History(back).letter(101, 101).released(), "0 resume, 1 cleared, 100 resume, 101 cleared, ");
    EXPECT_EQ(ready().asked_for(99, Occasion::start).consulted(100).screened(101).released(),
              "0 resume, 1 cleared, 101 resume, 101 cleared, ")
        << "in either order";
    const auto cleared = History().screened(0).cleared(1, 300).screened(100);
    EXPECT_EQ(History(cleared).cleared(101, 400).released(specialist),
              "0 resume, 1 cleared, 100 resume, 101 cleared, ");
    EXPECT_EQ(History(cleared).consulted(101).released(specialist), "0 resume, 1 cleared, 100 resume, ")
        << "there only a specialist clears";
}

TEST(Releases, a_talk_from_before_a_stop_is_no_new_clearance) {
    const auto examined = ready().stopped(20, {"chest"}).consulted(21, {"chest"});
    EXPECT_EQ(History(examined).consulted(30, noon(19), {}).released(), examined.released());
}

TEST(ClearanceMode, is_attest_or_specialist) {
    EXPECT_EQ(clearance_mode_of("attest"), ClearanceMode::attest);
    EXPECT_EQ(clearance_mode_of("specialist"), ClearanceMode::specialist);
    EXPECT_EQ(clearance_mode_of("nobody"), std::nullopt);
}

TEST(Lapses, time_and_a_specialist_close_what_was_open) {
    constexpr auto specialist = ClearanceMode::specialist;
    const History cleared = History().screened(0).cleared(1, 40);
    EXPECT_EQ(History().lapsed(400), "") << "never screened";
    EXPECT_EQ(ready().lapsed(80), "");
    EXPECT_EQ(ready().lapsed(100), "lapse questions, ");
    EXPECT_EQ(ready().screened(60, {}, Occasion::three_months).lapsed(100), "") << "answered in time";
    EXPECT_EQ(ready().screened(300).lapsed(367), "lapse clearance, ") << "the consultation is a year old";
    EXPECT_EQ(cleared.lapsed(40, specialist), "");
    EXPECT_EQ(cleared.lapsed(41, specialist), "lapse clearance, ");
    EXPECT_EQ(History(cleared).declined(20).lapsed(20, specialist), "lapse specialist, ");
    EXPECT_EQ(History(cleared).declined(20).lapsed(19, specialist), "") << "a later record does not count";
    EXPECT_EQ(History(cleared).declined(20).cleared(22, 90).lapsed(22, specialist), "");
}

TEST(Lapses, what_an_event_told_the_programme_is_no_lapse) {
    EXPECT_EQ(ready().stopped(5, {"chest"}).lapsed(5), "");
    EXPECT_EQ(ready().suspended(5, "fall").lapsed(5), "");
}

TEST(Lapses, questions_that_are_left_open_close_the_days_after_the_one_they_were_asked_on) {
    const History asked = ready().asked_for(5, Occasion::flare);
    EXPECT_EQ(asked.lapsed(5), "") << "its walk may have been before";
    EXPECT_EQ(asked.lapsed(6), "lapse questions, ");
    EXPECT_EQ(History(asked).screened(6, {}, Occasion::flare).lapsed(6), "");
    EXPECT_EQ(History(asked).screened(7, {}, Occasion::flare).lapsed(6), "lapse questions, ") << "answered later";
    const History more = History(asked).asked_for(6, Occasion::after_pause);
    EXPECT_EQ(History(more).screened(6, {}, Occasion::flare).lapsed(6), "lapse questions, ") << "asked since day 5";
    EXPECT_EQ(History(more).screened(6, {}, Occasion::after_pause).lapsed(6), "");
}

TEST(Letters, answered_clear_under_attest_until_their_day_and_under_specialist_never) {
    History history;
    history.screened(0, {{cancer, Disposition::consult}}).letter(2, 1, {"S11"});
    EXPECT_TRUE(history.on(2).open());
    EXPECT_EQ(history.on(2).state, ClearanceState::cleared);
    EXPECT_EQ(history.on(2).until, first_day + 102);
    EXPECT_FALSE(history.by_specialist(2).open());
    EXPECT_TRUE(history.on(80).open());
    EXPECT_NE(history.lapsed(103).find("lapse clearance"), std::string::npos);
    EXPECT_EQ(history.released(),
              History().screened(0, {{cancer, Disposition::consult}}).consulted(2, {"S11"}).released());
}

TEST(Letters, name_only_what_they_told) {
    EXPECT_FALSE(History().screened(0, {{cancer, Disposition::consult}}).letter(2, 1).on(2).open());
    EXPECT_FALSE(History().letter(2, 1, {"S11"}).screened(3, {{cancer_change, Disposition::urgent}}).on(3).open())
        << "what was told after the letter was not in it";
}

TEST(Letters, written_before_a_stop_never_lift_it_however_late_they_are_answered) {
    History history;
    history.screened(0).letter(1, 0).stopped(3, {"chest"}).letter(9, 2, {"chest"});
    EXPECT_EQ(history.on(9).state, ClearanceState::locked);
    EXPECT_TRUE(history.letter(10, 4, {"chest"}).on(10).open()) << "one written after it, which names the sign";
}

TEST(Letters, answered_with_no_close_under_attest_and_a_later_talk_opens_again) {
    History history;
    history.screened(0).consulted(1).letter_declined(5, 2);
    EXPECT_TRUE(history.on(5).refused_by_letter && !history.on(5).open());
    EXPECT_EQ(history.on(5).message, "Not yet.");
    EXPECT_NE(history.lapsed(5).find("lapse clearance"), std::string::npos);
    EXPECT_TRUE(history.consulted(7).on(7).open() && history.on(7).message.empty());
    EXPECT_TRUE(History().screened(0).cleared(1, 200).letter_declined(5, 2).by_specialist(5).open());
}

TEST(Conditions, are_those_of_who_cleared_last_and_a_letter_loosens_none_of_a_specialists) {
    EXPECT_EQ(History().screened(0).letter(1, 0, {}, 20).on(1).most_minutes, 20);
    EXPECT_FALSE(History().screened(0).letter(1, 0, {}, 20).by_specialist(1).most_minutes);
    EXPECT_EQ(History().screened(0).cleared_at_most(1, 15).letter(3, 2).on(3).most_minutes, 15);
    EXPECT_EQ(History().screened(0).cleared_at_most(1, 15).letter(3, 2, {}, 10).on(3).most_minutes, 10);
    EXPECT_EQ(History().screened(0).letter(1, 0, {}, 10).cleared_at_most(3, 30).on(3).most_minutes, 30);
    EXPECT_FALSE(History().screened(0).letter(1, 0, {}, 10).cleared(3, 100).on(3).most_minutes);
}

} // namespace amble::screening
