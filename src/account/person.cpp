#include "account/person.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amble::account {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> kRoleNames = {{
    {Role::specialist, "specialist"},
    {Role::desk, "desk"},
    {Role::moderator, "moderator"},
    {Role::operator_, "operator"},
}};

constexpr size_t kLongestEmail = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets

bool is_printable(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

} // namespace

bool needs_second_step(Roles roles) {
    return roles.has(Role::specialist) || roles.has(Role::desk) || roles.has(Role::operator_);
}

std::string_view name(Role role) {
    for (const auto& [known, name] : kRoleNames)
        if (known == role) return name;
    return "";
}

std::optional<Role> parse_role(std::string_view name) {
    for (const auto& [role, known] : kRoleNames)
        if (known == name) return role;
    return std::nullopt;
}

std::string names(Roles roles) {
    std::string list;
    for (const auto& [role, name] : kRoleNames) {
        if (!roles.has(role)) continue;
        if (!list.empty()) list += ", ";
        list += name;
    }
    return list;
}

int certain_age(int year_of_birth, Day today) {
    return civil(today).year - year_of_birth - 1;
}

Adult adult(int year_of_birth, Day today) {
    if (certain_age(year_of_birth, today) >= kAdultAge) return Adult::yes;
    return civil(today).year - year_of_birth == kAdultAge ? Adult::this_year : Adult::no;
}

Result<int> parse_year_of_birth(std::string_view text, Day today) {
    const int this_year = civil(today).year;
    const auto year = parse_whole_number(trim(text));
    if (year && *year >= this_year - kOldestAge && *year <= this_year) return static_cast<int>(*year);
    return problem("year_of_birth", "Write the year you were born in, as four digits between {0} and {1}.",
                   {std::to_string(this_year - kOldestAge), std::to_string(this_year)});
}

Result<std::string> parse_person_name(std::string_view text) {
    const auto name = trim(text);
    if (name.empty()) return problem("name", "Write the name your clinic should know you by.");
    if (length_utf8(name) > 100) return problem("name", "Shorten the name to 100 characters or fewer.");
    if (!is_printable(name)) return problem("name", "Write the name on one line, in letters.");
    return std::string(name);
}

Result<std::string> parse_country(std::string_view text) {
    const auto typed = trim(text);
    if (typed.empty()) return std::string();
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (typed.size() != 2 || !is_letter(typed[0]) || !is_letter(typed[1]))
        return problem("country", "Choose a country from the list, or leave it open.");
    return upper_ascii(typed);
}

Result<std::string> parse_email(std::string_view text) {
    const auto address = trim(text);
    const size_t at = address.find('@');
    const bool one_at = at != std::string_view::npos && address.find('@', at + 1) == std::string_view::npos;
    const bool plausible = one_at && at > 0 && at + 1 < address.size() && address.size() <= kLongestEmail &&
                           is_printable(address) && address.find(' ') == std::string_view::npos;
    if (address.empty() || plausible) return std::string(address);
    return problem("email", "Write the address like name@example.org, or leave it empty.");
}

std::string_view name(Sex sex) {
    switch (sex) {
    case Sex::female:
        return "female";
    case Sex::male:
        return "male";
    case Sex::unsaid:
        break;
    }
    return "";
}

Sex parse_sex(std::string_view name) {
    if (name == "female") return Sex::female;
    if (name == "male") return Sex::male;
    return Sex::unsaid;
}

} // namespace amble::account
