#include "programme/diary.h"

#include "programme/people.h"
#include "programme/replay.h"

#include <gtest/gtest.h>

namespace amble::programme {

namespace {

Diary read(std::string_view text) {
    const auto diary = parse_diary(text);
    if (diary) return *diary;
    ADD_FAILURE() << english(diary.error().sentence);
    return {};
}

std::string refusal(std::string_view text) {
    const auto diary = parse_diary(text);
    return diary ? "" : english(diary.error().sentence);
}

DayRow only_row(std::string_view row) {
    const Diary diary = read("intake usual 2\n" + std::string(row) + "\n");
    EXPECT_EQ(diary.rows.size(), 1U);
    return diary.rows.empty() ? DayRow{} : diary.rows.front();
}

} // namespace

TEST(Diary, intake_keys_come_in_any_order) {
    const Diary diary = read("intake cleared no profile gentle goal 45 planned 5 tolerance 12.5 usual 6");
    EXPECT_EQ(diary.intake.usual, Usual::points(6));
    EXPECT_EQ(diary.intake.tolerance, 1250);
    EXPECT_EQ(diary.intake.settings.planned, 5);
    EXPECT_EQ(diary.intake.settings.goal, 45);
    EXPECT_EQ(diary.intake.settings.gentle, 1);
    EXPECT_EQ(diary.intake.clearance, Clearance::missing);
}

TEST(Diary, what_the_intake_leaves_out_has_its_usual_value) {
    const Diary diary = read("intake usual 2");
    EXPECT_EQ(diary.intake.settings, Settings());
    EXPECT_EQ(diary.intake.tolerance, 0);
    EXPECT_EQ(diary.intake.clearance, Clearance::recorded);
}

TEST(Diary, an_empty_cell_is_not_a_zero) {
    const DayRow row = only_row("3 | | | 4 | | |");
    EXPECT_EQ(row.minutes, std::nullopt);
    EXPECT_FALSE(row.before.given());
    EXPECT_EQ(row.worst, Rating(4));
    EXPECT_EQ(only_row("3 | 0").minutes, 0);
}

TEST(Diary, a_row_may_end_early_or_with_bars) {
    EXPECT_EQ(only_row("4 | 15"), only_row("4 | 15 | | | | | |"));
    EXPECT_EQ(only_row("4 | 15"), only_row("| 4 | 15 |"));
    EXPECT_EQ(only_row("4").day, 4);
}

TEST(Diary, blanks_tabs_line_ends_and_case_do_not_matter) {
    const Diary spaced = read("intake usual 2\nday | minutes | before | worst | next | effort | event\n"
                              " 1 | 15 | 2 | 3 | 2 | 4 | pause fever , ready\nexpect week 1 PAUSE 0\n");
    const Diary tight = read("\xEF\xBB\xBFIntake\tusual\t2\r\nDay|Minutes|Before|Worst|Next|Effort|Events\r\n\r\n"
                             "1|15|2|3|2|4|PAUSE\tFever,Ready\r\nEXPECT  week 1  pause  0   \r\n");
    EXPECT_EQ(diary_text(spaced), diary_text(tight));
}

TEST(Diary, a_comment_may_begin_anywhere) {
    const Diary diary = read("# one\nintake usual 2 # two\n  # three\n1 | 15 # four | ready\n");
    EXPECT_EQ(diary.rows.front().minutes, 15);
    EXPECT_EQ(diary.rows.front().answer, Answer::none);
}

TEST(Diary, columns_may_be_left_out_and_moved) {
    const Diary diary = read("intake usual 2\nday | event | minutes\n5 | flare | 7\n");
    EXPECT_TRUE(diary.rows.front().flare);
    EXPECT_EQ(diary.rows.front().minutes, 7);
    EXPECT_FALSE(diary.rows.front().next.given());
}

TEST(Diary, every_event_is_read) {
    const DayRow row = only_row("7 | | | | | | ready, flare, limiting, pause surgery, resume, stop saddle, cleared, "
                                "set planned 5, set profile gentle, legs 4");
    EXPECT_EQ(row.answer, Answer::ready);
    EXPECT_TRUE(row.flare && row.limiting && row.resume && row.cleared);
    EXPECT_EQ(row.pause, PauseReason::surgery);
    EXPECT_EQ(row.stop, StopSign::saddle);
    EXPECT_EQ(row.settings.at(Setting::planned), 5);
    EXPECT_EQ(row.settings.at(Setting::profile), 1);
    EXPECT_EQ(row.legs, Rating(4));
}

TEST(Diary, hold_wins_over_ready_and_more_in_any_order) {
    for (const char* events : {"hold, ready", "ready, hold", "more, hold", "hold, more, ready"})
        EXPECT_EQ(only_row(std::string("7 | | | | | | ") + events).answer, Answer::hold) << events;
    EXPECT_EQ(only_row("7 | | | | | | more, ready").answer, Answer::more);
}

TEST(Diary, of_two_pauses_the_graver_one_counts) {
    EXPECT_EQ(only_row("7 | | | | | | pause fall, pause fever").pause, PauseReason::fall);
}

TEST(Diary, a_stop_is_never_refused_for_its_word) {
    EXPECT_EQ(only_row("7 | | | | | | stop fainting").stop, StopSign::other);
    EXPECT_EQ(only_row("7 | | | | | | stop cold sweat").stop, StopSign::other);
}

TEST(Diary, ends_with_its_last_row_or_expectation) {
    EXPECT_EQ(read("intake usual 2\n9 | 15\nexpect week 1 START 15").last_day(), 9);
    EXPECT_EQ(read("intake usual 2\nexpect week 2 START 15\n9 | 15").last_day(), 14);
    EXPECT_EQ(read("intake usual 2\n9 | 15\nexpect day 12 START 15").last_day(), 12);
    EXPECT_EQ(read("intake usual 2").last_day(), 0);
}

TEST(Diary, a_refusal_names_the_line_and_what_belongs_there) {
    EXPECT_EQ(refusal("\n# x\nintake usual eleven"), "Line 3: usual is a whole number from 0 to 10, not \"eleven\".");
    EXPECT_EQ(refusal("intake usual 2 planned 5 usual 3"), "Line 1: \"usual\" is there twice; keep one.");
    EXPECT_EQ(refusal("intake usual 2\n1 | 15 | | | | | stop"),
              "Line 2: write stop and its sign, such as nerve, bladder, saddle, chest or systemic, not \"stop\".");
    EXPECT_EQ(refusal("intake usual 2\n1 | 15 | 2 | 11"),
              "Line 2: worst is a whole number from 0 to 10, or empty where it was not given, not \"11\".");
    EXPECT_EQ(refusal("intake usual 2\n3 | 15\n3 | 15"),
              "Line 3: day 3 comes after day 3; write each day once, in order.");
    EXPECT_EQ(refusal("intake usual 2\n1 | 15 | | | | | set goal 61"),
              "Line 2: goal is a whole number of minutes from 15 to 60, not \"61\".");
    EXPECT_EQ(refusal("intake usual 2\nexpect week one HOLD 15"),
              "Line 2: the week is a whole number from 1 to 521, not \"one\".");
}

TEST(Diary, what_cannot_be_read_is_refused) {
    for (const char* text : {
             "",
             "1 | 15",
             "intake planned 7",
             "intake usual",
             "intake usual 2.5",
             "intake usual 2\nintake usual 3",
             "intake usual 2 shoes 43",
             "intake usual 2 tolerance 0",
             "intake usual 2 tolerance nan",
             "intake usual 2 cleared maybe",
             "intake usual 2 profile fast",
             "intake usual 2\nhello",
             "intake usual 2\n0 | 15",
             "intake usual 2\n-1 | 15",
             "intake usual 2\n4000 | 15",
             "intake usual 2\n1 | 15.5",
             "intake usual 2\n1 | -5",
             "intake usual 2\n1 | 1441",
             "intake usual 2\n1 | 99999999999999999999",
             "intake usual 2\n1 | 15 | 2 | 3 | 2 | 4 | ready | what",
             "intake usual 2\n1 | 15 | | | | | redy",
             "intake usual 2\n1 | 15 | | | | | ready flare",
             "intake usual 2\n1 | 15 | | | | | pause tired",
             "intake usual 2\n1 | 15 | | | | | set shoes 43",
             "intake usual 2\n1 | 15 | | | | | set goal",
             "intake usual 2\n1 | 15 | | | | | legs",
             "intake usual 2\n1 | 15 | | | | | legs 11",
             "intake usual 2\nday | minutes | mood",
             "intake usual 2\nday | minutes | minutes",
             "intake usual 2\nminutes | event",
             "intake usual 2\nexpect week 1 GOOD 15",
             "intake usual 2\nexpect week 0 HOLD 15",
             "intake usual 2\nexpect week 1 HOLD 61",
             "intake usual 2\nexpect week 1 HOLD",
             "intake usual 2\nexpect month 1 HOLD 15",
             "intake usual 2\n1 | \xFF",
         })
        EXPECT_NE(refusal(text), "") << text;
}

TEST(Diary, what_is_too_large_is_refused) {
    EXPECT_NE(refusal("intake usual 2\n" + std::string(kMostDiaryBytes, '\n')), "");
    EXPECT_NE(refusal("intake usual 2\n# " + std::string(kMostLineBytes, 'x')), "");
}

TEST(Diary, text_reads_back_to_the_same_values) {
    for (uint64_t seed = 0; seed < 50; ++seed) {
        const Diary diary = made_up_diary(seed, PersonKind::anything, 10);
        const Diary again = read(diary_text(diary));
        EXPECT_EQ(again.intake, diary.intake) << seed;
        EXPECT_EQ(again.rows, diary.rows) << seed;
    }
}

TEST(Replay, days_left_out_had_no_walk) {
    const Replay sparse = replay(read("intake usual 2\n1 | 15 | 2 | 3 | 2\n14 | | | | | |"));
    const Replay full = replay(read("intake usual 2\n1 | 15 | 2 | 3 | 2\n2 | 0\n3 |\n14 | 0"));
    EXPECT_EQ(sparse.decisions, full.decisions);
}

TEST(Replay, a_day_is_held_against_what_it_brought_at_once) {
    const Replay replayed = replay(read("intake usual 2\n7 | 15 | 2 | 3 | 2 | 4 | flare\n"
                                        "expect day 7 FLARE 7\nexpect week 1 FLARE 7\nexpect day 6 START 15\n"
                                        "expect day 7 START 15"));
    ASSERT_EQ(replayed.unmet.size(), 1U);
    EXPECT_EQ(english(unmet_sentence(replayed.unmet[0])), "Line 6: day 7 should be START 15 and is FLARE 7.");
}

TEST(Replay, an_event_that_changes_nothing_decides_nothing) {
    EXPECT_TRUE(
        replay(read("intake usual 2\n1 | 15 | 2 | 3 | 2 | 4 | cleared, resume, set goal 60")).decisions.empty());
}

} // namespace amble::programme
