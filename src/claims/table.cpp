#include "claims/table.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, 5> kIdNames{"id", "claim_id", "query_id", "vclaim_id", "tweet_id"};
constexpr std::array<std::string_view, 6> kTextNames{"text", "claim", "query", "statement", "vclaim", "tweet"};

struct Columns {
    size_t id = 0;
    size_t text = 1;
    std::optional<size_t> title;
};

std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::optional<size_t> place_of(std::string_view name, const std::vector<std::string_view>& cells) {
    const auto at = std::find_if(cells.begin(), cells.end(),
                                 [name](std::string_view cell) { return lower_ascii(trim(cell)) == name; });
    if (at == cells.end()) return std::nullopt;
    return static_cast<size_t>(at - cells.begin());
}

/// Nothing where the line names no column of ids.
std::optional<Result<Columns>> header(std::string_view line) {
    const auto cells = split(line, '\t');
    std::optional<size_t> id;
    for (const std::string_view name : kIdNames)
        if (!id) id = place_of(name, cells);
    if (!id) return std::nullopt;
    for (const std::string_view name : kTextNames)
        if (const auto text = place_of(name, cells)) return Columns{*id, *text, place_of("title", cells)};
    return Result<Columns>(
        problem("", "The first line names a column of ids but none \"text\"; name the column to rank \"text\"."));
}

/// Where two rows had one id, or none, nobody could tell what a ranking names.
std::optional<Problem> problem_of(const std::set<std::string, std::less<>>& before, std::string_view id, size_t line) {
    if (id.empty()) return problem("", "Line {0} has no id.", {std::to_string(line)});
    if (before.contains(id))
        return problem("", "Line {0} has the id {1} of a line before.", {std::to_string(line), std::string(id)});
    return std::nullopt;
}

} // namespace

Result<std::vector<Document>> read_table(std::string_view tsv) {
    if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
    std::vector<Document> documents;
    std::set<std::string, std::less<>> ids;
    Columns columns;
    size_t number = 0;
    for (size_t at = 0; at < tsv.size();) {
        const size_t end = std::min(tsv.find('\n', at), tsv.size());
        const std::string_view line = without_return(tsv.substr(at, end - at));
        at = end + 1;
        ++number;
        if (number == 1)
            if (const auto named = header(line)) {
                if (!*named) return named->error();
                columns = **named;
                continue;
            }
        if (trim(line).empty()) continue;
        if (documents.size() == kMostTableRows)
            return problem("", "More than {0} rows; split the file.", {std::to_string(kMostTableRows)});
        const auto cells = split(line, '\t');
        if (std::max(columns.id, columns.text) >= cells.size())
            return problem("", "Line {0} has {1} columns; it needs an id and a text, with a tab between them.",
                           {std::to_string(number), std::to_string(cells.size())});
        Document document{std::string(trim(cells[columns.id])), "", std::string(cells[columns.text])};
        if (const auto wrong = problem_of(ids, document.id, number)) return *wrong;
        ids.insert(document.id);
        if (columns.title && *columns.title < cells.size()) document.title = cells[*columns.title];
        documents.push_back(std::move(document));
    }
    if (documents.empty())
        return problem("", "It holds no rows; give an id and a text on each line, with a tab between them.");
    return documents;
}

} // namespace amble::claims
