#include "community/personal_details.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace amble::community {

namespace {

// [design] Shorter runs of digits are weeks, doses and house numbers; longer ones are no telephone number (E.164).
constexpr size_t kFewestDigits = 8;
constexpr size_t kMostDigits = 15;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    // Letters beyond ASCII are several bytes above 0x7f; names hold them, and they are taken as small ones.
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_letter(char c) {
    return is_capital(c) || is_small(c);
}

struct Token {
    size_t begin;
    size_t end;
};

/// Runs of letters, digits, and what joins them inside a word.
std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> found;
    size_t at = 0;
    while (at < text.size()) {
        if (!is_letter(text[at]) && !is_digit(text[at])) {
            ++at;
            continue;
        }
        const size_t begin = at;
        while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || text[at] == '-' || text[at] == '\''))
            ++at;
        found.push_back({begin, at});
    }
    return found;
}

void find_emails(std::string_view text, std::vector<Detail>& found) {
    const auto belongs = [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
    };
    for (size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        size_t begin = at;
        size_t end = at + 1;
        while (begin > 0 && belongs(text[begin - 1]))
            --begin;
        while (end < text.size() && belongs(text[end]))
            ++end;
        while (end > at + 1 && !is_letter(text[end - 1]) && !is_digit(text[end - 1]))
            --end;
        const bool has_dot = text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos;
        if (begin < at && has_dot) found.push_back({DetailKind::email, begin, end});
    }
}

/// Digits with blanks, hyphens, slashes and brackets between them. One that begins with a year and has no more than
/// eight digits is a date.
void find_telephones(std::string_view text, std::vector<Detail>& found) {
    const auto joins = [](char c) { return c == ' ' || c == '-' || c == '/' || c == '(' || c == ')' || c == '.'; };
    size_t at = 0;
    while (at < text.size()) {
        const bool starts = is_digit(text[at]) || (text[at] == '+' && at + 1 < text.size() && is_digit(text[at + 1]));
        if (!starts || (at > 0 && is_letter(text[at - 1]))) {
            ++at;
            continue;
        }
        const size_t begin = at;
        size_t end = at + 1;
        size_t digits = is_digit(text[at]) ? 1 : 0;
        int in_a_row = 0; // joining signs
        for (size_t next = at + 1; next < text.size() && in_a_row <= 2; ++next) {
            if (is_digit(text[next])) {
                ++digits;
                in_a_row = 0;
                end = next + 1;
            } else if (joins(text[next])) {
                ++in_a_row;
            } else {
                break;
            }
        }
        const bool number = text[begin] == '+' || text[begin] == '0';
        if (number && digits >= kFewestDigits && digits <= kMostDigits)
            found.push_back({DetailKind::telephone, begin, end});
        at = end;
    }
}

constexpr std::array<std::string_view, 14> kStreets = {"street", "st",    "road",   "rd",  "avenue", "ave",   "lane",
                                                       "close",  "drive", "square", "weg", "platz",  "allee", "gasse"};

bool is_street(std::string_view word) {
    const std::string low = lower_ascii(word);
    return std::find(kStreets.begin(), kStreets.end(), low) != kStreets.end() || low.ends_with("strasse") ||
           low.ends_with("stra\xc3\x9f"
                         "e") ||
           (low.size() > 4 && low.ends_with("str")) || (low.size() > 5 && low.ends_with("weg")) ||
           (low.size() > 6 && low.ends_with("platz"));
}

/// "12 Mill Road", "Lindenweg 7".
void find_addresses(std::string_view text, const std::vector<Token>& words, std::vector<Detail>& found) {
    const auto word = [&](size_t i) { return text.substr(words[i].begin, words[i].end - words[i].begin); };
    for (size_t i = 0; i < words.size(); ++i) {
        if (!is_street(word(i)) || !is_capital(text[words[i].begin])) continue;
        const bool number_after = i + 1 < words.size() && is_digit(text[words[i + 1].begin]);
        size_t first = i;
        while (first > 0 && i - first < 3 && is_capital(text[words[first - 1].begin]))
            --first;
        const bool number_before = first > 0 && first < i && is_digit(text[words[first - 1].begin]);
        if (number_before)
            found.push_back({DetailKind::address, words[first - 1].begin, words[i].end});
        else if (number_after)
            found.push_back({DetailKind::address, words[first].begin, words[i + 1].end});
    }
}

constexpr std::array<std::string_view, 27> kBeforeNames = {
    "mr",        "mrs",      "ms",      "miss",    "dr",      "prof",      "professor",
    "herr",      "frau",     "doctor",  "surgeon", "physio",  "therapist", "osteopath",
    "neighbour", "neighbor", "nurse",   "named",   "called",  "arzt",      "physiotherapeut",
    "nachbar",   "kollegin", "kollege", "heisst",  "patient", "friend"};

bool comes_before_names(std::string_view word) {
    const std::string low = lower_ascii(word);
    return std::find(kBeforeNames.begin(), kBeforeNames.end(), low) != kBeforeNames.end();
}

bool is_title(std::string_view word) {
    return std::find(kBeforeNames.begin(), kBeforeNames.begin() + 9, lower_ascii(word)) != kBeforeNames.begin() + 9;
}

bool is_name(std::string_view text, const Token& word) {
    return is_capital(text[word.begin]) && word.end - word.begin >= 2 && is_small(text[word.begin + 1]);
}

/// Only dots and blanks between two words.
bool follows(std::string_view text, const Token& one, const Token& next) {
    return text.substr(one.end, next.begin - one.end).find_first_not_of(". ") == std::string_view::npos;
}

/// A title with a name, or one of the other words with two.
void find_names(std::string_view text, const std::vector<Token>& words, std::vector<Detail>& found) {
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string_view before = text.substr(words[i].begin, words[i].end - words[i].begin);
        if (!comes_before_names(before) ||
            comes_before_names(text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin)))
            continue;
        size_t last = i;
        while (last + 1 < words.size() && last - i < 3 && is_name(text, words[last + 1]) &&
               follows(text, words[last], words[last + 1]))
            ++last;
        if (last - i >= (is_title(before) ? 1U : 2U))
            found.push_back({DetailKind::name, words[i + 1].begin, words[last].end});
    }
}

} // namespace

std::vector<Detail> personal_details(std::string_view text) {
    std::vector<Detail> found;
    const std::vector<Token> words = tokens(text);
    find_emails(text, found);
    find_telephones(text, found);
    find_addresses(text, words, found);
    find_names(text, words, found);
    std::sort(found.begin(), found.end(), [](const Detail& a, const Detail& b) { return a.begin < b.begin; });
    return found;
}

} // namespace amble::community
