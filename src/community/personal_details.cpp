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
constexpr size_t kNone = std::string_view::npos;

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

/// "jane (at) example.org", "jane [at] example [dot] org"
void find_spelt_emails(std::string_view text, std::vector<Detail>& found) {
    const std::string low = lower_ascii(text);
    for (const std::string_view sign : {"(at)", "[at]", "{at}"})
        for (size_t at = low.find(sign); at != kNone; at = low.find(sign, at + 1)) {
            size_t begin = at;
            while (begin > 0 && low[begin - 1] == ' ')
                --begin;
            while (begin > 0 && low[begin - 1] != ' ' && low[begin - 1] != '\n')
                --begin;
            size_t end = at + sign.size();
            while (end < low.size() && low[end] == ' ')
                ++end;
            while (end < low.size() && low[end] != ' ' && low[end] != '\n')
                ++end;
            if (begin < at && end > at + sign.size()) found.push_back({DetailKind::email, begin, end});
        }
}

/// "facebook.com/jane.doe", "@janes_back"
void find_profiles(std::string_view text, std::vector<Detail>& found) {
    const auto belongs = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-'; };
    const auto end_of = [&](size_t at) {
        while (at < text.size() && (belongs(text[at]) || text[at] == '/' || text[at] == '@'))
            ++at;
        while (text[at - 1] == '.')
            --at;
        return at;
    };
    const std::string low = lower_ascii(text);
    for (const std::string_view site : {"facebook.com/", "instagram.com/", "tiktok.com/", "linkedin.com/in/"})
        for (size_t at = low.find(site); at != kNone; at = low.find(site, at + 1))
            found.push_back({DetailKind::profile, at, end_of(at)});
    constexpr size_t kFewestLetters = 3;
    for (size_t at = low.find('@'); at != kNone; at = low.find('@', at + 1)) {
        const bool alone = at == 0 || low[at - 1] == ' ' || low[at - 1] == '\n' || low[at - 1] == '(';
        if (alone && at + 1 < low.size() && is_letter(low[at + 1]) && end_of(at) - at > kFewestLetters)
            found.push_back({DetailKind::profile, at, end_of(at)});
    }
}

/// Digits with blanks, hyphens, slashes, brackets or dots between them, at most two together.
struct Number {
    size_t begin;
    size_t end;
    std::vector<std::string_view> groups;

    size_t digits() const {
        size_t count = 0;
        for (const std::string_view group : groups)
            count += group.size();
        return count;
    }
};

Number number_at(std::string_view text, size_t begin) {
    constexpr std::string_view kJoins = " -/().";
    Number found{begin, begin, {}};
    size_t at = begin + (text[begin] == '+' ? 1 : 0);
    while (at < text.size() && is_digit(text[at])) {
        const size_t group = at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
        found.groups.push_back(text.substr(group, at - group));
        found.end = at;
        for (size_t signs = 0; signs < 2 && at < text.size() && kJoins.find(text[at]) != kNone; ++signs)
            ++at;
    }
    return found;
}

bool is_year(std::string_view group) {
    return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
}

/// "05.11.2024", "2024-11-05", also before something else: "05.11.2024 10:30".
bool is_date(const Number& number) {
    const auto& groups = number.groups;
    if (groups.size() < 3) return false;
    const std::string_view first_three(groups[0].data(), static_cast<size_t>(groups[2].end() - groups[0].begin()));
    if (first_three.find(' ') != kNone) return false;
    const bool day_first = groups[0].size() <= 2 && is_year(groups[2]);
    const bool year_first = is_year(groups[0]) && groups[2].size() <= 2;
    return groups[1].size() <= 2 && (day_first || year_first);
}

/// "300-600-900 mg", "4000 5000 6000 steps".
bool is_measured(std::string_view text, const Number& number) {
    constexpr std::array<std::string_view, 17> kUnits = {"mg",    "mcg",      "g",       "ml",    "iu",     "m",
                                                         "km",    "min",      "mins",    "kcal",  "steps",  "minutes",
                                                         "times", "schritte", "minuten", "meter", "tropfen"};
    size_t at = number.end;
    while (at < text.size() && text[at] == ' ')
        ++at;
    size_t end = at;
    while (end < text.size() && is_letter(text[end]))
        ++end;
    return std::find(kUnits.begin(), kUnits.end(), lower_ascii(text.substr(at, end - at))) != kUnits.end();
}

/// "(415) 555-2671", and with the 1 of North America before it.
bool is_american(const std::vector<std::string_view>& groups) {
    const size_t first = !groups.empty() && groups[0] == "1" ? 1 : 0;
    return groups.size() == first + 3 && groups[first].size() == 3 && groups[first + 1].size() == 3 &&
           groups[first + 2].size() == 4;
}

/// "612 345 678", "12 345 67 89": nine digits in groups that are no minutes, one after another, and hold no year.
bool is_grouped(const Number& number) {
    const auto long_enough = [](std::string_view group) { return group.size() >= 3; };
    return number.digits() >= 9 && number.groups.size() >= 3 && std::ranges::any_of(number.groups, long_enough) &&
           std::ranges::none_of(number.groups, is_year);
}

bool is_telephone(std::string_view text, const Number& number) {
    if (number.digits() < kFewestDigits || number.digits() > kMostDigits || is_date(number)) return false;
    if (text[number.begin] == '+' || text[number.begin] == '0' || is_american(number.groups)) return true;
    return is_grouped(number) && !is_measured(text, number);
}

/// "born on 12.03.1961", "geboren am 12.3.61"
void find_birthdays(std::string_view text, std::vector<Detail>& found) {
    const std::string low = lower_ascii(text);
    for (const std::string_view said : {"born on ", "born ", "geboren am ", "date of birth ", "date of birth: "})
        for (size_t at = low.find(said); at != kNone; at = low.find(said, at + 1)) {
            const size_t begin = at + said.size();
            if (begin >= low.size() || !is_digit(low[begin])) continue;
            const Number number = number_at(text, begin);
            if (is_date(number)) found.push_back({DetailKind::birthday, begin, number.end});
        }
}

void find_telephones(std::string_view text, std::vector<Detail>& found) {
    size_t at = 0;
    while (at < text.size()) {
        const bool plus = text[at] == '+' && at + 1 < text.size() && is_digit(text[at + 1]);
        if (!is_digit(text[at]) && !plus) {
            ++at;
            continue;
        }
        const Number number = number_at(text, at);
        const bool in_a_word = at > 0 && is_letter(text[at - 1]);
        if (!in_a_word && is_telephone(text, number)) found.push_back({DetailKind::telephone, at, number.end});
        at = number.end;
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

/// "SW1A 1AA": capitals alone, so that no vertebra is one.
void find_postcodes(std::string_view text, const std::vector<Token>& words, std::vector<Detail>& found) {
    const auto word = [&](size_t i) { return text.substr(words[i].begin, words[i].end - words[i].begin); };
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string_view area = word(i), rest = word(i + 1);
        const size_t letters = area.size() > 1 && is_capital(area[1]) ? 2 : 1;
        const bool begins = is_capital(area[0]) && area.size() > letters && area.size() <= 4 && is_digit(area[letters]);
        const bool ends = rest.size() == 3 && is_digit(rest[0]) && is_capital(rest[1]) && is_capital(rest[2]);
        if (begins && ends && text.substr(words[i].end, words[i + 1].begin - words[i].end) == " ")
            found.push_back({DetailKind::address, words[i].begin, words[i + 1].end});
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

/// "Ö", "É": the capitals of Latin-1, in UTF-8.
bool is_capital_beyond_ascii(std::string_view two) {
    const auto second = static_cast<unsigned char>(two[1]);
    return two[0] == '\xc3' && second >= 0x80 && second <= 0x9e && second != 0x97;
}

bool is_name(std::string_view text, const Token& word) {
    const size_t size = word.end - word.begin;
    if (is_capital(text[word.begin])) return size >= 2 && is_small(text[word.begin + 1]);
    return size >= 3 && is_capital_beyond_ascii(text.substr(word.begin, 2)) && is_small(text[word.begin + 2]);
}

/// "my name is", "mein Name ist", "ich heiße": what follows is a name, even one word of it.
bool says_a_name(std::string_view text, const std::vector<Token>& words, size_t i) {
    const auto low = [&](size_t at) {
        return lower_ascii(text.substr(words[at].begin, words[at].end - words[at].begin));
    };
    const std::string last = low(i);
    if (i == 0) return false;
    if (last == "is" || last == "ist") return low(i - 1) == "name";
    return low(i - 1) == "ich" && (last == "heisse" || last == "hei\xc3\x9f"
                                                               "e");
}

/// Only dots and blanks between two words.
bool follows(std::string_view text, const Token& one, const Token& next) {
    return text.substr(one.end, next.begin - one.end).find_first_not_of(". ") == std::string_view::npos;
}

/// A title with a name, or one of the other words with two.
void find_names(std::string_view text, const std::vector<Token>& words, std::vector<Detail>& found) {
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string_view before = text.substr(words[i].begin, words[i].end - words[i].begin);
        const bool said = says_a_name(text, words, i);
        if ((!comes_before_names(before) && !said) ||
            comes_before_names(text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin)))
            continue;
        size_t last = i;
        while (last + 1 < words.size() && last - i < 3 && is_name(text, words[last + 1]) &&
               follows(text, words[last], words[last + 1]))
            ++last;
        if (last - i >= (said || is_title(before) ? 1U : 2U))
            found.push_back({DetailKind::name, words[i + 1].begin, words[last].end});
    }
}

} // namespace

std::vector<Detail> personal_details(std::string_view text) {
    std::vector<Detail> found;
    const std::vector<Token> words = tokens(text);
    find_emails(text, found);
    find_spelt_emails(text, found);
    find_profiles(text, found);
    find_telephones(text, found);
    find_birthdays(text, found);
    find_addresses(text, words, found);
    find_postcodes(text, words, found);
    find_names(text, words, found);
    std::sort(found.begin(), found.end(), [](const Detail& a, const Detail& b) { return a.begin < b.begin; });
    return found;
}

} // namespace amble::community
