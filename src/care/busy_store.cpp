#include "care/busy_store.h"

#include "care/calendar_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kSource = "SELECT url, read_at, problem, left_out FROM busy_source WHERE person_id = $1";
constexpr std::string_view kSaveSource = R"(
    INSERT INTO busy_source (person_id, url, read_at, problem, left_out) VALUES ($1, $2, $3, '', $4)
    ON CONFLICT (person_id) DO UPDATE SET url = excluded.url, read_at = excluded.read_at, problem = '',
        left_out = excluded.left_out)";
constexpr std::string_view kRead = "UPDATE busy_source SET read_at = $3, problem = '', left_out = $4"
                                   " WHERE person_id = $1 AND url = $2";
constexpr std::string_view kFailed = "UPDATE busy_source SET problem = $3 WHERE person_id = $1 AND url = $2";
constexpr std::string_view kDropSource = "DELETE FROM busy_source WHERE person_id = $1";
constexpr std::string_view kDropTimes = "DELETE FROM busy_time WHERE person_id = $1";
constexpr std::string_view kAddTime = "INSERT INTO busy_time (person_id, starts_at, ends_at) VALUES ($1, $2, $3)";
constexpr std::string_view kCount = "SELECT COUNT(*) FROM busy_time WHERE person_id = $1";
constexpr std::string_view kWithin = "SELECT starts_at, ends_at FROM busy_time"
                                     " WHERE person_id = $1 AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at";
constexpr std::string_view kFetched = "SELECT person_id, url FROM busy_source WHERE url <> '' ORDER BY person_id";

void put_times(database::Transaction& data, PersonId specialist, const BusyTimes& busy) {
    data.execute(kDropTimes, specialist);
    for (const Interval& each : busy.times)
        data.execute(kAddTime, specialist, each.start, each.end);
}

struct Fetched {
    PersonId specialist;
    std::string url;
    Zone zone;
};

std::vector<Fetched> all_fetched(database::Database& database) {
    std::vector<Fetched> all;
    database.read([&](database::Transaction& data) {
        all.clear();
        for (const auto row : data.query(kFetched)) {
            const auto calendar = calendar_of(data, row.person(0));
            all.push_back({row.person(0), std::string(row.text(1)), calendar ? calendar->zone : Zone::utc()});
        }
    });
    return all;
}

Result<BusyTimes> busy_at(const Fetched& from, const Fetch& fetch, Instant now) {
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
    data.execute(kDropTimes, specialist);
}

void forget_busy(database::Transaction& data, PersonId specialist) {
    data.execute(kDropSource, specialist);
    data.execute(kDropTimes, specialist);
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

void fetch_busy_times(database::Database& database, const Fetch& fetch, Instant now) {
    for (const Fetched& each : all_fetched(database)) {
        const auto busy = busy_at(each, fetch, now);
        database.write([&](database::Transaction& data) {
            if (!busy)
                data.execute(kFailed, each.specialist, each.url, busy.error().sentence.text);
            else if (data.execute(kRead, each.specialist, each.url, now, busy->left_out) == 1)
                put_times(data, each.specialist, *busy);
        });
    }
}

} // namespace amble::care
