#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace amble::formats {

/// One row of an answer; valid while it is being looked at.
class SqliteRow {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    std::optional<int64_t> whole(int column) const; // nothing where it holds no whole number
    std::optional<double> number(int column) const;
    std::string_view text(int column) const; // empty where it holds none; not checked to be UTF-8

private:
    sqlite3_stmt* statement_;
};

/// A database that strangers made, in memory and only to be read: no extension, no trigger, no view, no computed
/// column, no virtual table, nothing attached, low limits, and an end to how long a question may take.
class SqliteFile {
public:
    enum class Answer { whole, damaged, too_long };

    /// `steps` of SQLite's machine are the most that all questions together may take; those taken are taken from it,
    /// and it must outlive this. Nothing where it is no database, or one that would have anything run.
    static std::unique_ptr<SqliteFile> open(std::string bytes, int64_t& steps);
    ~SqliteFile();
    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;

    /// Whether there is a table with that column.
    bool has(const std::string& table, const std::string& column) const;
    /// `read` may answer false to end it. `sql` is ours, never of a file.
    Answer each(const std::string& sql, const std::function<bool(const SqliteRow&)>& read);

private:
    SqliteFile(std::string bytes, int64_t& steps);

    bool begin();

    std::string bytes_;
    int64_t& steps_;
    sqlite3* database_ = nullptr;
};

} // namespace amble::formats
