#pragma once

#include "foundation/database/database.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::database {

/// One file of migrations/, built into the program: "0001_job.sql" and its text.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

/// All of them, in order.
const std::vector<Migration>& migrations();

/// Brings the schema up to date, each file in its own transaction, and keeps each one's checksum. Throws Error with a
/// sentence that says what to do where the schema is newer than this program or a landed file was altered. Several
/// processes may do so together: each file is applied once.
/// Each is told by name before it begins, since one may take minutes. Returns how many were applied.
int migrate(Database& database, const std::vector<Migration>& list = migrations(),
            const std::function<void(std::string_view name)>& begins = {});

/// How many of `list` are applied: 0 for a database that is empty. Throws as migrate() does; changes nothing.
size_t count_applied(Database& database, const std::vector<Migration>& list = migrations());

/// Throws as migrate() does, and also where a migration is still to be applied, or where the tables are not those that
/// the migrations make: one is gone, has other columns or other keys. A table that somebody added is left alone.
/// Changes nothing.
void check_schema(Database& database, const std::vector<Migration>& list = migrations());

} // namespace amble::database
