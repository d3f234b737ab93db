#include "care/free_time_store.h"

#include <array>

namespace amble::care {

namespace {

constexpr std::string_view kTaken = R"(
    SELECT starts_at, free_at, 0 AS is_away FROM appointment
    WHERE specialist_person_id = $1 AND starts_at >= $2 AND starts_at < $3
        AND (state IN ('asked', 'booked') OR (state = 'held' AND hold_until > $4))
    UNION ALL
    SELECT starts_at, ends_at, 1 FROM busy_time WHERE person_id = $1 AND starts_at < $3 AND ends_at > $2
    ORDER BY starts_at)";

/// Days ahead that are looked at together; most people have a free time in the first.
constexpr std::array kWindows{7, 28, kLongestHorizonDays};

/// From the day before, so that what reaches past midnight is in it.
Interval around(const Zone& zone, Day from, Day to) {
    return {zone.start_of(from - 1), zone.start_of(to + 2)};
}

struct Asked {
    size_t place;
    Search search;
    database::Transaction::Answer answer;
};

struct Busy {
    std::vector<Interval> taken;
    std::vector<Interval> away;
};

Busy busy_in(const database::Rows& rows) {
    Busy found;
    found.taken.reserve(rows.size());
    for (const auto row : rows)
        (row.truth(2) ? found.away : found.taken).push_back({row.instant(0), row.instant(1)});
    return found;
}

std::vector<FreeTime> free_in(const Wanted& wanted, const database::Rows& rows, Search search) {
    Busy busy = busy_in(rows);
    search.away = std::move(busy.away);
    return free_times(*wanted.calendar, *wanted.type, busy.taken, search);
}

} // namespace

std::vector<std::optional<FreeTime>> next_free(database::Transaction& data, const std::vector<Wanted>& wanted,
                                               Instant now) {
    std::vector<std::optional<FreeTime>> found(wanted.size());
    int done = 0; // days ahead that were looked at
    for (const int window : kWindows) {
        std::vector<Asked> asked;
        for (size_t i = 0; i < wanted.size(); ++i) {
            const Zone& zone = wanted[i].calendar->zone;
            const Day today = zone.day_at(now);
            if (found[i] || done > wanted[i].calendar->rules.horizon_days) continue;
            const Search search{now, today + done, today + window - 1, 1};
            const Interval span = around(zone, search.from, search.to);
            asked.push_back({i, search, data.ask(kTaken, wanted[i].specialist, span.start, span.end, now)});
        }
        for (Asked& each : asked) {
            const auto first = free_in(wanted[each.place], each.answer.rows(), each.search);
            if (!first.empty()) found[each.place] = first.front();
        }
        done = window;
    }
    return found;
}

std::vector<FreeTime> free_times_of(database::Transaction& data, const Wanted& wanted, const Search& search) {
    const Interval span = around(wanted.calendar->zone, search.from, search.to);
    return free_in(wanted, data.query(kTaken, wanted.specialist, span.start, span.end, search.now), search);
}

} // namespace amble::care
