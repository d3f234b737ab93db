#pragma once

#include "programme/evaluation.h"
#include "programme/state.h"

#include <optional>

namespace amble::programme {

enum class FlareCall : uint8_t { none, limiting, pressed };

/// What a day says of a flare. `limiting` is one if any rating of the day or of its morning is two points above usual
/// or more, or if none is given. docs/sources/programme.md#flare
FlareCall flare_call(const DayRow& row, Usual usual);

/// A flare event on `state.day`: within 14 days of the last flare's first day it is the same flare.
Rule begin_flare(ProgrammeState& state, FlareCall call);

/// The way back: counts the green walk of `record` or begins to count anew, and takes the rung after each second one.
std::optional<Rule> walk_back(ProgrammeState& state, const DayRecord& record);

/// The last rung of the way back.
Rung way_back_ends(const Flare& flare);

/// A flare that is over, however it ended, owes one full week at the level before it.
void owe_week_after_flare(ProgrammeState& state);

} // namespace amble::programme
