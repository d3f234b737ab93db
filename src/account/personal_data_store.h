#pragma once

#include "foundation/database/database.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amble::account {

/// How a column of an export is written: a moment as RFC 3339 in UTC, the rest as it is.
enum class ColumnKind { text, whole, decimal, moment, yes_no };

struct Column {
    std::string_view name;
    ColumnKind kind = ColumnKind::text;
};

/// One table of an export. Its name is that of the table in the database, which is how a test finds what was forgotten.
struct ExportTable {
    std::string_view name;
    std::string_view about; // one sentence for the README of the export
    std::vector<Column> columns;
};

/// Collects what is a person's into one zip: each table as CSV and as JSON, files as they are, and a README.txt.
class ExportFiles {
public:
    /// `added` hears of each table and file once it is in.
    explicit ExportFiles(Instant now, std::function<void()> added = [] {});
    ~ExportFiles();

    /// The rows hold the table's columns in its order.
    void add_table(const ExportTable& table, const database::Rows& rows);
    /// A file as it is: a recording, say. `path` is relative, with '/' between folders.
    void add_file(std::string_view path, std::string_view bytes, std::string_view about);

    const std::vector<std::string>& tables() const { return tables_; }
    /// Ends the archive and hands it over.
    std::string finish();

private:
    class Zip;

    std::unique_ptr<Zip> zip_;
    std::function<void()> added_;
    std::string contents_; // of the README
    std::vector<std::string> tables_;
};

/// What one slice keeps about people. Listed in app/, so that nothing of a person is forgotten.
struct PersonalData {
    std::string_view slice;
    std::function<void(database::Transaction&, PersonId, ExportFiles&)> export_person;
    std::function<void(database::Transaction&, PersonId)> erase_person;
};

/// One table that holds rows of a person: how its rows are read for the export and how they are taken away.
/// In both statements $1 is the person.
struct OwnTable {
    ExportTable table;
    std::string_view select;
    std::string_view erase;
};

/// A slice whose tables are all of this plain kind. `tables` must live as long as the program.
PersonalData personal_data(std::string_view slice, const std::vector<OwnTable>& tables);

/// Everything the slices keep about a person as one zip, all as of one moment. `told` hears now and then how many of
/// the slices are in it, and of the last one.
std::string export_of(
    database::Database& database, const std::vector<PersonalData>& slices, PersonId person, Instant now,
    const std::function<void(size_t slices)>& told = [](size_t) {});

} // namespace amble::account
