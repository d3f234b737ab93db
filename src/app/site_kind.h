#pragma once

#include "foundation/database/database.h"

namespace amble::app {

/// A database of made-up people is marked as such when it is made; the mark is for ever.
void mark_as_demo(database::Database& database);
bool is_demo(database::Database& database);

/// Throws std::runtime_error where the demo would serve real people, or real service made-up ones.
void check_site_kind(database::Database& database, bool serve_demo);

} // namespace amble::app
