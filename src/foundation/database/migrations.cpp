#include "foundation/database/migrations.h"

#include "foundation/base/id.h"
#include "foundation/database/dialect.h"
#include "foundation/database/schema.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace amble::database {

namespace {

using Begins = std::function<void(std::string_view name)>;

// -- distribution: local
constexpr std::string_view kMakeLedger = "CREATE TABLE IF NOT EXISTS migration ("
                                         "  number INTEGER NOT NULL PRIMARY KEY,"
                                         "  name TEXT NOT NULL,"
                                         "  checksum TEXT NOT NULL"
                                         ") STRICT";
constexpr std::string_view kHasLedgerSqlite = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
constexpr std::string_view kHasLedgerPostgresql = "SELECT 1 WHERE to_regclass('migration') IS NOT NULL";
constexpr std::string_view kApplied = "SELECT number, name, checksum FROM migration ORDER BY number";
constexpr std::string_view kNote = "INSERT INTO migration (number, name, checksum) VALUES ($1, $2, $3)";

std::string checksum(std::string_view text) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return base64url(std::string_view(reinterpret_cast<const char*>(hash.data()), hash.size()));
}

std::string newer(std::string_view applied) {
    return fmt::format("The database was made by a newer Amble: it has migration {}, which this program does not know. "
                       "Install that version or a later one, or restore a backup from before the upgrade.",
                       applied);
}

std::string altered(std::string_view applied) {
    return fmt::format(
        "Migration {} was applied to the database with another text than this program has, so its tables "
        "may differ from what the program expects. Use the program that made the database, or restore a "
        "backup that this one made.",
        applied);
}

std::string skipped(std::string_view missing, std::string_view applied) {
    return fmt::format(
        "The database has migration {} and lacks {}, which comes before it. Use the program that made the "
        "database, or restore a backup that this one made.",
        applied, missing);
}

std::string outdated(std::string_view first, size_t count) {
    return fmt::format("The database is older than this program: {} migration{} to be applied, from {}. Make a backup, "
                       "then run: amble migrate",
                       count, count == 1 ? " is" : "s are", first);
}

std::string changed_by_hand(std::string_view how) {
    return fmt::format("The database was changed by something else than Amble: {}. Undo that change with the tool that "
                       "made it, or restore a backup: amble restore --help",
                       how);
}

/// The first column that one of them has alone, or that their keys are others; empty where there is nothing.
std::string difference(const Table& expected, const Table& found) {
    const auto lacks = [](const Table& table, const std::string& column) {
        return std::ranges::find(table.columns, column) == table.columns.end();
    };
    for (const std::string& column : expected.columns)
        if (lacks(found, column)) return fmt::format("its table {} lacks the column {}", expected.name, column);
    for (const std::string& column : found.columns)
        if (lacks(expected, column)) return fmt::format("its table {} has a column {} more", expected.name, column);
    const auto sorted = [](auto keys) {
        std::ranges::sort(keys);
        return keys;
    };
    if (sorted(expected.keys) == sorted(found.keys)) return "";
    return fmt::format("what is unique in its table {} is something else", expected.name);
}

/// How many of `list` are applied; throws where what is applied is not the beginning of it.
size_t count_applied(Transaction& transaction, const std::vector<Migration>& list) {
    size_t count = 0;
    for (const Row row : transaction.query(kApplied)) {
        const std::string_view name = row.text(1);
        if (count == list.size()) throw Error(newer(name));
        const Migration& expected = list[count];
        if (row.integer(0) > expected.number) throw Error(skipped(expected.name, name));
        if (row.integer(0) < expected.number || row.text(2) != checksum(expected.sql)) throw Error(altered(name));
        ++count;
    }
    return count;
}

/// The next one, if there is one. On SQLite a write is alone from its start; on PostgreSQL the lock, being taken before
/// the transaction's first look at the data, makes whatever another process has just applied visible.
bool apply_next(Database& database, const std::vector<Migration>& list, const Begins& begins) {
    bool applied = false;
    database.write([&](Transaction& transaction) {
        if (database.engine() == Engine::postgresql) {
            transaction.execute("LOCK TABLE migration IN EXCLUSIVE MODE");
            transaction.execute("SET LOCAL statement_timeout = 0");
        }
        const size_t next = count_applied(transaction, list);
        applied = next < list.size();
        if (!applied) return;
        const Migration& migration = list[next];
        if (begins) begins(migration.name);
        for (const std::string& statement : statements(migration.sql, database.engine()))
            transaction.ask(statement);
        transaction.execute(kNote, migration.number, migration.name, checksum(migration.sql));
    });
    return applied;
}

bool has_ledger(Database& database) {
    bool found = false;
    database.read([&](Transaction& transaction) {
        const bool is_sqlite = database.engine() == Engine::sqlite;
        found = !transaction.query(is_sqlite ? kHasLedgerSqlite : kHasLedgerPostgresql).empty();
    });
    return found;
}

/// IF NOT EXISTS is no help on PostgreSQL against another process that makes it at the same moment.
void make_ledger(Database& database) {
    if (has_ledger(database)) return;
    try {
        database.write([](Transaction& transaction) { transaction.execute(kMakeLedger); });
    } catch (const Error&) {
        if (!has_ledger(database)) throw;
    }
}

} // namespace

int migrate(Database& database, const std::vector<Migration>& list, const Begins& begins) {
    make_ledger(database);
    int count = 0;
    while (apply_next(database, list, begins))
        ++count;
    return count;
}

size_t count_applied(Database& database, const std::vector<Migration>& list) {
    size_t applied = 0;
    if (has_ledger(database))
        database.read([&](Transaction& transaction) { applied = count_applied(transaction, list); });
    return applied;
}

void check_schema(Database& database, const std::vector<Migration>& list) {
    const size_t applied = count_applied(database, list);
    if (applied < list.size()) throw Error(outdated(list[applied].name, list.size() - applied));
    const auto there = tables(database);
    for (const Table& expected : tables_made_by(list)) {
        const auto found = std::ranges::find(there, expected.name, &Table::name);
        if (found == there.end()) throw Error(changed_by_hand(fmt::format("its table {} is gone", expected.name)));
        const std::string other = difference(expected, *found);
        if (!other.empty()) throw Error(changed_by_hand(other));
    }
}

} // namespace amble::database
