#pragma once

#include "foundation/base/result.h"
#include "programme/state.h"

#include <string>
#include <string_view>

namespace amble::programme {

/// The whole state as one line of text, for keeping between days: begins with its own version and that of the rules.
std::string to_text(const ProgrammeState& state);

/// The state that to_text wrote, or what about the text is wrong: another version, a field that is missing or out of
/// its range.
Result<ProgrammeState> state_from_text(std::string_view text);

} // namespace amble::programme
