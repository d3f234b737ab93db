#pragma once

#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::database {

// The SQL that slices and migrations write runs on both engines; what differs between them is here and nowhere else.
//
// The only column types are INTEGER, REAL and TEXT, and every table is STRICT. For PostgreSQL
// - INTEGER, also in a cast, becomes BIGINT, and REAL becomes DOUBLE PRECISION;
// - a column of TEXT gets COLLATE "C", so that order and comparison go by bytes as on SQLite;
// - STRICT and WITHOUT ROWID behind a table's closing parenthesis are left out.
// For SQLite
// - FOR UPDATE SKIP LOCKED is left out: there is one writer.

/// One statement of the common dialect as `engine` takes it.
std::string translated(std::string_view sql, Engine engine);

/// The statements of a migration, still in the common dialect. One that follows the comment "-- only: sqlite" or
/// "-- only: postgresql" is left out for the other engine. Statements that hold a semicolon (triggers) are not known.
std::vector<std::string> statements(std::string_view script, Engine engine);

/// What SQL is made of: for the checks that read it.
struct Token {
    enum class Kind { word, quoted, comment, blank, other };
    Kind kind;
    std::string_view text;
};
std::vector<Token> tokens(std::string_view sql);

} // namespace amble::database
