#include "foundation/database/database.h"

#include <fmt/format.h>

namespace amble::database {

std::optional<int64_t> Value::integer() const {
    if (const auto* number = std::get_if<int64_t>(&held_)) return *number;
    return std::nullopt;
}

std::optional<double> Value::real() const {
    if (const auto* number = std::get_if<double>(&held_)) return *number;
    return std::nullopt;
}

std::optional<std::string_view> Value::text() const {
    if (const auto* text = std::get_if<std::string_view>(&held_)) return *text;
    if (std::holds_alternative<Made>(held_)) return made_;
    return std::nullopt;
}

const Rows::Cell& Rows::cell(size_t row, size_t column) const {
    if (column >= columns_)
        throw Error(fmt::format("column {} was read of an answer that has {} of them", column, columns_));
    return cells_[row * columns_ + column];
}

Row Rows::only() const {
    if (size() != 1) throw Error(fmt::format("one row was expected, and there are {}", size()));
    return {*this, 0};
}

std::optional<Row> Rows::first() const {
    if (empty()) return std::nullopt;
    return Row(*this, 0);
}

template<class T>
const T& Row::held(size_t column, const char* wanted) const {
    const Rows::Cell& cell = rows_->cell(row_, column);
    if (const T* value = std::get_if<T>(&cell)) return *value;
    const char* found = is_null(column) ? "NULL" : "of another type";
    throw Error(fmt::format("column {} was read as {} and is {}", column, wanted, found));
}

bool Row::is_null(size_t column) const {
    return std::holds_alternative<std::monostate>(rows_->cell(row_, column));
}

int64_t Row::integer(size_t column) const {
    return held<int64_t>(column, "an integer");
}

// A sum of whole numbers may come as either type, depending on the engine.
double Row::real(size_t column) const {
    if (const auto* whole = std::get_if<int64_t>(&rows_->cell(row_, column))) return static_cast<double>(*whole);
    return held<double>(column, "a real number");
}

std::string_view Row::text(size_t column) const {
    const auto& text = held<Rows::Text>(column, "text");
    return std::string_view(rows_->texts_).substr(text.at, text.length);
}

Day Row::day(size_t column) const {
    const auto day = parse_day(text(column));
    if (!day) throw Error(fmt::format("column {} was read as a day and is none", column));
    return *day;
}

Id Row::id(size_t column) const {
    const auto id = Id::parse(text(column));
    if (!id) throw Error(fmt::format("column {} was read as an identifier and is none", column));
    return *id;
}

std::optional<int64_t> Row::maybe_integer(size_t column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::optional<double> Row::maybe_real(size_t column) const {
    if (is_null(column)) return std::nullopt;
    return real(column);
}

std::optional<std::string> Row::maybe_text(size_t column) const {
    if (is_null(column)) return std::nullopt;
    return std::string(text(column));
}

std::optional<Instant> Row::maybe_instant(size_t column) const {
    if (is_null(column)) return std::nullopt;
    return instant(column);
}

std::optional<Day> Row::maybe_day(size_t column) const {
    if (is_null(column)) return std::nullopt;
    return day(column);
}

Value Row::value(size_t column) const {
    const Rows::Cell& cell = rows_->cell(row_, column);
    if (const auto* whole = std::get_if<int64_t>(&cell)) return *whole;
    if (const auto* real = std::get_if<double>(&cell)) return *real;
    if (is_null(column)) return nullptr;
    return text(column);
}

} // namespace amble::database
