#pragma once

#include "programme/evaluation.h"
#include "programme/state.h"

#include <optional>

namespace amble::programme {

/// A clinician's clearance: lifts STOP and a missing clearance, nothing else. Nothing where neither was on.
std::optional<Rule> clear(ProgrammeState& state);

/// Screened again with nothing found: lifts PAUSE and a missing screening, nothing else. Nothing where no lock is on.
std::optional<Rule> resume(ProgrammeState& state);

void pause(ProgrammeState& state, PauseReason reason);
void stop(ProgrammeState& state);

/// Closes the programme at the level kept, without a new start: the contract names none for it, and days off step down
/// by themselves. Nothing where the same is missing already.
std::optional<Rule> lapse(ProgrammeState& state, Lapse lapse);

} // namespace amble::programme
