#include "tracking/day_steps_store.h"

#include "tracking/source_order_store.h"

namespace amble::tracking {

namespace {

constexpr std::string_view kAdd =
    "INSERT INTO day_steps (person_id, day, source, import_id, steps, distance_m, made_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, day, source, import_id) DO UPDATE SET "
    "steps = CASE WHEN excluded.steps > day_steps.steps THEN excluded.steps ELSE day_steps.steps END";
constexpr std::string_view kBetween =
    "SELECT day, source, steps, distance_m FROM day_steps WHERE person_id = $1 AND day BETWEEN $2 AND $3 "
    "ORDER BY day, made_at, import_id";
constexpr std::string_view kOfImport =
    "SELECT COUNT(DISTINCT day) FROM day_steps WHERE person_id = $1 AND import_id = $2";
constexpr std::string_view kDrop = "DELETE FROM day_steps WHERE person_id = $1 AND import_id = $2";

} // namespace

void add_day_steps(database::Transaction& data, PersonId person, const Id& import, const std::vector<DaySteps>& days,
                   Instant now) {
    for (const DaySteps& day : days)
        data.execute(kAdd, person, day.day, name(day.source), import, day.steps, day.metres, now);
}

std::vector<DaySteps> steps_between(database::Transaction& data, PersonId person, Day from, Day to) {
    std::vector<DaySteps> lines;
    for (const auto& row : data.query(kBetween, person, from, to)) {
        lines.push_back({row.day(0), source_named(row.text(1)).value_or(Source::phone),
                         static_cast<int>(row.integer(2)), row.real(3)});
    }
    return counting(lines, source_order(data, person));
}

int days_of_import(database::Transaction& data, PersonId person, const Id& import) {
    return static_cast<int>(data.query(kOfImport, person, import)[0].integer(0));
}

void drop_day_steps(database::Transaction& data, PersonId person, const Id& import) {
    data.execute(kDrop, person, import);
}

} // namespace amble::tracking
