#pragma once

#include "foundation/base/calendar.h"
#include "foundation/database/database.h"

#include <optional>

namespace amble::app {

/// A database of made-up people is marked as such when it is made; the mark is for ever.
void mark_as_demo(database::Database& database);
/// False too for a database whose schema is older than the mark.
bool is_demo(database::Database& database);

/// Notes that the demo's people are all there, and the day on which their diaries end.
void note_demo_made(database::Database& database, Day day);
/// Nothing while they are still being made.
std::optional<Day> demo_made_on(database::Database& database);

/// Throws std::runtime_error where the demo would serve real people, or real service made-up ones.
void check_site_kind(database::Database& database, bool serve_demo);

} // namespace amble::app
