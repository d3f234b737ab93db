#pragma once

#include "foundation/base/calendar.h"
#include "foundation/database/database.h"

#include <filesystem>
#include <optional>
#include <string>

namespace amble::app {

// A copy of the database may hold people who were erased since it was made. It is marked as one when it is made, and
// the mark goes when those erasures have been done in it again; until then nothing serves it.

/// Marks a copy that was just made.
void mark_as_copy(database::Database& copy, Instant made);
/// Takes the mark away: whoever the ledger names is erased in it.
void unmark_copy(database::Database& database);

/// Throws std::runtime_error with what to do where the database is a copy whose erasures were not done again: it bears
/// the mark, or, having been put back by other means, holds somebody whom the ledger names.
void check_erasures(database::Database& database, const std::filesystem::path& ledger);

/// What to tell where the ledger lacks erasures that were written to it, as where it was lost: without them a restore
/// would bring people back. Nothing from the day on which no backup holds them any more. `today` in UTC.
std::optional<std::string> lost_erasures(database::Database& database, const std::filesystem::path& ledger,
                                         int keep_backups_days, Day today);

} // namespace amble::app
