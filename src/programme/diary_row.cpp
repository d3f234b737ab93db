#include "foundation/base/text.h"
#include "programme/diary_line.h"

#include <algorithm>
#include <array>

namespace amble::programme {

namespace {

constexpr std::array<std::string_view, DiaryColumns::kCount> kColumnNames{"day",  "minutes", "before", "worst",
                                                                          "next", "effort",  "event"};

/// The cells of a row; those that are empty at its end, after a closing bar, are no cells.
std::vector<std::string_view> cells_of(std::string_view text) {
    std::vector<std::string_view> cells = split(text, '|');
    for (std::string_view& cell : cells)
        cell = trim(cell);
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    return cells;
}

/// Empty and "-" are both "not given".
bool is_given(std::string_view cell) {
    return !cell.empty() && cell != "-";
}

std::optional<int> number_in(std::string_view cell, int least, int most) {
    const auto number = parse_whole_number(cell);
    if (!number || *number < least || *number > most) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<Problem> read_rating(const DiaryLine& line, std::string_view name, std::string_view cell,
                                   Rating& rating) {
    if (!is_given(cell)) return std::nullopt;
    const auto value = number_in(cell, 0, 10);
    if (!value)
        return line.problem("{1} is a whole number from 0 to 10, or empty where it was not given, not \"{2}\".",
                            {std::string(name), std::string(cell)});
    rating = Rating(*value);
    return std::nullopt;
}

std::optional<Problem> read_minutes(const DiaryLine& line, std::string_view cell, DayRow& row) {
    if (!is_given(cell)) return std::nullopt;
    row.minutes = number_in(cell, 0, kMinutesOfADay);
    if (row.minutes) return std::nullopt;
    return line.problem("minutes are the day's total, a whole number from 0 to {1}, not \"{2}\".",
                        {std::to_string(kMinutesOfADay), std::string(cell)});
}

std::optional<Problem> read_events(const DiaryLine& line, std::string_view cell, DayRow& row) {
    if (!is_given(cell)) return std::nullopt;
    for (const std::string_view event : split(cell, ','))
        if (!trim(event).empty())
            if (auto wrong = read_event(line, trim(event), row)) return wrong;
    return std::nullopt;
}

std::optional<Problem> read_cell(const DiaryLine& line, DiaryColumns::Column column, std::string_view cell,
                                 DayRow& row) {
    switch (column) {
    case DiaryColumns::day:
        return std::nullopt;
    case DiaryColumns::minutes:
        return read_minutes(line, cell, row);
    case DiaryColumns::before:
        return read_rating(line, "before", cell, row.before);
    case DiaryColumns::worst:
        return read_rating(line, "worst", cell, row.worst);
    case DiaryColumns::next:
        return read_rating(line, "next", cell, row.next);
    case DiaryColumns::effort:
        return read_rating(line, "effort", cell, row.effort);
    case DiaryColumns::event:
        return read_events(line, cell, row);
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> read_columns(const DiaryLine& line, DiaryColumns& columns) {
    const auto cells = cells_of(line.text);
    columns.place.fill(-1);
    columns.count = static_cast<int>(cells.size());
    for (size_t at = 0; at < cells.size(); ++at) {
        const std::string_view cell = cells[at] == "events" ? "event" : cells[at];
        const auto known = static_cast<size_t>(std::ranges::find(kColumnNames, cell) - kColumnNames.begin());
        if (known == kColumnNames.size())
            return line.problem("the columns are day, minutes, before, worst, next, effort and event, not \"{1}\".",
                                {std::string(cell)});
        int& place = columns.place[known];
        if (place >= 0) return line.problem("the column {1} is there twice; keep one.", {std::string(cell)});
        place = static_cast<int>(at);
    }
    if (columns.place[DiaryColumns::day] < 0) return line.problem("the table needs its column day.");
    return std::nullopt;
}

std::optional<Problem> read_row(const DiaryLine& line, const DiaryColumns& columns, DayRow& row) {
    const auto cells = cells_of(line.text);
    if (static_cast<int>(cells.size()) > columns.count)
        return line.problem("this row has {1} cells and the table has {2} columns; take the last ones out.",
                            {std::to_string(cells.size()), std::to_string(columns.count)});
    const auto cell_at = [&](size_t column) {
        const int place = columns.place[column];
        return place < 0 || place >= static_cast<int>(cells.size()) ? std::string_view{}
                                                                    : cells[static_cast<size_t>(place)];
    };
    const auto day = number_in(cell_at(DiaryColumns::day), 1, kMostDays);
    if (!day)
        return line.problem("a row begins with its day, a whole number from 1 to {1}, not \"{2}\".",
                            {std::to_string(kMostDays), std::string(cell_at(DiaryColumns::day))});
    row.day = *day;
    for (size_t column = 0; column < DiaryColumns::kCount; ++column)
        if (auto wrong = read_cell(line, static_cast<DiaryColumns::Column>(column), cell_at(column), row)) return wrong;
    return std::nullopt;
}

} // namespace amble::programme
