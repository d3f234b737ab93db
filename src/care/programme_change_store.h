#pragma once

#include "care/programme_change.h"
#include "care/share.h"
#include "foundation/database/database.h"

#include <vector>

namespace amble::care {

/// Whether the member agreed to the text that speaks of it when they gave this share.
bool may_change_programme(database::Transaction& data, const Share& share);

void add_programme_change(database::Transaction& data, PersonId member, const ProgrammeChange& change);
/// The latest 50, the newest first.
std::vector<ProgrammeChange> programme_changes(database::Transaction& data, PersonId member);

} // namespace amble::care
