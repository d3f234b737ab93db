#pragma once

#include "foundation/database/database.h"

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace amble::database {

/// A statement kept prepared. $1, $2 … are bound by name: SQLite numbers them by first appearance, so that a text which
/// mentions $2 before $1 would be bound the wrong way round by position.
class SqliteStatement {
public:
    SqliteStatement(sqlite3* connection, std::string_view sql);

    void bind(const Value* values, size_t count);
    /// One step; true where there is a row.
    bool step();
    size_t columns() const;
    void add_row(Rows& rows) const;
    void reset();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    [[noreturn]] void fail() const;
    void bind_one(int position, const Value& value);

    sqlite3* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::vector<int> positions_; // of $1, $2 …
};

/// A database that ends with its one connection, in the place of a path.
inline constexpr const char* kInMemory = ":memory:";

/// One connection to a file of SQLite with its prepared statements. For one thread at a time.
class SqliteConnection {
public:
    enum class Access { read, write };

    /// Throws Error with a sentence that says what to do.
    SqliteConnection(const std::string& path, Access access, const Options& options);

    Rows query(std::string_view sql, const Value* values, size_t count);
    int64_t change(std::string_view sql, const Value* values, size_t count);
    void stream(std::string_view sql, const std::vector<Value>& values, const std::function<void(const Row&)>& each);

    /// A statement without values or answer: BEGIN, SAVEPOINT, PRAGMA.
    void execute(std::string_view sql);
    /// False also where SQLite has rolled back by itself: a full disk, an I/O error.
    bool in_transaction() const;
    /// Rolls back what is open, and never throws.
    void roll_back() noexcept;

    sqlite3* handle() const { return connection_.get(); }

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    using Kept = std::list<std::pair<std::string, SqliteStatement>>; // the last used first

    SqliteStatement& prepared(std::string_view sql);
    void settle(Access access, const Options& options);
    void claim_file();
    void turn_on_wal();

    std::unique_ptr<sqlite3, Close> connection_;
    Kept kept_;
    std::unordered_map<std::string_view, Kept::iterator> by_text_; // the keys are the texts in kept_
};

/// Throws what `code`, an extended result code, stands for: Conflict or Error.
[[noreturn]] void throw_sqlite(sqlite3* connection, int code, std::string_view sql);

} // namespace amble::database
