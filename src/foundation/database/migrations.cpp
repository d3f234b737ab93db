#include "foundation/database/migrations.h"

#include "foundation/base/id.h"
#include "foundation/database/dialect.h"

#include <fmt/format.h>
#include <sodium.h>

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
}

} // namespace amble::database
