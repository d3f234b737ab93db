#include "foundation/database/backup.h"

#include "foundation/base/private_file.h"
#include "foundation/database/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace amble::database {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLedger = "migration";
constexpr std::chrono::milliseconds kLookEvery{200};

/// SQLite writes into an empty file as into one that is not there.
void make_file(const fs::path& file) {
    if (const auto error = make_private_file(file))
        throw Error(fmt::format("{} cannot be made: {}.", file.string(), error.message()));
}

void sync(const fs::path& path) {
    if (const auto error = sync_to_disk(path))
        throw Error(fmt::format("{} is not on disk: {}.", path.string(), error.message()));
}

std::unique_ptr<Database> opened(const fs::path& file) {
    return open(file.string(), {.sync = Sync::off});
}

/// "person_id", "day": quoted, because a column may bear the name of a keyword.
std::string quoted(const std::vector<std::string>& names) {
    return fmt::format("\"{}\"", fmt::join(names, "\", \""));
}

std::string select(const Table& table) {
    const std::string order = table.keys.empty() ? "" : fmt::format(" ORDER BY {}", quoted(table.keys[0]));
    return fmt::format("SELECT {} FROM \"{}\"{}", quoted(table.columns), table.name, order);
}

std::string insert(const Table& table) {
    std::vector<std::string> parameters;
    for (size_t i = 1; i <= table.columns.size(); ++i)
        parameters.push_back(fmt::format("${}", i));
    return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, quoted(table.columns),
                       fmt::join(parameters, ", "));
}

void copy_table(Transaction& from, Transaction& to, const Table& table, const std::function<void()>& copied) {
    const std::string into = insert(table);
    from.stream(select(table), {}, [&](const Row& row) {
        std::vector<Value> values;
        values.reserve(table.columns.size());
        for (size_t column = 0; column < table.columns.size(); ++column)
            values.push_back(row.value(column));
        to.ask_list(into, std::move(values));
        copied();
    });
}

std::vector<Table> copied_tables(Database& database) {
    std::vector<Table> list = in_load_order(tables(database));
    std::erase_if(list, [](const Table& table) { return table.name == kLedger; });
    return list;
}

void empty(Transaction& transaction, const std::vector<Table>& list) {
    for (auto table = list.rbegin(); table != list.rend(); ++table)
        transaction.execute(fmt::format("DELETE FROM \"{}\"", table->name));
}

uint64_t count_rows(Transaction& transaction, const std::vector<Table>& list) {
    int64_t rows = 0;
    for (const Table& table : list)
        rows += transaction.query(fmt::format("SELECT count(*) FROM \"{}\"", table.name)).only().integer(0);
    return static_cast<uint64_t>(rows);
}

/// All rows, in one transaction of each. The tables of `to` are as the same migrations left them.
void copy_rows(Database& from, Database& to, const Copied& so_far) {
    const std::vector<Table> list = copied_tables(to);
    to.write([&](Transaction& target) {
        from.read([&](Transaction& source) {
            // One statement is a whole table, and PostgreSQL counts the time that we take to write its rows down.
            if (from.engine() == Engine::postgresql) source.execute("SET LOCAL statement_timeout = 0");
            empty(target, list); // inside, because a read whose connection was lost begins again
            const uint64_t total = so_far ? count_rows(source, list) : 0;
            uint64_t rows = 0;
            for (const Table& table : list)
                copy_table(source, target, table, [&] {
                    if (so_far) so_far(++rows, total);
                });
        });
    });
}

bool has_rows(Database& database) {
    const std::vector<Table> list = copied_tables(database);
    bool found = false;
    database.read([&](Transaction& transaction) {
        found = std::any_of(list.begin(), list.end(), [&](const Table& table) {
            return !transaction.query(fmt::format("SELECT 1 FROM \"{}\" LIMIT 1", table.name)).empty();
        });
    });
    return found;
}

/// The migrations that `database` has, as a list to make another one like it.
std::vector<Migration> applied_to(Database& database) {
    const auto& all = migrations();
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count_applied(database))};
}

/// Of the pages that a copy will hold; those that are free stay out of it.
uint64_t bytes_of_sqlite(Database& database) {
    int64_t bytes = 0;
    database.read([&](Transaction& transaction) {
        bytes = transaction
                    .query("SELECT (page_count - freelist_count) * page_size"
                           " FROM pragma_page_count, pragma_freelist_count, pragma_page_size")
                    .only()
                    .integer(0);
    });
    return static_cast<uint64_t>(bytes);
}

/// Looks how large the copy is by now, since SQLite says nothing while it writes one.
void tell_growth(const std::stop_token& stop, const fs::path& file, uint64_t total, const Copied& so_far) {
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    while (!stopped.wait_for(lock, stop, kLookEvery, [&] { return stop.stop_requested(); })) {
        std::error_code unknown;
        const auto bytes = fs::file_size(file, unknown);
        if (!unknown) so_far(std::min<uint64_t>(bytes, total), total);
    }
}

/// As Database::copy_to does it, telling how far it is.
void copy(Database& database, const fs::path& file, const Copied& so_far) {
    if (database.engine() == Engine::postgresql) return copy_rows_to_file(database, file, so_far);
    if (!so_far) return database.copy_to(file);
    const uint64_t total = bytes_of_sqlite(database);
    {
        const std::jthread watch([&](const std::stop_token& stop) { tell_growth(stop, file, total, so_far); });
        database.copy_to(file);
    }
    so_far(total, total);
}

} // namespace

void check_integrity(Database& database) {
    if (database.engine() != Engine::sqlite) return;
    database.read([](Transaction& transaction) {
        const Rows pages = transaction.query("PRAGMA integrity_check(1)");
        if (pages[0].text(0) != "ok")
            throw Error(fmt::format("The database is damaged: {}. Restore a backup.", pages[0].text(0)));
        if (!transaction.query("PRAGMA foreign_key_check").empty())
            throw Error("The database is damaged: rows refer to others that are not there. Restore a backup.");
    });
}

std::optional<std::string> damage_of(Database& database) {
    std::optional<std::string> damage;
    if (database.engine() != Engine::sqlite) return damage;
    database.read([&](Transaction& transaction) {
        const Rows pages = transaction.query("PRAGMA quick_check(1)");
        if (pages[0].text(0) != "ok")
            damage = fmt::format("The database is damaged: {}. Stop Amble and restore a backup: amble restore.",
                                 pages[0].text(0));
    });
    return damage;
}

void copy_rows_to_file(Database& database, const fs::path& file, const Copied& so_far) {
    const auto made = opened(file);
    migrate(*made, applied_to(database));
    copy_rows(database, *made, so_far);
}

void backup(Database& database, const fs::path& file, const Copied& so_far) {
    // A copy leaves out what it cannot find, and would itself be sound.
    if (const auto damage = damage_of(database)) throw Error(*damage);
    make_file(file);
    try {
        copy(database, file, so_far);
        check_integrity(*opened(file));
        sync(file);
        sync(fs::absolute(file).parent_path());
    } catch (...) {
        fs::remove(file);
        throw;
    }
}

void restore(const fs::path& file, Database& database, const Copied& so_far) {
    if (!fs::exists(file)) throw Error(fmt::format("There is no backup {}.", file.string()));
    const auto source = opened(file);
    check_integrity(*source);
    if (has_rows(database))
        throw Error("The database is not empty, and a restore does not write over it. Name a new one.");
    migrate(database, applied_to(*source));
    copy_rows(*source, database, so_far);
    migrate(database);
}

} // namespace amble::database
