#include "formats/sqlite_file.h"

#include "foundation/base/text.h"

#include <sqlite3.h>

#include <array>

namespace amble::formats {

namespace {

constexpr int kStepsBetweenLooks = 1000;

/// Called between steps; not 0 ends the question.
int count_steps(void* left) {
    auto& steps = *static_cast<int64_t*>(left);
    steps -= kStepsBetweenLooks;
    return steps < 0 ? 1 : 0;
}

/// Reading tables is all that a file may ask of us.
// NOLINTNEXTLINE(readability-function-size): as SQLite calls it
int allow_reading(void*, int action, const char*, const char*, const char*, const char*) {
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

struct Switch {
    int name;
    int value;
};

constexpr std::array kSwitches{
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},      Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, Switch{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    Switch{SQLITE_DBCONFIG_DQS_DDL, 0},        Switch{SQLITE_DBCONFIG_DQS_DML, 0},
};

constexpr std::array kLimits{
    Switch{SQLITE_LIMIT_LENGTH, 1 << 20},    Switch{SQLITE_LIMIT_SQL_LENGTH, 1 << 16},
    Switch{SQLITE_LIMIT_COLUMN, 200},        Switch{SQLITE_LIMIT_EXPR_DEPTH, 50},
    Switch{SQLITE_LIMIT_COMPOUND_SELECT, 2}, Switch{SQLITE_LIMIT_VDBE_OP, 25'000},
    Switch{SQLITE_LIMIT_FUNCTION_ARG, 8},    Switch{SQLITE_LIMIT_ATTACHED, 0},
    Switch{SQLITE_LIMIT_TRIGGER_DEPTH, 1},   Switch{SQLITE_LIMIT_VARIABLE_NUMBER, 1},
};

/// A file that was in write-ahead mode says so in two bytes of its header, and could then be read only with its log,
/// which an export does not have.
void leave_write_ahead(std::string& bytes) {
    constexpr size_t kWriteVersion = 18;
    constexpr size_t kReadVersion = 19;
    if (bytes.size() <= kReadVersion) return;
    bytes[kWriteVersion] = 1;
    bytes[kReadVersion] = 1;
}

bool is_word_byte(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// A computed column would run what the file says for each row, and a virtual table hands its bytes to other code.
bool is_plain_table(std::string_view sql) {
    const std::string text = lower_ascii(sql);
    if (!text.starts_with("create table")) return false;
    for (size_t at = text.find("as"); at != std::string::npos; at = text.find("as", at + 1)) {
        const bool begins = at == 0 || !is_word_byte(text[at - 1]);
        const bool ends = at + 2 == text.size() || !is_word_byte(text[at + 2]);
        if (begins && ends) return false;
    }
    return true;
}

} // namespace

std::optional<int64_t> SqliteRow::whole(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) return std::nullopt;
    return sqlite3_column_int64(statement_, column);
}

std::optional<double> SqliteRow::number(int column) const {
    const int type = sqlite3_column_type(statement_, column);
    if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) return std::nullopt;
    return sqlite3_column_double(statement_, column);
}

std::string_view SqliteRow::text(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_TEXT) return {};
    const auto* text = sqlite3_column_text(statement_, column);
    if (text == nullptr) return {};
    const auto size = static_cast<size_t>(sqlite3_column_bytes(statement_, column));
    return {static_cast<const char*>(static_cast<const void*>(text)), size};
}

SqliteFile::SqliteFile(std::string bytes, int64_t& steps) : bytes_(std::move(bytes)), steps_(steps) {}

SqliteFile::~SqliteFile() {
    sqlite3_close(database_);
}

std::unique_ptr<SqliteFile> SqliteFile::open(std::string bytes, int64_t& steps) {
    std::unique_ptr<SqliteFile> file(new SqliteFile(std::move(bytes), steps));
    leave_write_ahead(file->bytes_);
    return file->begin() ? std::move(file) : nullptr;
}

bool SqliteFile::begin() {
    if (sqlite3_open_v2(":memory:", &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr) != SQLITE_OK)
        return false;
    for (const Switch& limit : kLimits)
        sqlite3_limit(database_, limit.name, limit.value);
    for (const Switch& each : kSwitches)
        if (sqlite3_db_config(database_, each.name, each.value, nullptr) != SQLITE_OK) return false;
    const auto size = static_cast<sqlite3_int64>(bytes_.size());
    auto* data = static_cast<unsigned char*>(static_cast<void*>(bytes_.data()));
    if (sqlite3_deserialize(database_, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        return false;
    const char* careful = "PRAGMA query_only = 1; PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0";
    if (sqlite3_exec(database_, careful, nullptr, nullptr, nullptr) != SQLITE_OK) return false;
    sqlite3_progress_handler(database_, kStepsBetweenLooks, count_steps, &steps_);
    sqlite3_set_authorizer(database_, allow_reading, nullptr);
    bool plain = true;
    const auto look = [&](const SqliteRow& row) { return plain = plain && is_plain_table(row.text(0)); };
    return each("SELECT sql FROM sqlite_schema WHERE type = 'table'", look) == Answer::whole && plain;
}

bool SqliteFile::has(const std::string& table, const std::string& column) const {
    return sqlite3_table_column_metadata(database_, "main", table.c_str(), column.c_str(), nullptr, nullptr, nullptr,
                                         nullptr, nullptr) == SQLITE_OK;
}

SqliteFile::Answer SqliteFile::each(const std::string& sql, const std::function<bool(const SqliteRow&)>& read) {
    sqlite3_stmt* statement = nullptr;
    int result = sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr);
    bool more = result == SQLITE_OK;
    while (more) {
        result = sqlite3_step(statement);
        more = result == SQLITE_ROW && read(SqliteRow(statement));
    }
    sqlite3_finalize(statement);
    if (result == SQLITE_INTERRUPT) return Answer::too_long;
    return result == SQLITE_ROW || result == SQLITE_DONE ? Answer::whole : Answer::damaged;
}

} // namespace amble::formats
