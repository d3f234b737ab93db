#include "account/password.h"

#include "account/folding.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <set>

namespace amble::account {

namespace {

constexpr size_t kTellingPart = 4;   // shorter parts of a name stand in many other words
constexpr size_t kOwnCharacters = 6; // what must be left when the names are taken out
constexpr size_t kDifferent = 5;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z');
}

/// The letter that a digit or sign is often written for.
char unmasked(char c) {
    switch (c) {
    case '@':
    case '4':
        return 'a';
    case '3':
        return 'e';
    case '1':
    case '!':
        return 'i';
    case '0':
        return 'o';
    case '$':
    case '5':
        return 's';
    default:
        return c;
    }
}

bool is_decoration(char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c);
}

/// "p@ssw0rd2026!" is "password" to whoever guesses.
std::string plain_word(std::string_view folded_text) {
    while (!folded_text.empty() && is_decoration(folded_text.back()))
        folded_text.remove_suffix(1);
    while (!folded_text.empty() && is_decoration(folded_text.front()))
        folded_text.remove_prefix(1);
    std::string word(folded_text);
    std::transform(word.begin(), word.end(), word.begin(), unmasked);
    return word;
}

/// Every character the one after the last, the one before it or the same: "abcdefghij", "9876543210", "aaaaaaaaaa".
bool is_run(std::string_view text) {
    const auto step = [&](size_t i) { return text[i] - text[i - 1]; };
    for (size_t i = 1; i < text.size(); ++i) {
        const bool wraps = (text[i - 1] == '9' && text[i] == '0') || (text[i - 1] == '0' && text[i] == '9');
        if (!wraps && (step(i) < -1 || step(i) > 1)) return false;
    }
    return true;
}

size_t different_characters(std::string_view text) {
    return std::set<char>(text.begin(), text.end()).size();
}

void take_out(std::string& text, const std::string& part) {
    if (part.size() < kTellingPart) return;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

std::string without_names(std::string text, const Guessable& guessable) {
    for (const auto name : {guessable.sign_in_name, guessable.person_name, guessable.site_name}) {
        const std::string key = folded(name).value_or("");
        take_out(text, key);
        for (const auto part : split(key, ' '))
            take_out(text, std::string(part));
        take_out(text, std::string(split(key, '@').front()));
    }
    return text;
}

} // namespace

Result<std::string> parse_new_password(std::string_view typed, const Guessable& guessable) {
    if (typed.size() > kLongestPassword)
        return problem("new_password", "Choose a password of at most {0} bytes.", {std::to_string(kLongestPassword)});
    const auto password = composed(typed);
    const auto key = folded(typed);
    if (!password || !key || password->find('\0') != std::string::npos)
        return problem("new_password", "This password holds characters that cannot be read. Choose another.");
    if (length_utf8(*password) < kShortestPassword)
        return problem("new_password", "Choose a password of at least {0} characters; four unrelated words serve well.",
                       {std::to_string(kShortestPassword)});
    if (is_common_password(plain_word(*key)) || is_run(*key) || different_characters(*key) < kDifferent)
        return problem("new_password", "This password is among the first that anybody would try. Choose another.");
    if (length_utf8(without_names(*key, guessable)) < kOwnCharacters)
        return problem("new_password", "This password is mostly a name that others know. Choose another.");
    return *password;
}

std::string composed_password(std::string_view typed) {
    return composed(typed.substr(0, kLongestPassword)).value_or("");
}

} // namespace amble::account
