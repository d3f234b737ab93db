#pragma once

#include "foundation/database/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace amble::database {

// A backup is one file of SQLite with the same tables, also of a database on PostgreSQL: it needs no tool of the
// server's version, goes back into either engine, and can be looked into with nothing but SQLite. backup_file.h
// encrypts it.

/// Told now and then how much of how much is copied, for a bar of progress; by one thread at a time, perhaps another.
/// Where a connection to PostgreSQL was lost the copy begins again, and so does what is told.
using Copied = std::function<void(uint64_t so_far, uint64_t total)>;

/// Writes a copy, as the database is at one moment, to a file that does not exist yet, while others read and write;
/// reads it back whole, and returns when it is on disk. Throws Error, and leaves no file, where that fails.
void backup(Database& database, const std::filesystem::path& file, const Copied& so_far = {});

/// Puts a backup into a database that is still empty, of either engine, and applies the migrations made since. Throws
/// Error with a sentence where the backup is damaged or from a newer program, or the database not empty.
void restore(const std::filesystem::path& file, Database& database, const Copied& so_far = {});

/// Throws Error with a sentence where the pages or the keys of an SQLite database are damaged. On PostgreSQL, which has
/// checks of its own, it does nothing.
void check_integrity(Database& database);

/// What is damaged in the pages of an SQLite database, as a sentence that says what to do; nothing where they are
/// sound, and on PostgreSQL. It reads the file once and compares no index with its rows, so it is cheap enough for
/// every day.
std::optional<std::string> damage_of(Database& database);

/// For Database::copy_to: the same tables in a new file of SQLite, and every row.
void copy_rows_to_file(Database& database, const std::filesystem::path& file, const Copied& so_far = {});

} // namespace amble::database
