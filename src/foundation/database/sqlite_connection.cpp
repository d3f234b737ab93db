#include "foundation/database/sqlite_connection.h"

#include "foundation/base/text.h"
#include "foundation/database/dialect.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <thread>

namespace amble::database {

namespace {

constexpr size_t kKeptStatements = 256;
constexpr int64_t kApplicationId = 0x414d424c; // "AMBL", in the file's header

bool is_conflict(int code) {
    return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
           code == SQLITE_CONSTRAINT_FOREIGNKEY || code == SQLITE_CONSTRAINT_ROWID;
}

/// Everybody else on the machine has no business in health data, so the file is ours alone from its first byte; the
/// files that SQLite puts beside it take its mode.
void make_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        throw Error(fmt::format("The database file {} cannot be opened. Its folder must exist, and this user must be "
                                "allowed to write there.",
                                path));
    ::close(file);
}

} // namespace

void throw_sqlite(sqlite3* connection, int code, std::string_view sql) {
    const std::string text =
        fmt::format("{} (SQLite {}) in: {}", connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code), code, sql);
    if (is_conflict(code)) throw Conflict(text);
    if ((code & 0xff) == SQLITE_CORRUPT)
        throw Error(fmt::format("The database is damaged. Stop the server, keep the file, and restore the last backup: "
                                "amble restore --help. What SQLite says: {}",
                                text));
    throw Error(text);
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    const std::string text = translated(sql, Engine::sqlite);
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(connection, text.c_str(), static_cast<int>(text.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &made, &rest);
    statement_.reset(made);
    if (code != SQLITE_OK) fail();
    if (!made || !trim(rest).empty()) throw Error(fmt::format("not one statement: {}", sql));
    const int count = sqlite3_bind_parameter_count(made);
    for (int number = 1; number <= count; ++number) {
        const int position = sqlite3_bind_parameter_index(made, fmt::format("${}", number).c_str());
        if (position == 0) throw Error(fmt::format("the parameters are not $1 to ${}: {}", count, sql));
        positions_.push_back(position);
    }
}

void SqliteStatement::fail() const {
    const char* sql = statement_ ? sqlite3_sql(statement_.get()) : "a statement that could not be prepared";
    throw_sqlite(connection_, sqlite3_extended_errcode(connection_), sql);
}

void SqliteStatement::bind(const Value* values, size_t count) {
    if (count != positions_.size())
        throw Error(
            fmt::format("{} values for {} parameters: {}", count, positions_.size(), sqlite3_sql(statement_.get())));
    for (size_t i = 0; i < count; ++i)
        bind_one(positions_[i], values[i]);
}

void SqliteStatement::bind_one(int position, const Value& value) {
    sqlite3_stmt* statement = statement_.get();
    int code = SQLITE_OK;
    if (const auto number = value.integer()) {
        code = sqlite3_bind_int64(statement, position, *number);
    } else if (const auto real = value.real()) {
        code = sqlite3_bind_double(statement, position, *real);
    } else if (const auto text = value.text()) {
        if (!is_utf8(*text) || text->find('\0') != std::string_view::npos)
            throw Error(fmt::format("a text that is not UTF-8 without NUL for: {}", sqlite3_sql(statement)));
        const char* start = text->data() ? text->data() : ""; // a null pointer would be NULL
        code = sqlite3_bind_text64(statement, position, start, text->size(), SQLITE_STATIC, SQLITE_UTF8);
    } else {
        code = sqlite3_bind_null(statement, position);
    }
    if (code != SQLITE_OK) fail();
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail();
    return false;
}

size_t SqliteStatement::columns() const {
    return static_cast<size_t>(sqlite3_column_count(statement_.get()));
}

void SqliteStatement::add_row(Rows& rows) const {
    sqlite3_stmt* statement = statement_.get();
    const int count = sqlite3_column_count(statement);
    for (int i = 0; i < count; ++i) {
        switch (sqlite3_column_type(statement, i)) {
        case SQLITE_INTEGER:
            rows.add(int64_t{sqlite3_column_int64(statement, i)});
            break;
        case SQLITE_FLOAT:
            rows.add(sqlite3_column_double(statement, i));
            break;
        case SQLITE_NULL:
            rows.add_null();
            break;
        default: {
            const auto* text = static_cast<const char*>(sqlite3_column_blob(statement, i));
            rows.add(std::string_view(text, static_cast<size_t>(sqlite3_column_bytes(statement, i))));
        }
        }
    }
}

void SqliteStatement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

void SqliteConnection::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

SqliteConnection::SqliteConnection(const std::string& path, Access access, const Options& options) {
    if (access == Access::write && path != kInMemory) make_file(path);
    const int flags = (access == Access::write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_EXRESCODE;
    sqlite3* made = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &made, flags, nullptr);
    connection_.reset(made);
    if (code != SQLITE_OK)
        throw Error(fmt::format("The database file {} cannot be opened: {}.", path, sqlite3_errstr(code)));
    try {
        settle(access, options);
    } catch (const Error&) {
        // SQLite reads the file with the first statement only.
        if ((sqlite3_errcode(handle()) & 0xff) != SQLITE_NOTADB) throw;
        throw Error(fmt::format("{} is not a database. Choose another path, or put a backup there.", path));
    }
}

void SqliteConnection::settle(Access access, const Options& options) {
    sqlite3* connection = handle();
    sqlite3_busy_timeout(connection, static_cast<int>(options.busy_timeout.count()));
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // Or a statement with LIMIT $2 is prepared anew, at several times the cost of running it, for each value bound.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    for (const char* pragma : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
                               "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -8000"})
        execute(pragma);
    if (access == Access::read) return execute("PRAGMA query_only = ON");
    // FULL: a commit is on disk when it returns. The writer checkpoints by itself, see sqlite_writer.h. What is erased
    // is overwritten with zeros, because it may be about somebody's health.
    execute(options.sync == Sync::full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    for (const char* pragma :
         {"PRAGMA wal_autocheckpoint = 0", "PRAGMA journal_size_limit = 67108864", "PRAGMA secure_delete = ON"})
        execute(pragma);
    claim_file();
}

/// A new file is marked as ours, and one that is marked otherwise is left alone.
void SqliteConnection::claim_file() {
    execute("BEGIN IMMEDIATE");
    const int64_t mark = query("PRAGMA application_id", nullptr, 0).only().integer(0);
    const bool is_empty = query("SELECT 1 FROM sqlite_schema LIMIT 1", nullptr, 0).empty();
    if (mark != kApplicationId && (mark != 0 || !is_empty)) {
        roll_back();
        throw Error(fmt::format("{} is an SQLite database of another program. Choose another path.",
                                sqlite3_db_filename(handle(), "main")));
    }
    if (mark != kApplicationId) execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
    execute("COMMIT");
    turn_on_wal();
}

/// Two processes that make the same file together: the change to WAL does not wait for the other by itself.
void SqliteConnection::turn_on_wal() {
    static constexpr std::chrono::milliseconds kPause{20};
    static constexpr int kAttempts = 100;
    int code = SQLITE_BUSY;
    for (int attempt = 0; code == SQLITE_BUSY && attempt < kAttempts; ++attempt) {
        if (attempt > 0) std::this_thread::sleep_for(kPause);
        code = sqlite3_exec(handle(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) & 0xff;
    }
    if (code != SQLITE_OK) throw_sqlite(handle(), code, "PRAGMA journal_mode = WAL");
}

SqliteStatement& SqliteConnection::prepared(std::string_view sql) {
    if (const auto found = by_text_.find(sql); found != by_text_.end()) {
        kept_.splice(kept_.begin(), kept_, found->second);
        return kept_.front().second;
    }
    if (kept_.size() >= kKeptStatements) {
        by_text_.erase(kept_.back().first);
        kept_.pop_back();
    }
    kept_.emplace_front(std::string(sql), SqliteStatement(handle(), sql));
    by_text_.emplace(kept_.front().first, kept_.begin());
    return kept_.front().second;
}

namespace {

/// A statement that is ready to run again when this goes out of scope.
class Running {
public:
    Running(SqliteStatement& statement, const Value* values, size_t count) : statement_(statement) {
        statement_.bind(values, count);
    }
    ~Running() { statement_.reset(); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    SqliteStatement& statement_;
};

} // namespace

Rows SqliteConnection::query(std::string_view sql, const Value* values, size_t count) {
    SqliteStatement& statement = prepared(sql);
    const Running running(statement, values, count);
    Rows rows(statement.columns());
    while (statement.step())
        statement.add_row(rows);
    return rows;
}

int64_t SqliteConnection::change(std::string_view sql, const Value* values, size_t count) {
    SqliteStatement& statement = prepared(sql);
    const Running running(statement, values, count);
    while (statement.step()) {
    }
    return sqlite3_changes64(handle());
}

void SqliteConnection::stream(std::string_view sql, const std::vector<Value>& values,
                              const std::function<void(const Row&)>& each) {
    SqliteStatement& statement = prepared(sql);
    const Running running(statement, values.data(), values.size());
    Rows rows(statement.columns());
    while (statement.step()) {
        rows.clear();
        statement.add_row(rows);
        each(rows[0]);
    }
}

void SqliteConnection::execute(std::string_view sql) {
    query(sql, nullptr, 0);
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}

void SqliteConnection::roll_back() noexcept {
    if (in_transaction()) sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace amble::database
