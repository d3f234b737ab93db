#pragma once

#include "programme/rating.h"
#include "programme/settings.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace amble::programme {

enum class PauseReason : uint8_t {
    none,
    fever,
    illness,
    dizzy,
    pregnancy,
    specialist,
    check,
    fall,
    surgery,
    hospital,
};

/// The last three make a new member: a clearance is needed beside the re-screening.
bool needs_clearance(PauseReason reason);

/// What closes the programme although nobody pressed anything: time that passed, or what a specialist decided.
enum class Lapse : uint8_t {
    questions,  // three months are over, or a flare or review asked some that are not answered
    answers,    // an answer was given that is still to be talked over
    clearance,  // its last day has passed, or the consultation is too old
    specialist, // a specialist took it back
};
inline constexpr size_t kLapses = 4;

enum class StopSign : uint8_t { none, nerve, bladder, saddle, chest, systemic, other };

std::string_view name(PauseReason reason);
std::string_view name(StopSign sign);
std::string_view name(Lapse lapse);
std::optional<PauseReason> pause_reason_named(std::string_view name);
std::optional<Lapse> lapse_named(std::string_view name);
/// A sign without a name of its own is still a sign: `other`.
StopSign stop_sign_named(std::string_view name);

/// What a person answers at the review of the week that ends with the day. `hold` wins over the others.
enum class Answer : uint8_t { none, ready, more, hold };

/// One local day as it was lived, complete: what is not given here is known to be missing.
struct DayRow {
    /// 1 = the first day of the programme.
    int day = 0;
    /// All walks of the day together; nothing = no walk was written down.
    std::optional<int> minutes;
    Rating before;
    Rating worst;
    /// The next morning's.
    Rating next;
    Rating effort;
    /// Foot, knee or hip.
    Rating legs;
    Answer answer = Answer::none;
    /// A sign within the week holds it; its review is asked for all the same, as that looks for other signs.
    bool held = false;
    /// A sign ended the day's walking. Today shows it; no decision rests on it.
    bool rest = false;
    bool flare = false;
    bool limiting = false;
    bool cleared = false;
    bool resume = false;
    PauseReason pause = PauseReason::none;
    StopSign stop = StopSign::none;
    SettingChanges settings;
    /// By Lapse.
    std::array<bool, kLapses> lapsed{};
    /// The day's own target in minutes where it is known to have begun with less than the level: the rise was decided
    /// when the day was lived already, in part or whole.
    std::optional<int> began;

    bool operator==(const DayRow&) const = default;
    bool walked() const { return minutes.value_or(0) > 0; }
};

/// A day that was left out of the diary: no walk, no rating, no event.
DayRow empty_day(int day);

/// Most minutes that one day can hold.
inline constexpr int kMinutesOfADay = 1440;

/// At least 80 % of the target, and a target there was. docs/sources/programme.md#adherence
bool is_adherent(int minutes, int target);
/// Above 150 % of the target or more than ten minutes above it. docs/sources/programme.md#overshoot
bool is_boom(int minutes, int target);
/// Below half of the target, a day without a walk included.
bool is_low(int minutes, int target);

/// The week that a day of the programme lies in; both count from 1.
constexpr int week_of(int day) {
    return (day + 6) / 7;
}
constexpr bool ends_week(int day) {
    return day % 7 == 0;
}

} // namespace amble::programme
