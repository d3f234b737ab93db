#pragma once

#include "care/guidance.h"
#include "programme/settings.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

/// What a specialist may change here. The ceiling is not among them: it is a condition of a clearance.
inline constexpr std::array kChangeable{programme::Setting::planned,  programme::Setting::goal,
                                        programme::Setting::profile,  programme::Setting::adherence,
                                        programme::Setting::settling, programme::Setting::band};

/// One setting as it is from now on; within its range.
struct NewSetting {
    programme::Setting setting;
    int value = 0;

    bool operator==(const NewSetting&) const = default;
};

/// "planned 5", as a diary's event and the table write it; the profile is "normal" or "gentle".
std::string text_of(const NewSetting& changed);
/// What the member reads of it.
Sentence sentence(const NewSetting& changed);

/// A change of how a member's programme reckons, and why.
struct ProgrammeChange {
    Id id;
    Giver by;
    std::vector<NewSetting> settings;
    std::string words;
    Instant made;
};

/// "planned 5,goal 40" and back; what is not known is left out.
std::string settings_text(const std::vector<NewSetting>& settings);
std::vector<NewSetting> settings_in(std::string_view text);

/// How a field of the form shows a setting that holds; empty for a band that follows from the usual pain.
std::string shown_value(const programme::Settings& settings, programme::Setting setting);

/// All that can be changed, as it holds; a first level that follows from the usual pain is left out.
std::vector<NewSetting> held(const programme::Settings& settings);
std::optional<int> holds_of(const std::vector<NewSetting>& settings, programme::Setting setting);

/// What is typed in fields named like the settings, and in "why".
using Typed = std::function<std::string(std::string_view field)>;

struct ReadChange {
    std::vector<NewSetting> settings; // those alone that differ from what holds
    std::string words;
    Problems problems;
};
ReadChange read_change(const Typed& typed, const programme::Settings& holding);

} // namespace amble::care
