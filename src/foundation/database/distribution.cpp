#include "foundation/base/text.h"
#include "foundation/database/dialect.h"
#include "foundation/database/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace amble::database {

namespace {

using Kind = Distribution::Kind;

constexpr std::string_view kMark = "-- distribution:";

Distribution declared(std::string_view table, std::string_view comment) {
    const std::string_view text = trim(comment.substr(kMark.size()));
    const auto words = split(text, ' ');
    if (text == "reference") return {std::string(table), Kind::reference, ""};
    if (text == "local") return {std::string(table), Kind::local, ""};
    if (text == "person_id") return {std::string(table), Kind::distributed, "person_id"};
    if (words.size() == 2 && words[0] == "column")
        return {std::string(table), Kind::distributed, std::string(words[1])};
    throw Error(
        fmt::format("The distribution of {} is none of person_id, column …, reference, local: {}", table, text));
}

/// The table that a statement creates, by its words up to the parenthesis, or nothing.
std::string_view created_table(const std::vector<std::string_view>& words) {
    const bool creates = words.size() >= 3 && lower_ascii(words[0]) == "create" && lower_ascii(words[1]) == "table";
    return creates ? words.back() : std::string_view();
}

bool holds(const std::vector<std::string>& columns, const std::string& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// Whether the key leads from a row's distribution column to the other row's, so that both are on one node.
bool is_together(const ForeignKey& key, const Distribution& own, const Distribution& theirs) {
    for (size_t i = 0; i < key.columns.size(); ++i)
        if (key.columns[i] == own.column && key.referenced[i] == theirs.column) return true;
    return false;
}

bool is_reachable(const ForeignKey& key, const Distribution& own, const Distribution& theirs) {
    if (theirs.kind == Kind::reference) return true;
    if (own.kind != theirs.kind) return false;
    return own.kind == Kind::local || is_together(key, own, theirs);
}

void check_keys(const Table& table, const Distribution& own, std::vector<std::string>& problems) {
    if (own.kind != Kind::distributed) return;
    if (!holds(table.columns, own.column))
        problems.push_back(fmt::format("{} is distributed by {}, which it has not.", table.name, own.column));
    for (const auto& key : table.keys)
        if (!holds(key, own.column))
            problems.push_back(fmt::format("A key of {} ({}) lacks {}, by which it is distributed.", table.name,
                                           fmt::join(key, ", "), own.column));
}

} // namespace

std::vector<Distribution> distributions(const std::vector<Migration>& list) {
    std::vector<Distribution> found = {{"migration", Kind::local, ""}}; // the ledger, see migrations.cpp
    for (const Migration& migration : list) {
        std::string_view comment;
        std::vector<std::string_view> words;
        for (const Token& token : tokens(migration.sql)) {
            if (token.kind == Token::Kind::comment && token.text.starts_with(kMark)) comment = token.text;
            if (token.kind == Token::Kind::word) words.push_back(token.text);
            if (token.text == ";") words.clear();
            if (comment.empty() || token.text != "(") continue;
            if (const auto table = created_table(words); !table.empty()) found.push_back(declared(table, comment));
            comment = {};
        }
    }
    return found;
}

std::vector<std::string> distribution_problems(const std::vector<Table>& tables,
                                               const std::vector<Distribution>& distributions) {
    std::map<std::string, Distribution> by_table;
    for (const Distribution& distribution : distributions)
        by_table[distribution.table] = distribution;
    std::vector<std::string> problems;
    for (const Table& table : tables) {
        const auto own = by_table.find(table.name);
        if (own == by_table.end()) {
            problems.push_back(fmt::format("{} does not declare its distribution.", table.name));
            continue;
        }
        check_keys(table, own->second, problems);
        for (const ForeignKey& key : table.foreign_keys) {
            const auto theirs = by_table.find(key.table);
            if (theirs != by_table.end() && is_reachable(key, own->second, theirs->second)) continue;
            problems.push_back(fmt::format("A foreign key of {} ({}) leads to rows of {} that may be on another node.",
                                           table.name, fmt::join(key.columns, ", "), key.table));
        }
    }
    return problems;
}

std::vector<std::string> distribution_statements(const std::vector<Distribution>& distributions) {
    std::vector<std::string> list;
    for (const Distribution& table : distributions)
        if (table.kind == Kind::reference)
            list.push_back(fmt::format("SELECT create_reference_table('{}')", table.table));
    std::map<std::string, std::string> first_by_column;
    for (const Distribution& table : distributions) {
        if (table.kind != Kind::distributed) continue;
        const auto [first, is_first] = first_by_column.emplace(table.column, table.table);
        list.push_back(fmt::format("SELECT create_distributed_table('{}', '{}', colocate_with => '{}')", table.table,
                                   table.column, is_first ? "none" : first->second));
    }
    return list;
}

} // namespace amble::database
