#include "account/testing/coverage.h"

#include <algorithm>

namespace amble::account {

namespace {

constexpr PersonId kSomebody{4711};
const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

/// Ends the transaction that held the made-up rows.
struct RolledBack {
    std::vector<std::string> not_erased;
};

struct TableColumn {
    std::string name;
    std::string type;

    bool names_person() const { return name == "person_id" || name.ends_with("_person_id"); }
};

std::vector<TableColumn> columns_of(database::Transaction& data, const std::string& table) {
    std::vector<TableColumn> columns;
    for (const auto row : data.query("SELECT name, type FROM pragma_table_info($1)", table))
        columns.push_back({std::string(row.text(0)), std::string(row.text(1))});
    return columns;
}

std::string made_up(const TableColumn& column) {
    if (column.names_person()) return std::to_string(kSomebody.number);
    return column.type == "TEXT" ? "'2026-11-22'" : "1";
}

void put_row(database::Transaction& data, const std::string& table) {
    std::string names;
    std::string values;
    for (const auto& column : columns_of(data, table)) {
        names += (names.empty() ? "" : ", ") + column.name;
        values += (values.empty() ? "" : ", ") + made_up(column);
    }
    data.execute("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")");
}

bool holds_somebody(database::Transaction& data, const std::string& table) {
    const auto columns = columns_of(data, table);
    return std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) {
        return column.names_person() &&
               !data.query("SELECT 1 FROM " + table + " WHERE " + column.name + " = $1", kSomebody).empty();
    });
}

std::vector<std::string> not_exported(database::Transaction& data, const std::vector<PersonalData>& slices,
                                      const std::vector<std::string>& tables) {
    ExportFiles files(kNow);
    for (const auto& slice : slices)
        slice.export_person(data, kSomebody, files);
    std::vector<std::string> missing;
    for (const auto& table : tables)
        if (std::find(files.tables().begin(), files.tables().end(), table) == files.tables().end())
            missing.push_back("The table " + table + " is not in the export.");
    return missing;
}

} // namespace

std::vector<std::string> left_out(database::Database& database, const std::vector<PersonalData>& slices,
                                  const std::vector<std::string>& tables) {
    std::vector<std::string> problems;
    database.read([&](database::Transaction& data) { problems = not_exported(data, slices, tables); });
    try {
        database.write([&](database::Transaction& data) {
            // Made-up rows need not keep what a table checks, nor lead to others.
            data.execute("PRAGMA ignore_check_constraints = ON");
            data.query("PRAGMA defer_foreign_keys = ON");
            for (const auto& table : tables)
                put_row(data, table);
            for (const auto& slice : slices)
                slice.erase_person(data, kSomebody);
            RolledBack kept;
            for (const auto& table : tables)
                if (holds_somebody(data, table)) kept.not_erased.push_back("The table " + table + " is not erased.");
            throw kept;
        });
    } catch (const RolledBack& kept) {
        problems.insert(problems.end(), kept.not_erased.begin(), kept.not_erased.end());
    }
    return problems;
}

} // namespace amble::account
