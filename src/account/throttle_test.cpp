#include "account/throttle.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

const Instant kStart = *parse_instant("2026-11-22T12:00:00Z");

Attempts failed(int times, Instant at = kStart) {
    Attempts attempts;
    for (int i = 0; i < times; ++i)
        attempts = after_failure(attempts, kAccountFromPlace, at);
    return attempts;
}

} // namespace

TEST(Throttle, a_few_slips_cost_no_time) {
    EXPECT_EQ(wait_before(Attempts{}, kAccountFromPlace, kStart), seconds(0));
    EXPECT_EQ(wait_before(failed(4), kAccountFromPlace, kStart), seconds(0));
}

TEST(Throttle, the_wait_doubles_and_ends_at_a_quarter_of_an_hour) {
    const std::pair<int, int> table[] = {{5, 1},    {6, 2},    {7, 4},    {10, 32},
                                         {14, 512}, {15, 900}, {40, 900}, {1000, 900}};
    for (const auto& [failures, wait] : table)
        EXPECT_EQ(wait_before(failed(failures), kAccountFromPlace, kStart), seconds(wait)) << failures;
}

TEST(Throttle, the_wait_passes) {
    const Attempts attempts = failed(8);
    ASSERT_EQ(wait_before(attempts, kAccountFromPlace, kStart), seconds(8));
    EXPECT_EQ(wait_before(attempts, kAccountFromPlace, kStart + std::chrono::milliseconds(7500)), seconds(1));
    EXPECT_EQ(wait_before(attempts, kAccountFromPlace, kStart + seconds(8)), seconds(0));
}

TEST(Throttle, failures_are_forgotten_one_by_one) {
    const Instant later = kStart + minutes(90);
    EXPECT_EQ(after_failure(failed(8), kAccountFromPlace, later).failures, 6);
    EXPECT_EQ(after_failure(failed(8), kAccountFromPlace, kStart + hours(24)).failures, 1);
}

TEST(Throttle, somebody_who_never_stops_guessing_gets_about_a_hundred_guesses_a_day) {
    Attempts attempts;
    Instant now = kStart;
    int guesses = 0;
    for (; now < kStart + hours(24); ++guesses) {
        now = now + wait_before(attempts, kAccountFromPlace, now);
        attempts = after_failure(attempts, kAccountFromPlace, now);
    }
    EXPECT_LT(guesses, 115);
    EXPECT_GT(guesses, 50);
}

TEST(Throttle, a_clock_set_back_keeps_nobody_out_longer_than_the_longest_wait) {
    EXPECT_LE(wait_before(failed(20), kAccountFromPlace, kStart - hours(24 * 365)), minutes(15));
}

TEST(Throttle, one_household_is_one_network) {
    const std::pair<const char*, const char*> table[] = {
        {"192.0.2.7", "192.0.2.7"},
        {"::ffff:192.0.2.7", "192.0.2.7"},
        {"2001:db8:1:2345::1", "2001:db8:1:2300::/56"},
        {"2001:db8:1:23ff:ffff::9", "2001:db8:1:2300::/56"},
        {"2001:db8:1:2400::9", "2001:db8:1:2400::/56"},
        {"fe80::1%eth0", "fe80::/56"},
        {"", ""},
        {"unknown", "unknown"},
    };
    for (const auto& [address, network] : table)
        EXPECT_EQ(network_of(address), network) << address;
}

} // namespace amble::account
