#include "care/busy_store.h"

#include "account/notice_store.h"
#include "care/calendar_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kSource = "SELECT url, read_at, problem, left_out FROM busy_source WHERE person_id = $1";
constexpr std::string_view kSaveSource = R"(
    INSERT INTO busy_source (person_id, url, read_at, problem, left_out) VALUES ($1, $2, $3, '', $4)
    ON CONFLICT (person_id) DO UPDATE SET url = excluded.url, read_at = excluded.read_at, problem = '',
        left_out = excluded.left_out, asked_at = NULL, failures = 0)";
constexpr std::string_view kRead = "UPDATE busy_source SET read_at = $3, problem = '', left_out = $4, failures = 0"
                                   " WHERE person_id = $1 AND url = $2";
constexpr std::string_view kFailed = "UPDATE busy_source SET problem = $3, failures = failures + 1"
                                     " WHERE person_id = $1 AND url = $2 RETURNING failures";
constexpr std::string_view kDropSource = "DELETE FROM busy_source WHERE person_id = $1";
constexpr std::string_view kDropTimes = "DELETE FROM busy_time WHERE person_id = $1";
constexpr std::string_view kAddTime = "INSERT INTO busy_time (person_id, starts_at, ends_at) VALUES ($1, $2, $3)";
constexpr std::string_view kCount = "SELECT COUNT(*) FROM busy_time WHERE person_id = $1";
constexpr std::string_view kWithin = "SELECT starts_at, ends_at FROM busy_time"
                                     " WHERE person_id = $1 AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at";
constexpr std::string_view kDue = R"(
    SELECT person_id, url, asked_at FROM busy_source WHERE url <> '' AND (asked_at IS NULL OR asked_at <= $1)
    ORDER BY COALESCE(asked_at, 0), person_id LIMIT 1)";
constexpr std::string_view kTake = "UPDATE busy_source SET asked_at = $3"
                                   " WHERE person_id = $1 AND url = $2 AND asked_at IS NOT DISTINCT FROM $4";

void put_times(database::Transaction& data, PersonId specialist, const BusyTimes& busy) {
    data.execute(kDropTimes, specialist);
    for (const Interval& each : busy.times)
        data.execute(kAddTime, specialist, each.start, each.end);
    renew_edition(data, specialist);
}

void drop_times(database::Transaction& data, PersonId specialist) {
    data.execute(kDropTimes, specialist);
    renew_edition(data, specialist);
}

struct Due {
    PersonId specialist;
    std::string url;
    std::optional<Instant> asked;
    Zone zone;
};

std::optional<Due> next_due(database::Database& database, Instant now) {
    std::optional<Due> due;
    database.read([&](database::Transaction& data) {
        due.reset();
        const auto rows = data.query(kDue, now - kFetchEvery);
        if (rows.empty()) return;
        const auto row = rows.only();
        const auto calendar = calendar_of(data, row.person(0));
        due =
            Due{row.person(0), std::string(row.text(1)), row.maybe_instant(2), calendar ? calendar->zone : Zone::utc()};
    });
    return due;
}

/// False where another server was first, or its owner took it back.
bool take(database::Database& database, const Due& due, Instant now) {
    bool taken = false;
    database.write([&](database::Transaction& data) {
        taken = data.execute(kTake, due.specialist, due.url, now, due.asked) == 1;
    });
    return taken;
}

void note_failure(database::Transaction& data, const Due& due, const Problem& problem, Instant now) {
    const auto rows = data.query(kFailed, due.specialist, due.url, english(problem.sentence));
    if (rows.empty() || rows.only().integer(0) != kFailuresToTell) return;
    account::notify(data, due.specialist,
                    {{"Your other calendar could not be read {0} times in a row. Times that are new in it can be "
                      "booked here until it can be read again.",
                      {std::to_string(kFailuresToTell)}},
                     "/calendar"},
                    now);
}

Result<BusyTimes> busy_at(const Due& from, const Fetch& fetch, Instant now) {
    const auto bytes = fetch(from.url);
    if (!bytes) return bytes.error();
    return read_busy_times(*bytes, from.zone, busy_span(now));
}

} // namespace

std::optional<BusySource> busy_source(database::Transaction& data, PersonId specialist) {
    const auto rows = data.query(kSource, specialist);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    return BusySource{std::string(row.text(0)), row.maybe_instant(1), std::string(row.text(2)),
                      static_cast<int>(row.integer(3))};
}

void save_busy_file(database::Transaction& data, PersonId specialist, const BusyTimes& busy, Instant now) {
    data.execute(kSaveSource, specialist, "", now, busy.left_out);
    put_times(data, specialist, busy);
}

void save_busy_url(database::Transaction& data, PersonId specialist, const std::string& url) {
    data.execute(kSaveSource, specialist, url, nullptr, 0);
    drop_times(data, specialist);
}

void forget_busy(database::Transaction& data, PersonId specialist) {
    data.execute(kDropSource, specialist);
    drop_times(data, specialist);
}

int64_t count_busy(database::Transaction& data, PersonId specialist) {
    return data.query(kCount, specialist).only().integer(0);
}

std::vector<Interval> busy_times(database::Transaction& data, PersonId specialist, const Interval& span) {
    std::vector<Interval> found;
    for (const auto row : data.query(kWithin, specialist, span.start, span.end))
        found.push_back({row.instant(0), row.instant(1)});
    return found;
}

Interval busy_span(Instant now) {
    return {now - std::chrono::hours(24), now + std::chrono::hours(24 * (kLongestHorizonDays + 1))};
}

bool fetch_next_busy(database::Database& database, const Fetch& fetch, Instant now) {
    const auto due = next_due(database, now);
    if (!due) return false;
    if (!take(database, *due, now)) return true;
    const auto busy = busy_at(*due, fetch, now);
    database.write([&](database::Transaction& data) {
        if (!busy)
            note_failure(data, *due, busy.error(), now);
        else if (data.execute(kRead, due->specialist, due->url, now, busy->left_out) == 1)
            put_times(data, due->specialist, *busy);
    });
    return true;
}

} // namespace amble::care
