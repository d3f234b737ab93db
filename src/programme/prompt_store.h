#pragma once

#include "foundation/database/database.h"
#include "programme/prompts.h"

#include <vector>

namespace amble::programme {

/// Everything a person with training should look at now, from the diary, the measures and the answers. `state` is the
/// person's.
std::vector<Prompt> prompts_now(database::Transaction& data, PersonId person, const ProgrammeState& state);

} // namespace amble::programme
