#pragma once

#include "foundation/base/calendar.h"

#include <string>
#include <string_view>

namespace amble::account {

/// How often sign-in may fail before it has to wait; docs/decisions/sign-in-attempts.md says why it is counted by
/// place, never by account alone.
struct Budget {
    int free;                        // failures without a wait
    std::chrono::seconds first_wait; // then this, doubling with each further failure
    std::chrono::seconds longest_wait;
    std::chrono::seconds forgets_one; // a failure is forgotten after each such span without another
};

/// One account tried from one network or from one browser that knows it. All numbers here are design.
constexpr Budget kAccountFromPlace{5, std::chrono::seconds(1), std::chrono::minutes(15), std::chrono::minutes(30)};
/// All accounts tried from one network: a clinic's patients may share one address.
constexpr Budget kNetwork{50, std::chrono::seconds(1), std::chrono::minutes(1), std::chrono::minutes(1)};
/// Names that turn out to be taken when somebody joins, from one network: each tells that there is an account of that
/// name, and a name may be an e-mail address. Who finds their own taken tries two or three. Some twenty a day.
constexpr Budget kNamesTaken{5, std::chrono::minutes(1), std::chrono::hours(2), std::chrono::hours(2)};
/// Codes of the second step for one account, from all networks together: six digits are few, and whoever guesses them
/// has the password. A browser that knows the account is counted apart. About 1440 guesses a day, 3 in a million right.
constexpr Budget kCodesOfAccount{50, std::chrono::seconds(1), std::chrono::minutes(1), std::chrono::minutes(1)};
/// Appointments that visitors of one network hold: a family or a waiting room may share an address. Design.
constexpr Budget kBookingFromNetwork{6, std::chrono::seconds(30), std::chrono::minutes(15), std::chrono::minutes(10)};

/// Links of letters that lead to none, from one network: a torn sheet copied by hand, or somebody who guesses. Design.
constexpr Budget kLettersFromNetwork{20, std::chrono::seconds(5), std::chrono::minutes(15), std::chrono::minutes(10)};

/// Letters that ask an address whether it is its owner's, to one address or for one member: a letter lost, a slip of
/// the pen, and no more. Design.
constexpr Budget kEmailProofs{3, std::chrono::hours(1), std::chrono::hours(24), std::chrono::hours(24)};

struct Attempts {
    int failures = 0;
    Instant last;

    bool operator==(const Attempts&) const = default;
};

/// How long until the next attempt is looked at; zero when it is at once. Whole seconds, rounded up.
std::chrono::seconds wait_before(const Attempts& attempts, const Budget& budget, Instant now);

/// With one more failure at `now`.
Attempts after_failure(const Attempts& attempts, const Budget& budget, Instant now);

/// The part of an address that one household or office holds: an IPv4 address, the first 56 bits of an IPv6 one.
/// Anything else is its own network.
std::string network_of(std::string_view address);

} // namespace amble::account
