#include "care/guidance.h"

#include "claims/evidence_shipped.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::care {

namespace {

using claims::shipped_evidence;

const Day kToday = *parse_day("2026-11-22");

Prescription daily_for(int days) {
    Prescription made;
    made.dose = "Ten minutes.";
    made.first = kToday;
    made.last = kToday + days - 1;
    made.stop_when = "The skin turns red.";
    return made;
}

std::vector<std::string> fields(const Problems& problems) {
    std::vector<std::string> names;
    for (const Problem& each : problems)
        names.push_back(each.field);
    return names;
}

} // namespace

TEST(Prescribing, of_needles_medicines_and_operations_is_not_possible) {
    int possible = 0;
    for (const claims::Treatment& each : shipped_evidence().treatments) {
        if (!may_be_prescribed(each)) continue;
        ++possible;
        EXPECT_FALSE(each.invasive) << each.id;
        EXPECT_FALSE(each.prescribed_medicine) << each.id;
        EXPECT_NE(each.kind, claims::Kind::medicine) << each.id;
        EXPECT_NE(each.kind, claims::Kind::supplement) << each.id;
        EXPECT_NE(each.kind, claims::Kind::surgery) << each.id;
    }
    EXPECT_GT(possible, 30);
    EXPECT_TRUE(may_be_prescribed(*shipped_evidence().treatment("heat")));
    EXPECT_FALSE(may_be_prescribed(*shipped_evidence().treatment("acupuncture")));
    for (const char* id : {"bed-rest", "bending", "heavy-lifting", "sitting", "smoking"})
        EXPECT_FALSE(may_be_prescribed(*shipped_evidence().treatment(id))) << id;
    EXPECT_TRUE(may_be_prescribed(*shipped_evidence().treatment("quitting-smoking")));
}

TEST(Prescribing, against_a_verdict_asks_for_a_reason) {
    const auto prescription = daily_for(14);
    EXPECT_EQ(problems_of(prescription, AgainstVerdict::no), Problems{});
    EXPECT_EQ(fields(problems_of(prescription, AgainstVerdict::yes)), std::vector<std::string>{"reason"});
    claims::Verdict verdict;
    verdict.answer = claims::Answer::not_supported;
    EXPECT_TRUE(speaks_against(verdict));
    verdict.direction = claims::Direction::harms;
    EXPECT_FALSE(speaks_against(verdict)) << "that it harms is not supported";
    verdict.answer = claims::Answer::supported;
    EXPECT_TRUE(speaks_against(verdict));
    verdict.direction = claims::Direction::helps;
    EXPECT_FALSE(speaks_against(verdict));
}

TEST(Prescribing, needs_a_dose_an_end_and_when_to_stop) {
    Prescription empty;
    empty.days_a_week = 8;
    empty.first = kToday;
    empty.last = kToday - 1;
    EXPECT_EQ(fields(problems_of(empty, AgainstVerdict::no)),
              (std::vector<std::string>{"dose", "days_a_week", "last", "stop_when"}));
    EXPECT_EQ(fields(problems_of(daily_for(kLongestPrescriptionDays + 2), AgainstVerdict::no)),
              std::vector<std::string>{"last"});
    Prescription long_one = daily_for(7);
    long_one.dose.assign(kLongestWords + 1, 'x');
    EXPECT_EQ(fields(problems_of(long_one, AgainstVerdict::no)), std::vector<std::string>{"dose"});
}

TEST(Adherence, counts_what_was_done_of_what_was_asked_for_in_four_weeks) {
    Prescription prescription = daily_for(60);
    prescription.days_a_week = 3;
    const Day today = kToday + 13;
    std::vector<TreatmentDay> days{{prescription.id, kToday, Did::done, ""},
                                   {prescription.id, kToday + 5, Did::skipped, "ill"},
                                   {prescription.id, today, Did::done, ""}};
    EXPECT_EQ(adherence(prescription, days, today), (Adherence{2, 6, 1}));
    EXPECT_EQ(adherence(prescription, days, kToday + 30), (Adherence{1, 12, 1})) << "the first day is longer ago";
    EXPECT_EQ(adherence(prescription, {}, kToday - 1), (Adherence{0, 0, 0})) << "it has not begun";
}

TEST(Pointers, and_reviews_say_what_is_missing) {
    EXPECT_EQ(fields(problems_of(Pointer{})), std::vector<std::string>{"pointer"});
    Review review;
    review.day = kToday - 1;
    EXPECT_EQ(fields(problems_of(review, kToday)), (std::vector<std::string>{"review_day", "review_about"}));
}

} // namespace amble::care
