#include "foundation/database/schema.h"

#include "foundation/database/dialect.h"
#include "foundation/database/sqlite_transaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace amble::database {

namespace {

// Both engines answer in the same columns, so that one function reads them.
struct Catalogue {
    std::string_view columns;      // table, column
    std::string_view keys;         // table, key, column
    std::string_view foreign_keys; // table, key, referenced table, column, referenced column
};

constexpr Catalogue kSqlite = {
    .columns = "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c"
               " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!'"
               " ORDER BY t.name, c.cid",
    .keys = "SELECT t.name, '', c.name, c.pk FROM pragma_table_list t, pragma_table_info(t.name) c"
            " WHERE t.schema = 'main' AND t.type = 'table' AND c.pk > 0"
            " UNION ALL "
            "SELECT t.name, i.name, coalesce(c.name, ''), c.seqno"
            " FROM pragma_table_list t, pragma_index_list(t.name) i, pragma_index_info(i.name) c"
            " WHERE t.schema = 'main' AND t.type = 'table' AND i.\"unique\" = 1 AND i.origin <> 'pk'"
            " ORDER BY 1, 2, 4",
    // A foreign key that names no columns means the primary key of the other table.
    .foreign_keys = "SELECT t.name, CAST(f.id AS TEXT), f.\"table\", f.\"from\","
                    " coalesce(f.\"to\", (SELECT c.name FROM pragma_table_info(f.\"table\") c WHERE c.pk = f.seq + 1))"
                    " FROM pragma_table_list t, pragma_foreign_key_list(t.name) f"
                    " WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, f.id, f.seq",
};

constexpr Catalogue kPostgresql = {
    .columns = "SELECT t.relname, c.attname FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid"
               " WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r'"
               " AND c.attnum > 0 AND NOT c.attisdropped ORDER BY t.relname COLLATE \"C\", c.attnum",
    .keys = "SELECT t.relname, i.indexrelid::text, coalesce(c.attname, '')"
            " FROM pg_class t JOIN pg_index i ON i.indrelid = t.oid"
            " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)"
            " LEFT JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = k.number AND k.number > 0"
            " WHERE t.relnamespace = current_schema()::regnamespace AND i.indisunique AND k.place <= i.indnkeyatts"
            " ORDER BY t.relname, NOT i.indisprimary, i.indexrelid, k.place",
    .foreign_keys = "SELECT t.relname, f.oid::text, r.relname, c.attname, d.attname"
                    " FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid"
                    " CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY AS k(own, theirs, place)"
                    " JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = k.own"
                    " JOIN pg_attribute d ON d.attrelid = r.oid AND d.attnum = k.theirs"
                    " WHERE t.relnamespace = current_schema()::regnamespace AND f.contype = 'f'"
                    " ORDER BY t.relname, f.oid, k.place",
};

using ByName = std::map<std::string, Table>;

void read_columns(const Rows& rows, ByName& found) {
    for (const Row row : rows) {
        const std::string name(row.text(0));
        found[name].name = name;
        found[name].columns.emplace_back(row.text(1));
    }
}

void read_keys(const Rows& rows, ByName& found) {
    std::pair<std::string, std::string> before;
    for (const Row row : rows) {
        const std::pair<std::string, std::string> key(row.text(0), row.text(1));
        auto& keys = found[key.first].keys;
        if (keys.empty() || key != before) keys.emplace_back();
        keys.back().emplace_back(row.text(2));
        before = key;
    }
}

void read_foreign_keys(const Rows& rows, ByName& found) {
    std::pair<std::string, std::string> before;
    for (const Row row : rows) {
        const std::pair<std::string, std::string> key(row.text(0), row.text(1));
        auto& keys = found[key.first].foreign_keys;
        if (keys.empty() || key != before) keys.push_back({{}, std::string(row.text(2)), {}});
        keys.back().columns.emplace_back(row.text(3));
        keys.back().referenced.emplace_back(row.text(4));
        before = key;
    }
}

std::vector<Table> tables(Transaction& transaction, const Catalogue& catalogue) {
    ByName found;
    read_columns(transaction.query(catalogue.columns), found);
    read_keys(transaction.query(catalogue.keys), found);
    read_foreign_keys(transaction.query(catalogue.foreign_keys), found);
    std::vector<Table> list;
    for (auto& [name, table] : found)
        list.push_back(std::move(table));
    return list;
}

} // namespace

std::vector<Table> tables(Database& database) {
    const Catalogue& catalogue = database.engine() == Engine::sqlite ? kSqlite : kPostgresql;
    std::vector<Table> list;
    database.read([&](Transaction& transaction) { list = tables(transaction, catalogue); });
    return list;
}

std::vector<Table> tables_made_by(const std::vector<Migration>& list) {
    SqliteConnection connection(kInMemory, SqliteConnection::Access::write, {});
    connection.execute("BEGIN");
    SqliteTransaction transaction(connection);
    for (const Migration& migration : list)
        for (const std::string& statement : statements(migration.sql, Engine::sqlite))
            transaction.ask(statement);
    return tables(transaction, kSqlite);
}

std::vector<std::string> tables_with_person_column(const std::vector<Table>& tables) {
    const auto is_person = [](const std::string& column) {
        return column == "person_id" || column.ends_with("_person_id");
    };
    std::vector<std::string> names;
    for (const Table& table : tables)
        if (std::any_of(table.columns.begin(), table.columns.end(), is_person)) names.push_back(table.name);
    return names;
}

std::vector<Table> in_load_order(std::vector<Table> tables) {
    std::vector<Table> ordered;
    const auto is_loaded = [&](const ForeignKey& key) {
        return std::any_of(ordered.begin(), ordered.end(), [&](const Table& table) { return table.name == key.table; });
    };
    while (!tables.empty()) {
        const auto next = std::find_if(tables.begin(), tables.end(), [&](const Table& table) {
            return std::all_of(table.foreign_keys.begin(), table.foreign_keys.end(), is_loaded);
        });
        if (next == tables.end())
            throw Error(fmt::format("the foreign keys of {} lead back to it", tables.front().name));
        ordered.push_back(std::move(*next));
        tables.erase(next);
    }
    return ordered;
}

} // namespace amble::database
