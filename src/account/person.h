#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble::account {

/// What an account may do beside being a member. One account is never both moderator and specialist or desk.
enum class Role : uint8_t { specialist = 1, desk = 2, moderator = 4, operator_ = 8 };

class Roles {
public:
    Roles() = default;
    explicit Roles(int64_t stored) : held_(static_cast<uint8_t>(stored & 15)) {}

    bool has(Role role) const { return (held_ & static_cast<uint8_t>(role)) != 0; }
    Roles with(Role role) const { return Roles(held_ | static_cast<uint8_t>(role)); }
    Roles without(Role role) const { return Roles(held_ & ~static_cast<uint8_t>(role)); }
    int64_t stored() const { return held_; }
    /// Whoever judges posts sees no health data, and whoever sees health data judges no posts.
    bool allowed() const { return !has(Role::moderator) || !(has(Role::specialist) || has(Role::desk)); }

    bool operator==(const Roles&) const = default;

private:
    uint8_t held_ = 0;
};

std::string_view name(Role role);
std::optional<Role> parse_role(std::string_view name);
/// "specialist, operator"; empty for a plain member.
std::string names(Roles roles);

enum class Sex : uint8_t { unsaid, female, male };

/// Whose password alone is not enough: whoever sees or decides something of others, but for moderators, who see posts.
bool needs_second_step(Roles roles);

/// What a person says of themself. The year of birth is required; sex serves norms of home tests only.
struct Profile {
    std::string name; // as the clinic knows them; never shown in the community
    int year_of_birth = 0;
    Sex sex = Sex::unsaid;
    std::string zone = "Etc/UTC"; // IANA
    std::string country;          // ISO 3166 two letters, or empty: for emergency numbers only
    std::string language = "en";
};

constexpr int kAdultAge = 18;
constexpr int kOldestAge = 120;

/// Full years reached for certain: the birthday of this year is not known, so it is not counted.
int certain_age(int year_of_birth, Day today);

/// `this_year`: they turn 18 in the running year, so that the year alone does not tell.
enum class Adult { no, this_year, yes };
Adult adult(int year_of_birth, Day today);

/// What is wrong with a year of birth that was typed as `text`, or the year.
Result<int> parse_year_of_birth(std::string_view text, Day today);

/// The name the clinic knows somebody by: 1 to 100 characters, no line ends or other control characters.
Result<std::string> parse_person_name(std::string_view text);

/// Two letters in capitals, or nothing said.
Result<std::string> parse_country(std::string_view text);

/// One "@" with something on either side and no blanks: whether mail reaches it, only mail can tell. Empty is none.
Result<std::string> parse_email(std::string_view text);

std::string_view name(Sex sex);
/// Anything but "female" and "male" is unsaid.
Sex parse_sex(std::string_view name);

} // namespace amble::account
