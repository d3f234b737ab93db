#include "care/free_time_store.h"

#include "care/calendar_store.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace amble::care {

namespace {

constexpr std::string_view kTaken = R"(
    SELECT starts_at, free_at, 0 AS is_away, CASE WHEN state = 'held' THEN hold_until END FROM appointment
    WHERE specialist_person_id = $1 AND starts_at >= $2 AND starts_at < $3
        AND (state IN ('asked', 'booked') OR (state = 'held' AND hold_until > $4))
    UNION ALL
    SELECT starts_at, ends_at, 1, NULL FROM busy_time WHERE person_id = $1 AND starts_at < $3 AND ends_at > $2
    ORDER BY starts_at)";

/// Days that are looked at together; most people have a free time in the first.
constexpr std::array kWindows{7, 21, kLongestHorizonDays + 1};

constexpr Instant kNever{std::numeric_limits<int64_t>::max()};
/// Some 20 MB; afterwards each is searched once more.
constexpr size_t kMostKept = 100'000;

/// From the day before, so that what reaches past midnight is in it.
Interval around(const Zone& zone, Day from, Day to) {
    return {zone.start_of(from - 1), zone.start_of(to + 2)};
}

struct Busy {
    std::vector<Interval> taken;
    std::vector<Interval> away;
    Instant until = kNever; // the first of the holds among them is over
};

Busy busy_in(const database::Rows& rows) {
    Busy found;
    found.taken.reserve(rows.size());
    for (const auto row : rows) {
        (row.truth(2) ? found.away : found.taken).push_back({row.instant(0), row.instant(1)});
        if (const auto hold = row.maybe_instant(3)) found.until = std::min(found.until, *hold);
    }
    return found;
}

std::vector<FreeTime> free_in(const Wanted& wanted, Busy busy, Search search) {
    search.away = std::move(busy.away);
    return free_times(*wanted.calendar, *wanted.type, busy.taken, search);
}

/// What a search came to. While the calendar is of that edition nothing else can become free than by the end of a hold,
/// and as time goes on only what is too soon by then drops out, and days come into reach behind the last.
struct Outcome {
    std::string edition; // empty: not to be kept
    Instant as_of;
    Instant until = kNever;        // a hold that was in the way is over
    Day from;                      // nothing is free on any day before
    std::optional<FreeTime> first; // on that day

    bool answers(const Calendar& calendar, Instant now) const {
        if (first) return first->time.start >= now + std::chrono::minutes(calendar.rules.notice_minutes);
        return from > calendar.zone.day_at(now) + calendar.rules.horizon_days;
    }
};

/// By specialist and type, the newest that was found.
class Kept {
public:
    std::optional<Outcome> find(const Wanted& wanted, const std::string& edition, Instant now) {
        const std::lock_guard lock(mutex_);
        const auto kept = found_.find({wanted.specialist, wanted.type->id});
        if (kept == found_.end() || kept->second.edition != edition) return std::nullopt;
        if (now < kept->second.as_of || kept->second.until <= now) return std::nullopt;
        return kept->second;
    }
    void keep(const Wanted& wanted, const Outcome& found) {
        const std::lock_guard lock(mutex_);
        if (found_.size() >= kMostKept) found_.clear();
        found_.insert_or_assign({wanted.specialist, wanted.type->id}, found);
    }

private:
    std::mutex mutex_;
    std::map<std::pair<PersonId, Id>, Outcome> found_;
};

Kept& kept() {
    static Kept of_program;
    return of_program;
}

/// Where the search for one goes on: at its beginning, or where an earlier one ended.
Outcome begin(const Wanted& wanted, const std::map<PersonId, std::string>& editions, Instant now) {
    Outcome found;
    found.as_of = now;
    found.from = wanted.calendar->zone.day_at(now);
    const auto edition = editions.find(wanted.specialist);
    if (edition == editions.end() || edition->second != wanted.calendar->edition) return found;
    found.edition = edition->second;
    const auto before = kept().find(wanted, found.edition, now);
    if (!before || before->answers(*wanted.calendar, now)) return before.value_or(found);
    found.until = before->until;
    found.from = std::max(found.from, before->from);
    return found;
}

struct Asked {
    const Wanted& wanted;
    Outcome& found;
    Search search;
    database::Transaction::Answer answer;

    void take() {
        Busy busy = busy_in(answer.rows());
        found.until = std::min(found.until, busy.until);
        const auto first = free_in(wanted, std::move(busy), search);
        if (!first.empty()) found.first = first.front();
        found.from = first.empty() ? search.to + 1 : first.front().local.day;
        if (found.answers(*wanted.calendar, search.now) && !found.edition.empty()) kept().keep(wanted, found);
    }
};

Asked ask(database::Transaction& data, const Wanted& wanted, Outcome& found, int days) {
    const Zone& zone = wanted.calendar->zone;
    const Day last = zone.day_at(found.as_of) + wanted.calendar->rules.horizon_days;
    const Search search{found.as_of, found.from, std::min(found.from + (days - 1), last), 1};
    const Interval span = around(zone, search.from, search.to);
    return {wanted, found, search, data.ask(kTaken, wanted.specialist, span.start, span.end, search.now)};
}

} // namespace

std::vector<std::optional<FreeTime>> next_free(database::Transaction& data, const std::vector<Wanted>& wanted,
                                               Instant now) {
    const auto has_edition = [](const Wanted& each) { return !each.calendar->edition.empty(); };
    std::map<PersonId, std::string> stored;
    if (std::ranges::any_of(wanted, has_edition)) stored = editions(data);
    std::vector<Outcome> found;
    for (const Wanted& each : wanted)
        found.push_back(begin(each, stored, now));
    for (const int days : kWindows) {
        std::vector<Asked> asked;
        for (size_t i = 0; i < wanted.size(); ++i)
            if (!found[i].answers(*wanted[i].calendar, now)) asked.push_back(ask(data, wanted[i], found[i], days));
        for (Asked& each : asked)
            each.take();
    }
    std::vector<std::optional<FreeTime>> first;
    for (const Outcome& each : found)
        first.push_back(each.first);
    return first;
}

std::vector<FreeTime> free_times_of(database::Transaction& data, const Wanted& wanted, const Search& search) {
    const Interval span = around(wanted.calendar->zone, search.from, search.to);
    return free_in(wanted, busy_in(data.query(kTaken, wanted.specialist, span.start, span.end, search.now)), search);
}

} // namespace amble::care
