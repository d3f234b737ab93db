#pragma once

#include "programme/state.h"

#include <cstdint>
#include <string_view>

namespace amble::programme {

/// Too much on good days and too little on bad ones, by what shows it: days far below the target after days far above
/// it, sore or painful ones after them, or minutes that differ much.
enum class BoomBust : uint8_t { none, low_days, sore_days, uneven };

/// "low_days"
std::string_view name(BoomBust cause);

/// Over the 14 days up to `state.day`. No trial has validated a threshold; docs/sources/programme.md#boom-bust
BoomBust boom_bust_of(const ProgrammeState& state);
bool is_boom_bust(const ProgrammeState& state);

/// Three days of this week below half of the target on which pain was not above usual. Days without a walk count as far
/// as they are more than the week's planned days off.
bool is_avoiding(const ProgrammeState& state);

} // namespace amble::programme
