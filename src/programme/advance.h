#pragma once

#include "programme/evaluation.h"
#include "programme/state.h"

#include <vector>

namespace amble::programme {

/// Closes the day after `state.day`, whose number `row` bears, and adds what was decided to `decisions`, in order: at
/// once first, the week's end last. A pure function of its arguments; no memory is allocated.
void close_day(ProgrammeState& state, const DayRow& row, Decisions& decisions);

/// The same, with the sentences made. Days between `state.day` and `row.day` had no walk and no rating.
/// `row.day` is above `state.day`.
std::vector<Evaluation> advance(ProgrammeState& state, const DayRow& row);

/// What a day brings at once while it is still being lived: a lower setting, a flare, a lapse, a pause, a stop.
/// `row.day` is the day after `state.day`.
void act_within_day(ProgrammeState& state, const DayRow& row, Decisions& decisions);

} // namespace amble::programme
