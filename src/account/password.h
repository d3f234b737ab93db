#pragma once

#include "foundation/base/result.h"

namespace amble::account {

/// Length protects, rules of composition do not (NIST SP 800-63B-4, 3.1.1). Ten characters beside a slow hash and
/// limited attempts is our own choice below that document's fifteen: many here type on a phone.
constexpr size_t kShortestPassword = 10;  // code points
constexpr size_t kLongestPassword = 1024; // bytes

/// What a password must not be made of.
struct Guessable {
    std::string_view sign_in_name;
    std::string_view person_name;
    std::string_view site_name;
};

/// The password as it is hashed (see composed()), or why it would be guessed.
Result<std::string> parse_new_password(std::string_view typed, const Guessable& guessable);

/// One typed to sign in, as it is hashed: never refused, so that a wrong one and an impossible one cost the same.
std::string composed_password(std::string_view typed);

/// Whether a folded word, without the digits and signs around it, is among those everybody tries first.
bool is_common_password(std::string_view folded_word);

} // namespace amble::account
