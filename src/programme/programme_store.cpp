#include "programme/programme_store.h"

#include "foundation/base/text.h"
#include "programme/state_text.h"

#include <fmt/format.h>

namespace amble::programme {

namespace {

constexpr std::string_view kAdd =
    "INSERT INTO programme (person_id, first_day, state, changed_at) VALUES ($1, $2, $3, $4)";
constexpr std::string_view kFind = "SELECT first_day, state FROM programme WHERE person_id = $1";
constexpr std::string_view kKeepState = "UPDATE programme SET state = $2, changed_at = $3 WHERE person_id = $1";
constexpr std::string_view kLastNumber = "SELECT COALESCE(MAX(number), 0) FROM decision WHERE person_id = $1";
constexpr std::string_view kAddDecision =
    "INSERT INTO decision (person_id, number, day, week, moment, state, level_before, level, rule, rules_version, "
    "reason,"
    " reason_values, inputs, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
constexpr std::string_view kDecisions =
    "SELECT day, week, moment, state, level_before, level, rule, reason, reason_values, decided_at FROM decision"
    " WHERE person_id = $1 ORDER BY number DESC LIMIT $2";
constexpr std::string_view kAddEvent =
    "INSERT INTO programme_event (person_id, id, day, kind, detail, at) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (person_id, id) DO NOTHING";
constexpr std::string_view kRemoveEvents =
    "DELETE FROM programme_event WHERE person_id = $1 AND day = $2 AND kind = $3";
constexpr std::string_view kRemoveEventsAfter =
    "DELETE FROM programme_event WHERE person_id = $1 AND day > $2 AND kind = $3";
constexpr std::string_view kEventsBetween = "SELECT id, day, kind, detail FROM programme_event WHERE person_id = $1 "
                                            "AND day >= $2 AND day <= $3 ORDER BY day, at, id";

std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

std::vector<std::string> parted(std::string_view text) {
    std::vector<std::string> lines;
    if (text.empty()) return lines;
    for (const auto line : split(text, '\n'))
        lines.emplace_back(line);
    return lines;
}

} // namespace

void add_programme(database::Transaction& data, PersonId person, const Programme& programme, Instant now) {
    data.execute(kAdd, person, programme.first_day, to_text(programme.state), now);
}

std::optional<Programme> find_programme(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kFind, person);
    if (rows.empty()) return std::nullopt;
    const auto state = state_from_text(rows[0].text(1));
    if (!state) throw database::Error("a programme's state cannot be read: " + english(state.error().sentence));
    return Programme{rows[0].day(0), *state};
}

void keep(database::Transaction& data, PersonId person, const Programme& programme,
          const std::vector<Evaluation>& decided, Instant now) {
    data.execute(kKeepState, person, to_text(programme.state), now);
    if (decided.empty()) return;
    int64_t number = data.query(kLastNumber, person).only().integer(0);
    for (const Evaluation& each : decided) {
        const std::string_view moment = each.moment == Moment::week ? "week" : "at_once";
        data.execute(kAddDecision, person, ++number, programme.day_numbered(each.day), each.week, moment,
                     name(each.state), each.level_before, each.level, each.rule, each.rules_version, each.reason.text,
                     joined(each.reason.values), inputs_json(each.inputs), now);
    }
}

bool add_event(database::Transaction& data, PersonId person, const Event& event, Instant now) {
    return data.execute(kAddEvent, person, event.id, event.day, name(event.kind), event.detail, now) == 1;
}

void remove_events(database::Transaction& data, PersonId person, Day day, EventKind kind) {
    data.execute(kRemoveEvents, person, day, name(kind));
}

void remove_events_after(database::Transaction& data, PersonId person, Day day, EventKind kind) {
    data.execute(kRemoveEventsAfter, person, day, name(kind));
}

std::vector<Event> events_between(database::Transaction& data, PersonId person, Day from, Day to) {
    std::vector<Event> events;
    for (const auto row : data.query(kEventsBetween, person, from, to))
        if (const auto kind = event_kind_named(row.text(2)))
            events.push_back({row.id(0), row.day(1), *kind, std::string(row.text(3))});
    return events;
}

std::vector<KeptDecision> decisions(database::Transaction& data, PersonId person, int at_most) {
    std::vector<KeptDecision> kept;
    for (const auto row : data.query(kDecisions, person, at_most))
        kept.push_back({row.day(0),
                        static_cast<int>(row.integer(1)),
                        row.text(2) == "at_once",
                        std::string(row.text(3)),
                        static_cast<int>(row.integer(4)),
                        static_cast<int>(row.integer(5)),
                        std::string(row.text(6)),
                        {std::string(row.text(7)), parted(row.text(8))},
                        row.instant(9)});
    return kept;
}

} // namespace amble::programme
