#pragma once

#include "account/person.h"

#include <string>
#include <string_view>

namespace amble::account {

constexpr std::string_view kSessionCookie = "amble";
constexpr std::string_view kDeviceCookie = "amble_device";

/// How long a session holds. Members come daily from their own phone; whoever sees or decides something of others
/// signs in every working day. Design, within the 30 days without use and the 24 hours of NIST SP 800-63B-4, 2.1.3 and
/// 2.2.3.
struct Lifetime {
    std::chrono::hours whole;
    int days_unused; // the last use is known to the day only
};
Lifetime lifetime(Roles roles);

/// Whether a session made at `made`, last used on the day `seen` (UTC), is over.
bool is_over(Roles roles, Instant made, Day seen, Instant now);

/// So long a session may owe something; then the password is asked for again. Design: time to put an app on a phone.
constexpr std::chrono::hours kOwingHolds{1};

/// "Firefox on Android", from a User-Agent header, for the list of sessions; never more exact than that.
std::string device_name(std::string_view user_agent);

} // namespace amble::account
