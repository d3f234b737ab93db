#include "account/sign_in_name.h"

#include "account/folding.h"
#include "foundation/base/text.h"

namespace amble::account {

namespace {

constexpr size_t kShortest = 3;
constexpr size_t kLongest = 64;

} // namespace

Result<SignInName> parse_sign_in_name(std::string_view typed) {
    const auto name = trim(typed);
    const auto key = folded(name);
    if (!key || holds_invisible(name) || name.find(' ') != std::string_view::npos)
        return problem("sign_in_name", "Use letters, digits and signs without blanks between them.");
    const size_t length = length_utf8(*key);
    if (length < kShortest || length > kLongest || length_utf8(name) > kLongest)
        return problem("sign_in_name", "Choose a name to sign in with of {0} to {1} characters.",
                       {std::to_string(kShortest), std::to_string(kLongest)});
    return SignInName{std::string(name), *key};
}

std::string sign_in_key(std::string_view typed) {
    const auto name = trim(typed).substr(0, 4 * kLongest);
    return folded(name).value_or("");
}

} // namespace amble::account
