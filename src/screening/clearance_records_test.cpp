#include "screening/clearance_records.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace amble::screening {

namespace {

const Instant now{int64_t{20'000} * 86'400'000'000};
const Day today{20'000};

Consulted a_consultation() {
    return {now - std::chrono::hours{30}, "A. Weiss", "physiotherapist", "Walk, and call if it gets worse.", {"S11"}};
}

std::string fields(const Problems& problems) {
    std::string all;
    for (const Problem& each : problems)
        all += each.field + " ";
    return all;
}

} // namespace

TEST(ConsultationForm, a_whole_one_has_no_problem) {
    EXPECT_EQ(fields(check(a_consultation(), now)), "");
}

TEST(ConsultationForm, says_what_is_missing_beside_each_field) {
    EXPECT_EQ(fields(check(Consulted{now, " ", "", "\n", {}}, now)), "who profession said ");
}

TEST(ConsultationForm, refuses_the_future_and_what_is_too_long_ago) {
    Consulted consulted = a_consultation();
    consulted.held = now + std::chrono::seconds{1};
    EXPECT_EQ(fields(check(consulted, now)), "held ");
    consulted.held = now - std::chrono::days{366};
    EXPECT_EQ(fields(check(consulted, now)), "held ");
    consulted.held = now - std::chrono::days{365};
    EXPECT_EQ(fields(check(consulted, now)), "");
}

TEST(ConsultationForm, refuses_what_is_too_long_or_not_text) {
    Consulted consulted = a_consultation();
    consulted.who = std::string(121, 'x');
    consulted.said = std::string(4001, 'x');
    consulted.profession = "doctor \xff";
    EXPECT_EQ(fields(check(consulted, now)), "who profession said ");
}

TEST(ConsultationForm, refuses_a_point_that_is_not_on_the_list) {
    Consulted consulted = a_consultation();
    consulted.named = {"S11", "chest", "fall"};
    EXPECT_EQ(fields(check(consulted, now)), "");
    consulted.named.push_back("S11.change");
    EXPECT_EQ(fields(check(consulted, now)), "named ");
}

TEST(ClearingForm, needs_a_reason_and_a_day_within_a_year) {
    EXPECT_EQ(fields(check(Cleared{today + 1, "Dr. Lind", "Fit."}, today)), "");
    EXPECT_EQ(fields(check(Cleared{today + 365, "Dr. Lind", "Fit."}, today)), "");
    EXPECT_EQ(fields(check(Cleared{today, "Dr. Lind", "Fit."}, today)), "until ");
    EXPECT_EQ(fields(check(Cleared{today + 366, "Dr. Lind", ""}, today)), "reason until ");
}

TEST(ClearingForm, declining_and_asking_need_words) {
    EXPECT_EQ(fields(check(Declined{"Dr. Lind", ""})), "reason ");
    EXPECT_EQ(fields(check(Inquired{"Dr. Lind", " "})), "question ");
    EXPECT_EQ(fields(check(Inquired{"Dr. Lind", "Which tablets?"})), "");
}

} // namespace amble::screening
