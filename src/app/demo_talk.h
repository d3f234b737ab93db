#pragma once

#include "foundation/database/database.h"

namespace amble::app {

/// Some stories and replies of made-up members, with claims in them, and one report that waits.
void make_stories(database::Database& database, Instant now);

} // namespace amble::app
