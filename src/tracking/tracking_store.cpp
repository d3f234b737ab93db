#include "tracking/tracking_store.h"

#include "foundation/base/text.h"
#include "tracking/day_room.h"
#include "tracking/day_steps_store.h"
#include "tracking/source_order_store.h"

namespace amble::tracking {

namespace {

constexpr std::string_view kAddWalk = "INSERT INTO walk (person_id, id, day, started_at, ended_at, minutes, "
                                      "pain_before, pain_worst, effort, legs, source,"
                                      " steps, distance_m, import_id, made_at, changed_at, recorded_from, recorded)"
                                      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, "
                                      "$16, $17)"
                                      " ON CONFLICT (person_id, id) DO NOTHING";
constexpr std::string_view kChangeWalk =
    "UPDATE walk SET day = $3, started_at = $4, ended_at = $5, minutes = $6, pain_before = $7, pain_worst = $8, effort "
    "= $9,"
    " legs = $10, source = $11, changed_at = $12 WHERE person_id = $1 AND id = $2 AND deleted_at IS NULL";
constexpr std::string_view kDeleteWalk =
    "UPDATE walk SET minutes = 0, pain_before = NULL, pain_worst = NULL, effort = NULL, legs = NULL, steps = NULL,"
    " distance_m = NULL, changed_at = $3, deleted_at = $3 WHERE person_id = $1 AND id = $2 AND deleted_at IS NULL";
#define AMBLE_WALK_COLUMNS                                                                                             \
    "SELECT id, day, started_at, ended_at, minutes, pain_before, pain_worst, effort, legs, source, steps, distance_m," \
    " import_id, recorded_from, recorded FROM walk "
constexpr std::string_view kFindWalk = AMBLE_WALK_COLUMNS "WHERE person_id = $1 AND id = $2 AND deleted_at IS NULL";
constexpr std::string_view kWalksBetween = AMBLE_WALK_COLUMNS
    "WHERE person_id = $1 AND day >= $2 AND day <= $3 AND deleted_at IS NULL ORDER BY day, started_at, id";
constexpr std::string_view kLatestWalks = AMBLE_WALK_COLUMNS
    "WHERE person_id = $1 AND day <= $2 AND deleted_at IS NULL ORDER BY day DESC, started_at DESC, id LIMIT $3";
constexpr std::string_view kWithDeleted = AMBLE_WALK_COLUMNS
    "WHERE person_id = $1 AND ((day >= $2 AND day <= $3) OR (recorded_from >= $4 AND recorded_from < "
    "$5)) ORDER BY day, started_at, id";
constexpr std::string_view kWalksOfImport =
    AMBLE_WALK_COLUMNS "WHERE person_id = $1 AND import_id = $2 AND deleted_at IS NULL ORDER BY day, started_at, id";
constexpr std::string_view kWalksTouching = AMBLE_WALK_COLUMNS
    "WHERE person_id = $1 AND day >= $4 AND day <= $5 AND started_at < $3 AND ended_at > $2 ORDER BY started_at, id";
#undef AMBLE_WALK_COLUMNS
constexpr std::string_view kIsDeleted =
    "SELECT 1 FROM walk WHERE person_id = $1 AND id = $2 AND deleted_at IS NOT NULL";

constexpr std::string_view kSetCheckIn =
    "INSERT INTO check_in (person_id, day, pain, given_at) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (person_id, day) DO UPDATE SET pain = excluded.pain, given_at = excluded.given_at";
constexpr std::string_view kCheckInsBetween =
    "SELECT day, pain, given_at FROM check_in WHERE person_id = $1 AND day >= $2 AND day <= $3 ORDER BY day";

constexpr std::string_view kAddImport =
    "INSERT INTO import (person_id, id, file_name, format, imported_at, stored, already, refused, said)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
#define AMBLE_IMPORT_COLUMNS                                                                                           \
    "SELECT id, file_name, format, imported_at, stored, already, refused, said, undone_at FROM import "
constexpr std::string_view kImports =
    AMBLE_IMPORT_COLUMNS "WHERE person_id = $1 ORDER BY imported_at DESC, id LIMIT 200";
constexpr std::string_view kFindImport = AMBLE_IMPORT_COLUMNS "WHERE person_id = $1 AND id = $2";
#undef AMBLE_IMPORT_COLUMNS
constexpr std::string_view kMarkUndone =
    "UPDATE import SET undone_at = $3 WHERE person_id = $1 AND id = $2 AND undone_at IS NULL";
#define AMBLE_UNTOUCHED "person_id = $1 AND import_id = $2 AND source <> 'corrected' AND deleted_at IS NULL"
constexpr std::string_view kTakeOutRoutes =
    "DELETE FROM walk_route WHERE person_id = $1 AND walk_id IN (SELECT id FROM walk WHERE " AMBLE_UNTOUCHED ")";
constexpr std::string_view kTakeOut = "DELETE FROM walk WHERE " AMBLE_UNTOUCHED;
#undef AMBLE_UNTOUCHED
constexpr std::string_view kDropRoute = "DELETE FROM walk_route WHERE person_id = $1 AND walk_id = $2";

constexpr int64_t kMicrosPerDay = 86'400'000'000;

std::optional<int> maybe_int(const database::Row& row, size_t column) {
    const auto number = row.maybe_integer(column);
    return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

/// "1200000000 60000000 600000000": how long was walked, paused, walked, in microseconds.
std::optional<std::string> lengths_of(const std::vector<Interval>& bouts) {
    if (bouts.empty()) return std::nullopt;
    std::string lengths;
    const auto add = [&](Instant from, Instant to) {
        lengths += (lengths.empty() ? "" : " ") + std::to_string((to - from).count());
    };
    for (size_t i = 0; i < bouts.size(); ++i) {
        if (i > 0) add(bouts[i - 1].end, bouts[i].start);
        add(bouts[i].start, bouts[i].end);
    }
    return lengths;
}

std::vector<Interval> bouts_in(Instant from, std::string_view lengths) {
    std::vector<Interval> bouts;
    bool walked = true;
    for (const auto length : split(lengths, ' ')) {
        const Instant to = from + std::chrono::microseconds(parse_whole_number(length).value_or(0));
        if (walked) bouts.push_back({from, to});
        walked = !walked;
        from = to;
    }
    return bouts;
}

Walk walk_of(const database::Row& row) {
    Walk walk;
    walk.id = row.id(0);
    walk.day = row.day(1);
    walk.started = row.maybe_instant(2);
    walk.ended = row.maybe_instant(3);
    walk.minutes = static_cast<int>(row.integer(4));
    walk.before = maybe_int(row, 5);
    walk.worst = maybe_int(row, 6);
    walk.effort = maybe_int(row, 7);
    walk.legs = maybe_int(row, 8);
    walk.source = source_named(row.text(9)).value_or(Source::hand);
    walk.steps = maybe_int(row, 10);
    walk.distance_m = row.maybe_real(11);
    if (!row.is_null(12)) walk.import = row.id(12);
    if (!row.is_null(13)) walk.recorded = bouts_in(row.instant(13), row.text(14));
    return walk;
}

std::vector<Walk> walks_of(const database::Rows& rows) {
    std::vector<Walk> walks;
    walks.reserve(rows.size());
    for (const auto row : rows)
        walks.push_back(walk_of(row));
    return walks;
}

Import import_of(const database::Row& row) {
    return {row.id(0),
            std::string(row.text(1)),
            std::string(row.text(2)),
            row.instant(3),
            static_cast<int>(row.integer(4)),
            static_cast<int>(row.integer(5)),
            static_cast<int>(row.integer(6)),
            std::string(row.text(7)),
            row.maybe_instant(8)};
}

} // namespace

Saved add_walk(database::Transaction& data, PersonId person, const Walk& walk, Instant now) {
    const auto recorded_from = walk.recorded.empty() ? std::nullopt : std::optional(walk.recorded.front().start);
    const int64_t added = data.execute(kAddWalk, person, walk.id, walk.day, walk.started, walk.ended, walk.minutes,
                                       walk.before, walk.worst, walk.effort, walk.legs, name(walk.source), walk.steps,
                                       walk.distance_m, walk.import, now, recorded_from, lengths_of(walk.recorded));
    return added == 1 ? Saved::saved : Saved::already;
}

Problems problems_of_day(database::Transaction& data, PersonId person, const Walk& walk, const Zone& zone,
                         Instant now) {
    if (!data.query(kIsDeleted, person, walk.id).empty()) return {};
    const auto others = walks_between(data, person, walk.day - 1, walk.day + 1);
    return problems_of_day(walk, others, [&](Day day) { return zone.start_of(day); }, source_order(data, person), now);
}

bool change_walk(database::Transaction& data, PersonId person, const Walk& walk, Instant now) {
    return data.execute(kChangeWalk, person, walk.id, walk.day, walk.started, walk.ended, walk.minutes, walk.before,
                        walk.worst, walk.effort, walk.legs, name(walk.source), now) == 1;
}

bool delete_walk(database::Transaction& data, PersonId person, const Id& id, Instant now) {
    if (data.execute(kDeleteWalk, person, id, now) == 0) return false;
    data.execute(kDropRoute, person, id);
    return true;
}

std::optional<Walk> find_walk(database::Transaction& data, PersonId person, const Id& id) {
    const auto rows = data.query(kFindWalk, person, id);
    if (rows.empty()) return std::nullopt;
    return walk_of(rows[0]);
}

std::vector<Walk> walks_between(database::Transaction& data, PersonId person, Day from, Day to) {
    return walks_of(data.query(kWalksBetween, person, from, to));
}

std::vector<Walk> latest_walks(database::Transaction& data, PersonId person, Day up_to, int at_most) {
    return walks_of(data.query(kLatestWalks, person, up_to, at_most));
}

std::vector<Walk> walks_and_deleted_between(database::Transaction& data, PersonId person, Day from, Day to) {
    return walks_of(data.query(kWithDeleted, person, from, to, Instant{from.number * kMicrosPerDay},
                               Instant{(to.number + 1) * kMicrosPerDay}));
}

std::vector<Walk> walks_of_import(database::Transaction& data, PersonId person, const Id& import) {
    return walks_of(data.query(kWalksOfImport, person, import));
}

std::vector<Walk> walks_touching(database::Transaction& data, PersonId person, Instant from, Instant to) {
    // A walk's day differs from the UTC day of its start by one at most, whatever the zone; the index is by day.
    const Day first{static_cast<int32_t>(from.microseconds / kMicrosPerDay) - 3};
    const Day last{static_cast<int32_t>(to.microseconds / kMicrosPerDay) + 2};
    return walks_of(data.query(kWalksTouching, person, from, to, first, last));
}

void set_check_in(database::Transaction& data, PersonId person, const CheckIn& check_in) {
    data.execute(kSetCheckIn, person, check_in.day, check_in.pain, check_in.given);
}

std::vector<CheckIn> check_ins_between(database::Transaction& data, PersonId person, Day from, Day to) {
    std::vector<CheckIn> found;
    for (const auto row : data.query(kCheckInsBetween, person, from, to))
        found.push_back({row.day(0), static_cast<int>(row.integer(1)), row.instant(2)});
    return found;
}

void add_import(database::Transaction& data, PersonId person, const Import& import) {
    data.execute(kAddImport, person, import.id, import.file_name, import.format, import.imported, import.stored,
                 import.already, import.refused, import.said);
}

std::vector<Import> imports(database::Transaction& data, PersonId person) {
    std::vector<Import> found;
    for (const auto row : data.query(kImports, person))
        found.push_back(import_of(row));
    return found;
}

std::optional<Import> find_import(database::Transaction& data, PersonId person, const Id& id) {
    const auto rows = data.query(kFindImport, person, id);
    if (rows.empty()) return std::nullopt;
    return import_of(rows[0]);
}

bool undo_import(database::Transaction& data, PersonId person, const Id& id, Instant now) {
    if (data.execute(kMarkUndone, person, id, now) == 0) return false;
    data.execute(kTakeOutRoutes, person, id);
    data.execute(kTakeOut, person, id);
    drop_day_steps(data, person, id);
    return true;
}

} // namespace amble::tracking
