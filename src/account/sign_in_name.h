#pragma once

#include "foundation/base/result.h"

namespace amble::account {

/// What somebody types to sign in. Told apart by `key`, so that "Anna" and "anna" are one.
struct SignInName {
    std::string typed;
    std::string key;

    bool operator==(const SignInName&) const = default;
};

/// 3 to 64 characters without blanks; an e-mail address may serve.
Result<SignInName> parse_sign_in_name(std::string_view typed);

/// The key of whatever was typed at sign-in, for looking it up: never refused, so that the answer to a name that could
/// not exist is the answer to a wrong password.
std::string sign_in_key(std::string_view typed);

} // namespace amble::account
