#include "account/verification.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Day kToday = *parse_day("2026-11-22");
const TypedVerification kGood{" PT-4711 ", "The register", "physiotherapy", "2027-11-22"};

TypedVerification expiring(std::string_view day) {
    TypedVerification typed = kGood;
    typed.expires_on = day;
    return typed;
}

} // namespace

TEST(Verification, every_part_is_asked_for) {
    EXPECT_TRUE(read_verification(kGood, kToday).problems.empty());
    EXPECT_EQ(read_verification(kGood, kToday).verification.registration_number, "PT-4711");
    EXPECT_EQ(read_verification({}, kToday).problems.size(), 4u);
}

TEST(Verification, it_ends_between_today_and_three_years_from_now) {
    for (const char* day : {"2026-11-22", "2029-11-24"})
        EXPECT_TRUE(read_verification(expiring(day), kToday).problems.empty()) << day;
    for (const char* day : {"2026-11-21", "2029-12-24", "never", ""})
        EXPECT_EQ(read_verification(expiring(day), kToday).problems.size(), 1u) << day;
}

} // namespace amble::account
