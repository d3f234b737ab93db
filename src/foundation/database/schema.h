#pragma once

#include "foundation/database/migrations.h"

#include <string>
#include <vector>

namespace amble::database {

struct ForeignKey {
    std::vector<std::string> columns;
    std::string table;
    std::vector<std::string> referenced; // columns of that table, in the same order

    bool operator==(const ForeignKey&) const = default;
};

/// A table as the engine's own catalogue describes it.
struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> keys; // primary and unique; an expression has the empty name
    std::vector<ForeignKey> foreign_keys;

    bool operator==(const Table&) const = default;
};

/// All tables, by name.
std::vector<Table> tables(Database& database);

/// The tables that `list` makes, by name, as the engine of a file describes them; the names are the same on both.
std::vector<Table> tables_made_by(const std::vector<Migration>& list);

/// Those that hold something about a person: a column person_id, or one that ends in _person_id. Export and erase must
/// cover each of them.
std::vector<std::string> tables_with_person_column(const std::vector<Table>& tables);

/// The tables so that each comes after those its foreign keys lead to, as rows have to be copied. Throws Error where
/// there is no such order, because a foreign key leads back; the schema has none.
std::vector<Table> in_load_order(std::vector<Table> tables);

/// How the rows of a table spread over the nodes of a Citus cluster, as the comment before its CREATE TABLE declares:
///
///     -- distribution: person_id          by this column; any other one is written: column thread_id
///     -- distribution: reference          a copy on every node
///     -- distribution: local              on the coordinator alone
struct Distribution {
    enum class Kind { distributed, reference, local };

    std::string table;
    Kind kind = Kind::local;
    std::string column; // where it is distributed

    bool operator==(const Distribution&) const = default;
};

/// In the order of creation. A table without a declaration is missing; one that cannot be read throws Error.
std::vector<Distribution> distributions(const std::vector<Migration>& list = migrations());

/// What would keep the schema from being distributed, a sentence each: a key that lacks its table's distribution
/// column, a foreign key that leads to rows which may be on another node, a table that declares nothing. Source:
/// docs.citusdata.com, "Creating and Modifying Distributed Objects".
std::vector<std::string> distribution_problems(const std::vector<Table>& tables,
                                               const std::vector<Distribution>& distributions);

/// What a Citus coordinator runs once, after the migrations: reference tables first, and all tables of one distribution
/// column side by side.
std::vector<std::string> distribution_statements(const std::vector<Distribution>& distributions);

} // namespace amble::database
