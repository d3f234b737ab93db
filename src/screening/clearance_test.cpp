#include "screening/clearance.h"

#include "screening/answers_for_test.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace amble::screening {

namespace {

using enum ClearanceState;
using enum Question;

const Day first_day = test_day;

Instant noon(int day) {
    return Instant{int64_t{first_day.number + day} * 86'400'000'000} + std::chrono::hours{12};
}

/// A person's records, written day by day; `day` counts from the first.
class History {
public:
    History& screened(int day, std::vector<Finding> findings = {}, Occasion occasion = Occasion::start) {
        bool emergency = false;
        for (const Finding& each : findings)
            emergency = emergency || each.disposition == Disposition::emergency;
        return add(day, Screened{occasion, std::move(findings), !emergency});
    }
    History& consulted(int day, std::vector<Matter> named = {}) { return consulted(day, noon(day), std::move(named)); }
    History& consulted(int day, Instant held, std::vector<Matter> named) {
        return add(day, Consulted{held, "A. Weiss", "physiotherapist", "Walk.", std::move(named)});
    }
    History& cleared(int day, int until) { return add(day, Cleared{first_day + until, "Dr. Lind", "Fit to walk."}); }
    History& letter(int day, int written, std::vector<Matter> named = {}, std::optional<int> most = {}) {
        return add(day,
                   LetterCleared{
                       noon(written), first_day + day + 100, most, {"Dr. Own", "doctor", "R-1"}, "", std::move(named)});
    }
    History& letter_declined(int day, int written) {
        return add(day, LetterDeclined{noon(written), {"Dr. Own", "doctor", "R-1"}, "Not yet."});
    }
    History& cleared_at_most(int day, int most) {
        return add(day, Cleared{first_day + day + 100, "Dr. Lind", "Fit to walk.", most});
    }
    History& declined(int day) { return add(day, Declined{"Dr. Lind", "An X-ray first."}); }
    History& asked_for(int day, Occasion occasion) { return add(day, AskedFor{occasion}); }
    History& inquired(int day) { return add(day, Inquired{"Dr. Lind", "Which tablets?"}); }
    History& stopped(int day, std::vector<Matter> signs) { return add(day, Stopped{std::move(signs)}); }
    History& suspended(int day, Matter cause) { return add(day, Suspended{std::move(cause)}); }

    Clearance on(int day, ClearanceMode mode = ClearanceMode::attest) const {
        return clearance(records_, mode, {noon(day) + std::chrono::hours{6}, first_day + day});
    }
    Clearance by_specialist(int day) const { return on(day, ClearanceMode::specialist); }

    /// What had lapsed by the end of that day.
    std::string lapsed(int day, ClearanceMode mode = ClearanceMode::attest) const {
        std::string all;
        for (const std::string& each : lapses(records_, mode, {noon(day) + std::chrono::hours{11}, first_day + day}))
            all += each + ", ";
        return all;
    }

    std::string released(ClearanceMode mode = ClearanceMode::attest) const {
        std::string all;
        for (const Released& each : releases(records_, mode))
            all +=
                std::to_string(each.day - first_day) + (each.release == Release::cleared ? " cleared, " : " resume, ");
        return all;
    }

private:
    /// Each record a minute after the one before it on the same day.
    template<class T>
    History& add(int day, T what) {
        records_.push_back({noon(day) + std::chrono::minutes{records_.size()}, first_day + day, std::move(what)});
        return *this;
    }

    std::vector<ClearanceRecord> records_;
};

History ready() {
    return History().screened(0).consulted(1);
}

bool needs(const Clearance& clearance, Need need) {
    for (const Missing& each : clearance.missing)
        if (each.need == need) return true;
    return false;
}

std::vector<Need> all_needs(const Clearance& clearance) {
    std::vector<Need> needs;
    for (const Missing& each : clearance.missing)
        needs.push_back(each.need);
    return needs;
}

const Finding had_cancer{cancer, Disposition::consult};
const Finding has_fever{fever, Disposition::urgent};
const Finding is_numb{numb_saddle, Disposition::emergency};
const Finding changed_medicine{medicines, Disposition::consult};

} // namespace

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
              "0 resume, 1 cleared, 12 resume, ");
}

TEST(Releases, a_stop_is_cleared_by_its_examination_and_not_by_answers) {
    EXPECT_EQ(ready().stopped(20, {"chest"}).screened(21, {}, Occasion::after_pause).released(),
              "0 resume, 1 cleared, 21 resume, ");
    EXPECT_EQ(ready().stopped(20, {"chest"}).consulted(21, {"chest"}).released(), "0 resume, 1 cleared, 21 cleared, ");
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
    EXPECT_EQ(History().screened(0).cleared(1, 30).cleared(20, 80).released(ClearanceMode::specialist),
              "0 resume, 1 cleared, ");
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
    EXPECT_EQ(ready().asked_for(5, Occasion::flare).lapsed(5), "");
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
