#include "formats/csv_columns.h"

#include "formats/utf16.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace amble::formats {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The wide ones are U+00A0, U+202F and U+2019.
constexpr std::array<std::string_view, 5> kThousands{" ", "'", "\u00A0", "\u202F", "\u2019"};

struct Head {
    int CsvColumns::* column;
    std::string_view name; // in small letters, as far as they are ASCII
};

/// Our own names first, then those of accounts in the languages that most of them are kept in.
constexpr std::array kHeads{
    Head{&CsvColumns::date, "date"},
    Head{&CsvColumns::date, "day"},
    Head{&CsvColumns::date, "datum"},
    Head{&CsvColumns::date, "data"},
    Head{&CsvColumns::date, "fecha"},
    Head{&CsvColumns::date, "dato"},
    Head{&CsvColumns::date, "p\u00E4iv\u00E4m\u00E4\u00E4r\u00E4"},
    Head{&CsvColumns::date, "\u65E5\u4ED8"},
    Head{&CsvColumns::date, "\u65E5\u671F"},
    Head{&CsvColumns::start, "start"},
    Head{&CsvColumns::start, "start time"},
    Head{&CsvColumns::end, "end"},
    Head{&CsvColumns::end, "end time"},
    Head{&CsvColumns::minutes, "minutes"},
    Head{&CsvColumns::steps, "steps"},
    Head{&CsvColumns::steps, "step count"},
    Head{&CsvColumns::steps, "actual"}, // Garmin
    Head{&CsvColumns::steps, "schritte"},
    Head{&CsvColumns::steps, "schrittzahl"},
    Head{&CsvColumns::steps, "anzahl der schritte"},
    Head{&CsvColumns::steps, "tats\u00E4chlich"},
    Head{&CsvColumns::steps, "pas"},
    Head{&CsvColumns::steps, "nombre de pas"},
    Head{&CsvColumns::steps, "r\u00E9el"},
    Head{&CsvColumns::steps, "pasos"},
    Head{&CsvColumns::steps, "recuento de pasos"},
    Head{&CsvColumns::steps, "n\u00FAmero de pasos"},
    Head{&CsvColumns::steps, "real"},
    Head{&CsvColumns::steps, "passi"},
    Head{&CsvColumns::steps, "numero di passi"},
    Head{&CsvColumns::steps, "conteggio passi"},
    Head{&CsvColumns::steps, "effettivo"},
    Head{&CsvColumns::steps, "stappen"},
    Head{&CsvColumns::steps, "aantal stappen"},
    Head{&CsvColumns::steps, "werkelijk"},
    Head{&CsvColumns::steps, "passos"},
    Head{&CsvColumns::steps, "contagem de passos"},
    Head{&CsvColumns::steps, "kroki"},
    Head{&CsvColumns::steps, "liczba krok\u00F3w"},
    Head{&CsvColumns::steps, "steg"},
    Head{&CsvColumns::steps, "antal steg"},
    Head{&CsvColumns::steps, "skridt"},
    Head{&CsvColumns::steps, "skritt"},
    Head{&CsvColumns::steps, "askeleet"},
    Head{&CsvColumns::steps, "\u6B69\u6570"},
    Head{&CsvColumns::steps, "\u6B65\u6570"},
    Head{&CsvColumns::metres, "distance_m"},
    Head{&CsvColumns::metres, "distance (m)"},
    Head{&CsvColumns::metres, "distanz (m)"},
    Head{&CsvColumns::metres, "strecke (m)"},
    Head{&CsvColumns::metres, "entfernung (m)"},
    Head{&CsvColumns::metres, "distancia (m)"},
    Head{&CsvColumns::metres, "dist\u00E2ncia (m)"},
    Head{&CsvColumns::metres, "distanza (m)"},
    Head{&CsvColumns::metres, "afstand (m)"},
    Head{&CsvColumns::sport, "sport"},
    Head{&CsvColumns::source, "source"},
    Head{&CsvColumns::source, "data source"},
    Head{&CsvColumns::moment, "timestamp"},
};

void place(CsvColumns& columns, std::string_view head, int at) {
    const auto* found = std::find_if(kHeads.begin(), kHeads.end(), [&](const Head& each) { return each.name == head; });
    if (found != kHeads.end() && columns.*found->column < 0) columns.*found->column = at;
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

/// Nights have a start and an end too.
bool is_about_sleep(const std::vector<std::string>& heads) {
    return std::any_of(heads.begin(), heads.end(),
                       [](const std::string& head) { return lower_ascii(head) == "minutes asleep"; });
}

/// All heads of a table of single counts. Others of the same export repeat its steps beside more columns.
constexpr std::array<std::string_view, 4> kHeadsOfCounts{"timestamp", "steps", "distance", "data source"};

/// Google tells the distance of a table of counts in metres; what stands under this head elsewhere nobody knows.
void settle_counts(CsvColumns& columns, const std::vector<std::string>& heads) {
    for (size_t i = 0; i < heads.size(); ++i) {
        const std::string head = lower_ascii(heads[i]);
        if (std::find(kHeadsOfCounts.begin(), kHeadsOfCounts.end(), head) == kHeadsOfCounts.end()) {
            columns.moment = -1;
            return;
        }
        if (head == "distance") columns.metres = static_cast<int>(i);
    }
}

/// By what only their tables have.
std::string_view maker_of(const CsvColumns& columns, const std::vector<std::string>& heads) {
    if (columns.date == 0 && heads.front().empty()) return "Garmin";
    const auto is_fitbits = [](const std::string& head) { return lower_ascii(head) == "calories burned"; };
    return std::any_of(heads.begin(), heads.end(), is_fitbits) ? "Fitbit" : "";
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
    columns.maker = maker_of(columns, heads);
    if (is_about_sleep(heads)) return std::nullopt;
    if (columns.has_walks() || columns.has_days()) return columns;
    settle_counts(columns, heads);
    return columns.has_counts() ? std::optional(columns) : std::nullopt;
}

bool is_csv(std::string_view beginning) {
    const std::string text = as_utf8(beginning);
    // A Fitbit export has the title of the table above its head, and sometimes other tables.
    for (const std::string_view line : split(text, '\n'))
        if (csv_columns(trim(line))) return true;
    return false;
}

namespace {

/// Without the marks that stand between thousands and nowhere else: blanks of any width, apostrophes.
std::string without_blanks(std::string_view text) {
    std::string kept;
    for (size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const auto mark = std::find_if(kThousands.begin(), kThousands.end(),
                                       [&](std::string_view each) { return rest.starts_with(each); });
        if (mark == kThousands.end()) kept += text[i];
        i += mark == kThousands.end() ? 1 : mark->size();
    }
    return kept;
}

/// Whether `mark` parts the text into groups of three digits, the first of one to three that are not a lone 0.
bool is_grouped(std::string_view text, char mark) {
    const auto groups = split(text, mark);
    const auto all_digits = [](std::string_view group) { return std::all_of(group.begin(), group.end(), is_digit); };
    const std::string_view first = groups.front();
    return groups.size() > 1 && !first.empty() && first.size() <= 3 && first != "0" && all_digits(first) &&
           std::all_of(groups.begin() + 1, groups.end(),
                       [&](std::string_view group) { return group.size() == 3 && all_digits(group); });
}

std::string without(std::string_view text, char mark) {
    std::string kept(text);
    std::erase(kept, mark);
    return kept;
}

} // namespace

std::optional<int64_t> csv_count(std::string_view text) {
    std::string count = without_blanks(text);
    for (const std::string_view none : {".0", ",0", ".00", ",00"}) // of a spreadsheet
        if (count.size() > none.size() && count.ends_with(none)) count.resize(count.size() - none.size());
    for (const char mark : {',', '.'})
        if (is_grouped(count, mark)) count = without(count, mark);
    constexpr size_t kMostDigits = 7;
    const bool digits = std::all_of(count.begin(), count.end(), is_digit);
    return !digits || count.size() > kMostDigits ? std::nullopt : parse_whole_number(count);
}

std::optional<double> csv_amount(std::string_view text, char separator) {
    constexpr double kMost = 1e8;
    std::string amount = without_blanks(text);
    const size_t last = amount.find_last_of(",.");
    if (last != std::string::npos) {
        const char mark = amount[last];
        const char other = mark == ',' ? '.' : ',';
        // A comma parts whole from part where commas do not part the cells, or where no thousands can be.
        const bool thousands = mark == ',' && separator == ',' && is_grouped(amount, ',');
        amount = without(amount, thousands ? mark : other);
        std::replace(amount.begin(), amount.end(), ',', '.');
    }
    const auto number = parse_decimal(amount);
    return number && *number >= 0 && *number < kMost ? number : std::nullopt;
}

std::optional<CsvDay> csv_day(std::string_view text, DayOrder order) {
    text = text.substr(0, text.find_first_of(" T"));
    if (const auto day = parse_day(text)) return CsvDay{*day, true};
    const size_t mark = text.find_first_of("/.-");
    if (mark == std::string_view::npos) return std::nullopt;
    const auto parts = split(text, text[mark]);
    if (parts.size() != 3) return std::nullopt;
    const bool year_first = parts[0].size() == 4;
    const bool dots = text[mark] == '.'; // nobody writes the month first between dots
    const bool day_first = dots || order == DayOrder::day_month;
    const auto day = year_first ? day_of(parts[0], parts[1], parts[2])
                                : day_of(parts[2], parts[day_first ? 1 : 0], parts[day_first ? 0 : 1]);
    if (!day) return std::nullopt;
    const bool both_small = parse_whole_number(parts[0]).value_or(0) <= 12 &&
                            parse_whole_number(parts[1]).value_or(0) <= 12 && parts[0] != parts[1];
    return CsvDay{*day, year_first || dots || !both_small};
}

bool csv_is_moment(std::string_view text) {
    const size_t blank = text.find_first_of(" T");
    if (blank == std::string_view::npos) return false;
    std::string_view time = text.substr(blank + 1);
    time = trim(time.substr(0, time.find_first_of("Z+-")));
    if (time.find(':') == std::string_view::npos) return false;
    constexpr std::string_view kTwelve = "12";
    if (time.starts_with(kTwelve) && lower_ascii(time).ends_with("am")) time.remove_prefix(kTwelve.size());
    return std::any_of(time.begin(), time.end(), [](char c) { return c >= '1' && c <= '9'; });
}

} // namespace amble::formats
