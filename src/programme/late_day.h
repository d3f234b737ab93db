#pragma once

#include "programme/state.h"

namespace amble::programme {

/// What was written down of a closed day since, while its week is not decided: pain and effort that were worse count
/// at the week's end, as on a day that was open, and minutes that were deleted or moved to another day no longer do.
/// Nothing makes a closed day better (of minutes taken out the spread of two weeks may become less, as on open days),
/// and no decision that was made is made again: the smaller dose. `row` is the day as its walks and mornings stand now,
/// without its events.
void take_late(ProgrammeState& state, const DayRow& row);

/// The first day of the week that is not decided yet; those up to `state.day` are closed.
int first_undecided(const ProgrammeState& state);

} // namespace amble::programme
