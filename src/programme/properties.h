#pragma once

#include "programme/diary.h"
#include "programme/evaluation.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace amble::programme {

/// What always holds, whatever a diary says; numbered as in docs/decisions/programme-smaller-dose.md.
enum class Property : uint8_t {
    one_earned_rung_a_week = 1,
    no_rise_after_a_bad_week,
    more_pain_never_raises,
    more_minutes_never_raise,
    bounds_of_a_target,
    stop_until_cleared,
    flare_halves_and_never_stops,
    missing_data_never_raises,
    same_diary_same_decisions,
};

std::string_view claim(Property property);

/// The first day on which a property does not hold.
struct Broken {
    Property property = Property::one_earned_rung_a_week;
    int day = 0;
};

/// How many of a week's variations are tried: one of each kind, chosen by the week's own numbers, or every one.
enum class Effort : uint8_t { sampled, every_one };

/// Watches one programme as its days are closed. It counts for itself and shares no step of the engine but the colour
/// of a day and the flag for boom and bust.
class Watch {
public:
    Watch(const ProgrammeState& state, Effort effort);

    /// After `row` led from `before` to `after` by `decisions`.
    std::optional<Broken> look(const ProgrammeState& before, const DayRow& row, const ProgrammeState& after,
                               const Decisions& decisions);

private:
    std::optional<Broken> look_at_week(const ProgrammeState& after);

    Effort effort_;
    ProgrammeState week_began_;
    std::array<DayRow, 7> week_;
    bool stopped_ = false;
};

/// Runs a whole diary under watch.
std::optional<Broken> first_broken(const Diary& diary, Effort effort);

} // namespace amble::programme
