#include "formats/csv_columns.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::formats {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// How far into a file the head may stand: a Fitbit export has a title above it.
constexpr int kLinesAbove = 3;

void place(CsvColumns& columns, const std::string& head, int at) {
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), head) != names.end();
    };
    if (is({"date", "day"})) columns.date = at;
    if (is({"start", "start time"})) columns.start = at;
    if (is({"end", "end time"})) columns.end = at;
    if (is({"minutes"})) columns.minutes = at;
    if (is({"steps", "step count", "actual"})) columns.steps = at;
    if (is({"distance_m", "distance (m)"})) columns.metres = at;
    if (is({"sport"})) columns.sport = at;
    if (is({"source"})) columns.source = at;
}

char separator_of(std::string_view line) {
    if (line.find('\t') != std::string_view::npos) return '\t';
    return line.find(';') != std::string_view::npos ? ';' : ',';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<Day> day_of(std::string_view year, std::string_view month, std::string_view day) {
    const auto two = [](std::string_view number) { return (number.size() == 1 ? "0" : "") + std::string(number); };
    return parse_day(std::string(year) + '-' + two(month) + '-' + two(day));
}

} // namespace

std::vector<std::string> csv_cells(std::string_view line, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    for (std::string& cell : cells)
        cell = std::string(trim(cell));
    return cells;
}

std::optional<CsvColumns> csv_columns(std::string_view line) {
    if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    CsvColumns columns;
    columns.separator = separator_of(line);
    const auto heads = csv_cells(line, columns.separator);
    for (size_t i = 0; i < heads.size(); ++i)
        place(columns, lower_ascii(heads[i]), static_cast<int>(i));
    // Garmin's report of steps leaves the head of its days empty.
    if (columns.date < 0 && columns.steps > 0 && heads.front().empty()) columns.date = 0;
    if (!columns.has_walks() && !columns.has_days()) return std::nullopt;
    return columns;
}

bool is_csv(std::string_view beginning) {
    for (int line = 0; line < kLinesAbove && !beginning.empty(); ++line) {
        const size_t end = std::min(beginning.find('\n'), beginning.size());
        if (csv_columns(trim(beginning.substr(0, end)))) return true;
        beginning.remove_prefix(std::min(end + 1, beginning.size()));
    }
    return false;
}

std::optional<int64_t> csv_count(std::string_view text) {
    std::string digits;
    size_t since_mark = 0;
    bool grouped = false;
    for (const char c : text) {
        if (is_digit(c)) {
            digits += c;
            ++since_mark;
        } else if ((c == ',' || c == '.' || c == ' ') && !digits.empty() && (!grouped || since_mark == 3)) {
            grouped = true;
            since_mark = 0;
        } else {
            return std::nullopt;
        }
    }
    if (grouped && since_mark != 3) return std::nullopt;
    constexpr size_t kMostDigits = 7;
    return digits.size() > kMostDigits ? std::nullopt : parse_whole_number(digits);
}

std::optional<CsvDay> csv_day(std::string_view text, DayOrder order) {
    if (const auto day = parse_day(text)) return CsvDay{*day, true};
    const char mark = text.find('/') != std::string_view::npos ? '/' : '-';
    const auto parts = split(text, mark);
    if (order == DayOrder::iso || parts.size() != 3) return std::nullopt;
    const bool day_first = order == DayOrder::day_month;
    const auto day = day_of(parts[2], parts[day_first ? 1 : 0], parts[day_first ? 0 : 1]);
    if (!day) return std::nullopt;
    const bool both_small = parse_whole_number(parts[0]).value_or(0) <= 12 &&
                            parse_whole_number(parts[1]).value_or(0) <= 12 && parts[0] != parts[1];
    return CsvDay{*day, !both_small};
}

} // namespace amble::formats
