#pragma once

#include "programme/evaluation.h"
#include "programme/state.h"

#include <optional>

namespace amble::programme {

/// The first day of a break that holds its week.
inline constexpr int kLongBreak = 4;

/// Counts a day of a break, or ends it. Returns whether this day makes its week a HOLD: the fourth or a later day of a
/// break, or the first walk after one. docs/sources/programme.md#missed-days
bool count_missed(ProgrammeState& state, const DayRecord& record);

/// What the break asks for on exactly its days 8, 15, 29 and 91, so that the first walk back has the right target.
std::optional<Rule> step_of_break(ProgrammeState& state);

} // namespace amble::programme
