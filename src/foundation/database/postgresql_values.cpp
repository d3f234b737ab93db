#include "foundation/database/postgresql_values.h"

#include "foundation/base/text.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <charconv>
#include <iterator>

namespace amble::database {

namespace {

// pg_type.dat of PostgreSQL: the numbers of built-in types never change.
enum TypeNumber : Oid {
    kBool = 16,
    kInt8 = 20,
    kInt2 = 21,
    kInt4 = 23,
    kOid = 26,
    kFloat4 = 700,
    kFloat8 = 701,
    kNumeric = 1700
};

template<class Number>
Number parsed(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        throw Error("PostgreSQL sent a number that does not fit its type here");
    return number;
}

void add_cell(Rows& rows, Oid type, std::string_view text) {
    switch (type) {
    case kBool:
        return rows.add(int64_t{text == "t"});
    case kInt2:
    case kInt4:
    case kInt8:
    case kOid:
        return rows.add(parsed<int64_t>(text));
    case kFloat4:
    case kFloat8:
        return rows.add(parsed<double>(text));
    case kNumeric:
        if (text.find('.') == std::string_view::npos) return rows.add(parsed<int64_t>(text));
        return rows.add(parsed<double>(text));
    default:
        return rows.add(text);
    }
}

} // namespace

PostgresqlValues::PostgresqlValues(const Value* values, size_t count, std::string_view sql) {
    std::vector<size_t> starts;
    starts.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        starts.push_back(texts_.size());
        if (const auto number = values[i].integer()) {
            fmt::format_to(std::back_inserter(texts_), "{}", *number);
        } else if (const auto real = values[i].real()) {
            fmt::format_to(std::back_inserter(texts_), "{}", *real);
        } else if (const auto text = values[i].text()) {
            if (text->find('\0') != std::string_view::npos)
                throw Error(fmt::format("a text that holds NUL for: {}", sql));
            texts_.append(*text);
        }
        texts_.push_back('\0');
    }
    pointers_.reserve(count);
    for (size_t i = 0; i < count; ++i)
        pointers_.push_back(values[i].is_null() ? nullptr : texts_.data() + starts[i]);
}

void add_rows(const pg_result* result, Rows& rows) {
    const int columns = PQnfields(result);
    const int count = PQntuples(result);
    if (rows.empty()) rows = Rows(static_cast<size_t>(columns));
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result, row, column)) {
                rows.add_null();
            } else {
                const auto length = static_cast<size_t>(PQgetlength(result, row, column));
                add_cell(rows, PQftype(result, column), {PQgetvalue(result, row, column), length});
            }
        }
    }
}

int64_t changed_rows(pg_result* result) {
    return parse_whole_number(PQcmdTuples(result)).value_or(0);
}

} // namespace amble::database
