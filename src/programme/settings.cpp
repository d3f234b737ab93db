#include "programme/settings.h"

#include <algorithm>
#include <cassert>

namespace amble::programme {

const std::array<SettingRange, kSettingCount> kSettingRanges{{
    {Setting::band, "band", "minutes", 3, 15, &Settings::band},
    {Setting::profile, "profile", "", 0, 1, &Settings::gentle},
    {Setting::planned, "planned", "days", 3, 7, &Settings::planned},
    {Setting::goal, "goal", "minutes", 15, 60, &Settings::goal},
    {Setting::ceiling, "ceiling", "minutes", 3, 60, &Settings::ceiling},
    {Setting::adherence, "adherence", "percent", 60, 85, &Settings::adherence},
    {Setting::settling, "settling", "days", 3, 7, &Settings::settling},
}};

const SettingRange& range_of(Setting setting) {
    return kSettingRanges[static_cast<size_t>(setting)];
}

std::optional<Setting> setting_named(std::string_view name) {
    for (const SettingRange& range : kSettingRanges)
        if (range.name == name) return range.setting;
    return std::nullopt;
}

std::optional<int> SettingChanges::at(Setting setting) const {
    const int8_t value = values_[static_cast<size_t>(setting)];
    return value < 0 ? std::nullopt : std::optional<int>(value);
}

void SettingChanges::set(Setting setting, int value) {
    assert(value >= range_of(setting).least && value <= range_of(setting).most);
    values_[static_cast<size_t>(setting)] = static_cast<int8_t>(value);
    any_ = true;
}

void SettingChanges::apply_to(Settings& settings) const {
    for (const SettingRange& range : kSettingRanges)
        if (const auto value = at(range.setting)) settings.*range.member = static_cast<uint8_t>(*value);
}

Rung top_level(const Settings& settings) {
    return largest_level_at_most(std::min<int>(settings.ceiling, kMostMinutesAWeek / settings.planned));
}

int ceiling_of_day(int target, const Settings& settings) {
    return std::min<int>(ceiling_of_day(target), settings.ceiling);
}

Rung goal_level(const Settings& settings) {
    return std::min(largest_level_at_most(settings.goal), top_level(settings));
}

int days_asked(const Settings& settings) {
    return (settings.planned * settings.adherence + 99) / 100;
}

WeekTerms terms_of(const Settings& settings) {
    return {static_cast<uint8_t>(days_asked(settings)), settings.settling, goal_level(settings), settings.gentle == 1};
}

WeekTerms stricter(const WeekTerms& a, const WeekTerms& b) {
    return {std::max(a.days_asked, b.days_asked), std::max(a.settling, b.settling), std::min(a.goal, b.goal),
            a.gentle || b.gentle};
}

} // namespace amble::programme
