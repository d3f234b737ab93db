#include "formats/csv_reader.h"

#include "formats/csv_columns.h"
#include "formats/flaws.h"
#include "formats/quarters.h"
#include "formats/utf16.h"
#include "formats/xml_values.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace amble::formats {

namespace {

constexpr size_t kLongestLine = size_t{64} << 10;

std::string_view cell(const std::vector<std::string>& cells, int column) {
    const bool there = column >= 0 && static_cast<size_t>(column) < cells.size();
    return there ? std::string_view(cells[static_cast<size_t>(column)]) : std::string_view();
}

/// "00:15:00.000+02:00", as the tables of single days in Google's Takeout have it.
bool is_time_of_day(std::string_view text) {
    return text.size() >= 5 && text[2] == ':';
}

} // namespace

struct CsvReader::State {
    /// A day as it stands; how its file writes days shows only when all are seen.
    struct Row {
        std::string day;
        DayCount count;
    };

    explicit State(const ReadLimits& given) : limits(given) {}

    void line(std::string_view text) {
        const bool below_blank = std::exchange(blank, trim(text).empty());
        if (blank) return;
        if (!columns) {
            columns = csv_columns(text);
            return;
        }
        if (++rows > limits.points) {
            stop = too_many_points(limits.points);
            return;
        }
        const auto cells = csv_cells(text, columns->separator);
        if (below_blank && cells.size() == 1) { // the title of another table
            columns.reset();
            --rows;
            return;
        }
        unreadable += add(cells) ? 0 : 1;
    }

    bool add(const std::vector<std::string>& cells) {
        if (columns->has_walks()) return add_walk(cells);
        return columns->has_days() ? add_day(cells) : add_count(cells);
    }

    uint16_t source_in(const std::vector<std::string>& cells) {
        const std::string named = shown(cell(cells, columns->source));
        return source_number(recording.sources, {named.empty() ? std::string(columns->maker) : named, "", false});
    }

    std::optional<double> amount(const std::vector<std::string>& cells, int column) const {
        return csv_amount(cell(cells, column), columns->separator);
    }

    bool add_walk(const std::vector<std::string>& cells) {
        if (is_time_of_day(cell(cells, columns->start))) {
            ++without_date;
            return true;
        }
        const auto start = parse_instant(cell(cells, columns->start));
        const auto end = parse_instant(cell(cells, columns->end));
        if (!start || !end || *end < *start) return false;
        Track track;
        track.sport = shown(cell(cells, columns->sport));
        track.device = shown(cell(cells, columns->source));
        track.summary.start = start;
        track.summary.elapsed = *end - *start;
        if (const auto minutes = amount(cells, columns->minutes))
            track.summary.moving = std::chrono::microseconds(std::llround(*minutes * 60e6));
        if (const auto metres = amount(cells, columns->metres)) track.summary.distance = Metres{*metres};
        track.summary.steps = csv_count(cell(cells, columns->steps));
        recording.tracks.push_back(std::move(track));
        if (static_cast<int64_t>(recording.tracks.size()) > limits.parts) stop = too_many_parts(limits.parts);
        return true;
    }

    bool add_day(const std::vector<std::string>& cells) {
        const std::string_view day = cell(cells, columns->date);
        const auto steps = csv_count(cell(cells, columns->steps));
        const auto metres = amount(cells, columns->metres);
        if (!csv_day(day, DayOrder::day_month) && !csv_day(day, DayOrder::month_day)) return false;
        if (!steps && !metres) return false;
        if (csv_is_moment(day)) {
            stop = Flaw{FlawCode::not_days,
                        {"The rows of the table are activities, not days, and do not say in which time zone. Export "
                         "each walk as FIT, TCX or GPX.",
                         {}}};
            return true;
        }
        DayCount count;
        count.source = source_in(cells);
        count.steps = steps.value_or(0);
        count.metres = metres.value_or(0);
        days.push_back({std::string(day), count});
        return true;
    }

    bool add_count(const std::vector<std::string>& cells) {
        const auto moment = parse_instant(cell(cells, columns->moment));
        const auto steps = csv_count(cell(cells, columns->steps));
        const auto metres = amount(cells, columns->metres);
        if (!moment || (!steps && !metres)) return false;
        Count count;
        count.time = {*moment, *moment};
        count.source = source_in(cells);
        count.steps = static_cast<double>(steps.value_or(0));
        count.metres = metres.value_or(0);
        return counter.add(count);
    }

    /// A table of days holds one after the other: in the wrong order of day and month they are months apart.
    std::optional<DayOrder> order_of_neighbours() const {
        constexpr size_t kLeast = 3;
        const auto follow = [&](DayOrder order) {
            for (size_t i = 1; i < days.size(); ++i)
                if (std::abs(csv_day(days[i].day, order)->day - csv_day(days[i - 1].day, order)->day) != 1)
                    return false;
            return true;
        };
        const bool day_first = follow(DayOrder::day_month);
        if (days.size() < kLeast || day_first == follow(DayOrder::month_day)) return std::nullopt;
        return day_first ? DayOrder::day_month : DayOrder::month_day;
    }

    /// The one order in which every day of the file exists; nothing where both are possible and differ.
    std::optional<DayOrder> day_order() const {
        const auto fits = [&](DayOrder order) {
            return std::all_of(days.begin(), days.end(), [&](const Row& row) { return csv_day(row.day, order); });
        };
        const bool same = std::all_of(days.begin(), days.end(), [](const Row& row) {
            const auto day = csv_day(row.day, DayOrder::day_month);
            return day && day->certain;
        });
        const bool day_first = fits(DayOrder::day_month);
        if (day_first && !same && fits(DayOrder::month_day)) return order_of_neighbours();
        return day_first ? DayOrder::day_month : DayOrder::month_day;
    }

    void settle_days(DayOrder order) {
        for (const Row& row : days) {
            const auto day = csv_day(row.day, order);
            unreadable += day ? 0 : 1;
            if (!day) continue;
            recording.days.push_back(row.count);
            recording.days.back().day = day->day;
        }
    }

    const ReadLimits limits;
    Utf8Maker utf8;
    std::string pending;
    std::optional<CsvColumns> columns;
    std::optional<Flaw> stop;
    Recording recording;
    std::vector<Row> days;
    QuarterCounter counter;
    int64_t fed = 0;
    int64_t rows = 0;
    int64_t unreadable = 0;
    int64_t without_date = 0;
    bool blank = false; // the line before
};

CsvReader::CsvReader(const ReadLimits& limits) : state_(std::make_unique<State>(limits)) {}

CsvReader::~CsvReader() = default;

bool CsvReader::feed(std::string_view bytes) {
    State& state = *state_;
    state.fed += static_cast<int64_t>(bytes.size());
    if (state.fed > state.limits.bytes) state.stop = too_large(state.limits.bytes);
    const std::string text = state.utf8.feed(bytes);
    std::string_view rest = text;
    while (!state.stop && !rest.empty()) {
        const size_t end = rest.find('\n');
        state.pending += rest.substr(0, end);
        if (state.pending.size() > kLongestLine)
            state.stop = Flaw{FlawCode::too_complex, {"A line of the table is longer than any row can be.", {}}};
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
        if (!state.stop) state.line(state.pending);
        state.pending.clear();
    }
    return !state.stop;
}

Reading CsvReader::finish() {
    State& state = *state_;
    if (!state.stop) state.line(state.pending);
    if (state.stop) return refused(Format::csv, *state.stop);
    const auto order = state.day_order();
    if (!order) {
        return refused(Format::csv, {FlawCode::days_ambiguous,
                                     {"The days of the table can be read as day and month or as month and day. "
                                      "Write them as 2026-05-31.",
                                      {}}});
    }
    state.settle_days(*order);
    Reading reading;
    Recording& recording = reading.recording;
    recording = std::move(state.recording);
    recording.quarters = state.counter.take();
    recording.format = Format::csv;
    recording.kind = recording.tracks.empty() ? Kind::daily : Kind::activity;
    recording.totals = measure_health(recording);
    if (state.unreadable > 0) {
        reading.outcome = Outcome::part;
        reading.flaws.push_back(
            {FlawCode::rows_unreadable, {"{0} of {1} rows cannot be read.", count_of(state.unreadable, state.rows)}});
    }
    if (recording.tracks.empty() && recording.days.empty() && recording.quarters.empty()) {
        if (!reading.flaws.empty()) return refused(Format::csv, reading.flaws.front());
        if (state.without_date > 0)
            return refused(Format::csv, {FlawCode::no_times, {"The rows of the table have times but no date.", {}}});
        return refused(Format::csv, {FlawCode::no_points, {"The table has no rows.", {}}});
    }
    return reading;
}

} // namespace amble::formats
