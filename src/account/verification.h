#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/result.h"

#include <string>
#include <string_view>

namespace amble::account {

/// What an operator has seen of a specialist's right to practise.
struct Verification {
    std::string registration_number;
    std::string body;  // that keeps the register
    std::string scope; // what the registration covers, in the body's words
    Day expires_on;    // the last day it holds

    bool operator==(const Verification&) const = default;
};

/// A verification is looked at anew at least this often, whatever the register says. Design.
constexpr int kLongestVerificationDays = 3 * 366;

/// As it was typed, a field each.
struct TypedVerification {
    std::string_view registration_number;
    std::string_view body;
    std::string_view scope;
    std::string_view expires_on; // YYYY-MM-DD
};

struct ReadVerification {
    Verification verification;
    Problems problems;
};
ReadVerification read_verification(const TypedVerification& typed, Day today);

} // namespace amble::account
