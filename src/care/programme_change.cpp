#include "care/programme_change.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <optional>

namespace amble::care {

namespace {

using programme::range_of;
using programme::Setting;
using programme::SettingRange;

constexpr std::string_view kGentle = "gentle";
constexpr std::string_view kNormal = "normal";

std::optional<int> value_of(const SettingRange& range, std::string_view text) {
    if (range.setting == Setting::profile)
        return text == kGentle ? std::optional(1) : text == kNormal ? std::optional(0) : std::nullopt;
    const auto number = parse_whole_number(text);
    if (!number || *number < range.least || *number > range.most) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<NewSetting> setting_in(std::string_view text) {
    const size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto setting = programme::setting_named(text.substr(0, blank));
    const auto value = setting ? value_of(range_of(*setting), text.substr(blank + 1)) : std::nullopt;
    return value ? std::optional(NewSetting{*setting, *value}) : std::nullopt;
}

Problem out_of_range(const SettingRange& range) {
    if (range.setting == Setting::profile) return problem(range.name, "Please choose one.");
    return problem(range.name, "Please give a whole number from {0} to {1}.",
                   {std::to_string(range.least), std::to_string(range.most)});
}

} // namespace

std::string text_of(const NewSetting& changed) {
    const SettingRange& range = range_of(changed.setting);
    const std::string value = changed.setting == Setting::profile ? std::string(changed.value == 1 ? kGentle : kNormal)
                                                                  : std::to_string(changed.value);
    return std::string(range.name) + ' ' + value;
}

Sentence sentence(const NewSetting& changed) {
    const std::string value = std::to_string(changed.value);
    switch (changed.setting) {
    case Setting::band:
        return {"The first level is {0} minutes at most.", {value}};
    case Setting::profile:
        if (changed.value == 1) return {"A step up takes two good weeks.", {}};
        return {"A step up takes one good week.", {}};
    case Setting::planned:
        return {"Walks are planned for {0} days a week.", {value}};
    case Setting::goal:
        return {"The goal is {0} minutes a day.", {value}};
    case Setting::ceiling:
        return {"No more than {0} minutes a day.", {value}};
    case Setting::adherence:
        return {"A good week needs {0} percent of the planned days.", {value}};
    case Setting::settling:
        return {"The first level holds until there were {0} days with a walk.", {value}};
    }
    return {};
}

std::string settings_text(const std::vector<NewSetting>& settings) {
    std::string text;
    for (const NewSetting& each : settings)
        text.append(text.empty() ? "" : ",").append(text_of(each));
    return text;
}

std::vector<NewSetting> settings_in(std::string_view text) {
    std::vector<NewSetting> settings;
    for (const std::string_view part : split(text, ','))
        if (const auto changed = setting_in(part)) settings.push_back(*changed);
    return settings;
}

std::string shown_value(const programme::Settings& settings, Setting setting) {
    const int value = settings.*range_of(setting).member;
    if (setting == Setting::profile) return std::string(value == 1 ? kGentle : kNormal);
    return setting == Setting::band && value == 0 ? std::string() : std::to_string(value);
}

std::vector<NewSetting> held(const programme::Settings& settings) {
    std::vector<NewSetting> all;
    for (const Setting setting : kChangeable)
        if (!shown_value(settings, setting).empty()) all.push_back({setting, settings.*range_of(setting).member});
    return all;
}

std::optional<int> holds_of(const std::vector<NewSetting>& settings, Setting setting) {
    const auto found = std::ranges::find(settings, setting, &NewSetting::setting);
    return found == settings.end() ? std::nullopt : std::optional(found->value);
}

ReadChange read_change(const Typed& typed, const programme::Settings& holding) {
    ReadChange read;
    read.words = typed("why");
    for (const Setting setting : kChangeable) {
        const SettingRange& range = range_of(setting);
        const std::string text(trim(typed(range.name)));
        if (text == shown_value(holding, setting)) continue;
        if (const auto value = value_of(range, text))
            read.settings.push_back({setting, *value});
        else
            read.problems.push_back(out_of_range(range));
    }
    if (read.settings.empty() && read.problems.empty())
        read.problems.push_back(problem("", "Nothing here differs from what holds now, so nothing was changed."));
    if (trim(read.words).empty())
        read.problems.push_back(problem("why", "Please say why. The member reads it."));
    else if (length_utf8(read.words) > kLongestWords)
        read.problems.push_back(problem("why", "Please use at most {0} characters.", {std::to_string(kLongestWords)}));
    return read;
}

} // namespace amble::care
