#include "account/session.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kMade = *parse_instant("2026-11-22T08:00:00Z");
const Day kMadeDay = *parse_day("2026-11-22");
const Roles kMember;
const Roles kDesk = Roles().with(Role::desk);

} // namespace

TEST(Session, a_members_holds_while_it_is_used_within_every_thirty_days) {
    EXPECT_FALSE(is_over(kMember, kMade, kMadeDay, kMade + hours(24 * 30)));
    EXPECT_TRUE(is_over(kMember, kMade, kMadeDay, kMade + hours(24 * 31)));
    EXPECT_FALSE(is_over(kMember, kMade, kMadeDay + 30, kMade + hours(24 * 31)));
}

TEST(Session, even_a_members_in_daily_use_is_over_after_180_days) {
    EXPECT_FALSE(is_over(kMember, kMade, kMadeDay + 179, kMade + hours(24 * 180) - std::chrono::microseconds(1)));
    EXPECT_TRUE(is_over(kMember, kMade, kMadeDay + 180, kMade + hours(24 * 180)));
}

TEST(Session, whoever_sees_others_signs_in_every_working_day) {
    for (const Role role : {Role::specialist, Role::desk, Role::moderator, Role::operator_})
        EXPECT_TRUE(is_over(Roles().with(role), kMade, kMadeDay, kMade + hours(12)));
    EXPECT_FALSE(is_over(kDesk, kMade, kMadeDay, kMade + hours(11)));
}

TEST(Session, a_device_is_named_by_browser_and_system_and_no_closer) {
    const std::pair<const char*, const char*> table[] = {
        {"Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0", "Firefox on Android"},
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 "
         "Safari/537.36 Edg/131.0.0.0",
         "Edge on Windows"},
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
         "Version/18.1 Mobile/15E148 Safari/604.1",
         "Safari on iPhone"},
        {"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
         "Chrome on Linux"},
        {"curl/8.5.0", ""},
        {"", ""},
    };
    for (const auto& [header, name] : table)
        EXPECT_EQ(device_name(header), name) << header;
}

} // namespace amble::account
