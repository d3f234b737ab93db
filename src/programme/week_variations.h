#pragma once

#include "programme/properties.h"

namespace amble::programme {

/// Lives a week again with more pain, fewer minutes or missing ratings, and compares where it leads: properties 3, 4, 8
/// and 9. `began` is the state before the week, `ended` the one after it.
std::optional<Property> broken_by_variation(const ProgrammeState& began, const std::array<DayRow, 7>& week,
                                            const ProgrammeState& ended, Effort effort);

} // namespace amble::programme
