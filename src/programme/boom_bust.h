#pragma once

#include "programme/state.h"

namespace amble::programme {

/// Too much on good days and too little on bad ones, over the 14 days up to `state.day`. No trial has validated a
/// threshold; docs/sources/programme.md#boom-bust
bool is_boom_bust(const ProgrammeState& state);

/// Three days of this week below half of the target on which pain was not above usual. Days without a walk count as far
/// as they are more than the week's planned days off.
bool is_avoiding(const ProgrammeState& state);

} // namespace amble::programme
