#pragma once

#include "programme/ladder.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace amble::programme {

/// What a specialist may change for one member, and a member may choose at intake.
/// Ranges: docs/sources/programme.md#settings
struct Settings {
    /// Minutes; 0 = from the usual pain (see start.h).
    uint8_t band = 0;
    /// 1 = two eligible weeks for each step.
    uint8_t gentle = 0;
    uint8_t planned = 7;
    uint8_t goal = 30;
    uint8_t ceiling = kMostMinutesADay;
    uint8_t adherence = 70;
    uint8_t settling = 3;

    bool operator==(const Settings&) const = default;
};

enum class Setting : uint8_t { band, profile, planned, goal, ceiling, adherence, settling };
inline constexpr size_t kSettingCount = 7;

/// One setting: how a diary calls it, its range (both ends allowed) and where it is kept.
struct SettingRange {
    Setting setting;
    std::string_view name;
    std::string_view unit;
    uint8_t least;
    uint8_t most;
    uint8_t Settings::* member;
};

/// In the order of Setting. The profile is 0 for normal and 1 for gentle.
extern const std::array<SettingRange, kSettingCount> kSettingRanges;

const SettingRange& range_of(Setting setting);
std::optional<Setting> setting_named(std::string_view name);

/// The changes of one day, by Setting; what is left out is kept as it was.
class SettingChanges {
public:
    bool operator==(const SettingChanges&) const = default;
    bool any() const { return any_; }
    std::optional<int> at(Setting setting) const;
    /// `value` lies within the setting's range.
    void set(Setting setting, int value);
    void apply_to(Settings& settings) const;

private:
    std::array<int8_t, kSettingCount> values_{-1, -1, -1, -1, -1, -1, -1};
    bool any_ = false;
};

/// The largest level <= min(60, ceiling, 300 / planned days). docs/sources/programme.md#top
Rung top_level(const Settings& settings);

/// Up to here a day's minutes raise no warning, and never above what a clinician allowed. `target` in minutes, above 0.
int ceiling_of_day(int target, const Settings& settings);

/// The goal taken down to the ladder and to the top level.
Rung goal_level(const Settings& settings);

/// Adherent days that make an adherent week: the share of the planned days, rounded up.
/// docs/sources/programme.md#adherence
int days_asked(const Settings& settings);

/// What the present week is judged by. For these four the stricter of old and new holds in the week of a change.
struct WeekTerms {
    uint8_t days_asked = 5;
    uint8_t settling = 3;
    Rung goal;
    bool gentle = false;

    bool operator==(const WeekTerms&) const = default;
};

WeekTerms terms_of(const Settings& settings);
WeekTerms stricter(const WeekTerms& a, const WeekTerms& b);

} // namespace amble::programme
