#include "account/verification.h"

#include "foundation/base/text.h"

namespace amble::account {

namespace {

constexpr size_t kLongest = 200; // characters

std::string read_text(std::string_view field, std::string_view typed, Problems& problems) {
    const auto text = trim(typed);
    if (text.empty()) problems.push_back(problem(field, "Write this as the register has it."));
    if (length_utf8(text) > kLongest)
        problems.push_back(problem(field, "Shorten this to {0} characters or fewer.", {std::to_string(kLongest)}));
    return std::string(text);
}

} // namespace

ReadVerification read_verification(const TypedVerification& typed, Day today) {
    ReadVerification read;
    Verification& verification = read.verification;
    verification.registration_number = read_text("registration_number", typed.registration_number, read.problems);
    verification.body = read_text("body", typed.body, read.problems);
    verification.scope = read_text("scope", typed.scope, read.problems);
    const Day latest = today + kLongestVerificationDays;
    const auto expires = parse_day(trim(typed.expires_on));
    if (expires && *expires >= today && *expires <= latest)
        verification.expires_on = *expires;
    else
        read.problems.push_back(problem("expires_on",
                                        "Choose a day between {0} and {1}; then look at the register again.",
                                        {iso(today), iso(latest)}));
    return read;
}

} // namespace amble::account
