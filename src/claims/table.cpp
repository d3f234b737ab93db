#include "claims/table.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, 5> kTextNames{"text", "claim", "query", "statement", "vclaim"};

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

/// Nothing where the line names no column "id".
std::optional<Result<Columns>> header(std::string_view line) {
    const auto cells = split(line, '\t');
    const auto id = place_of("id", cells);
    if (!id) return std::nullopt;
    for (const std::string_view name : kTextNames)
        if (const auto text = place_of(name, cells)) return Columns{*id, *text, place_of("title", cells)};
    return Result<Columns>(
        problem("", "The first line names a column \"id\" but none \"text\"; name the column to rank \"text\"."));
}

} // namespace

Result<std::vector<Document>> read_table(std::string_view tsv) {
    if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
    std::vector<Document> documents;
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
        if (columns.title && *columns.title < cells.size()) document.title = cells[*columns.title];
        documents.push_back(std::move(document));
    }
    if (documents.empty())
        return problem("", "It holds no rows; give an id and a text on each line, with a tab between them.");
    return documents;
}

} // namespace amble::claims
