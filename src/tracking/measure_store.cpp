#include "tracking/measure_store.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::tracking {

namespace {

constexpr std::string_view kKeep =
    "INSERT INTO measure (person_id, kind, day, answers, choice_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (person_id, kind, day) DO UPDATE SET answers = excluded.answers, choice_id = excluded.choice_id,"
    " made_at = excluded.made_at";
constexpr std::string_view kFind =
    "SELECT kind, day, answers, choice_id FROM measure WHERE person_id = $1 AND kind = $2 AND day = $3";
constexpr std::string_view kDelete = "DELETE FROM measure WHERE person_id = $1 AND kind = $2 AND day = $3";
constexpr std::string_view kLatestOfKind =
    "SELECT kind, day, answers, choice_id FROM measure WHERE person_id = $1 AND kind = $2 ORDER BY day DESC LIMIT 500";
constexpr std::string_view kBetween = "SELECT kind, day, answers, choice_id FROM measure WHERE person_id = $1"
                                      " AND day >= $2 AND day <= $3 ORDER BY kind, day";
constexpr std::string_view kMeasured =
    "SELECT kind, MIN(day), MAX(day) FROM measure WHERE person_id = $1 GROUP BY kind ORDER BY kind";
constexpr std::string_view kChoose =
    "INSERT INTO activity_choice (person_id, id, names, made_at) VALUES ($1, $2, $3, $4)";
constexpr std::string_view kChosen =
    "SELECT id, names FROM activity_choice WHERE person_id = $1 ORDER BY made_at DESC, id LIMIT 1";
constexpr std::string_view kFindChoice = "SELECT id, names FROM activity_choice WHERE person_id = $1 AND id = $2";

std::string text_of(const std::vector<int>& answers) {
    std::string text;
    for (const int answer : answers) {
        if (!text.empty()) text += ' ';
        text += std::to_string(answer);
    }
    return text;
}

std::vector<int> answers_of(std::string_view text) {
    std::vector<int> answers;
    for (const std::string_view part : split(text, ' '))
        answers.push_back(static_cast<int>(parse_whole_number(part).value_or(0)));
    return answers;
}

std::vector<Measure> all_of(const database::Rows& rows) {
    std::vector<Measure> found;
    for (const auto row : rows)
        if (auto measure = measure_in(row, 0)) found.push_back(std::move(*measure));
    return found;
}

std::optional<ActivityChoice> choice_of(const database::Rows& rows) {
    if (rows.empty()) return std::nullopt;
    ActivityChoice choice{rows[0].id(0), {}};
    for (const std::string_view name : split(rows[0].text(1), '\n'))
        choice.names.emplace_back(name);
    return choice;
}

} // namespace

std::optional<Measure> measure_in(const database::Row& row, size_t first) {
    const auto kind = measure_kind_named(row.text(first));
    if (!kind) return std::nullopt;
    Measure measure{*kind, row.day(first + 1), answers_of(row.text(first + 2))};
    if (!row.is_null(first + 3)) measure.choice = row.id(first + 3);
    return measure;
}

void keep_measure(database::Transaction& data, PersonId person, const Measure& measure, Instant now) {
    data.execute(kKeep, person, traits(measure.kind).key, measure.day, text_of(measure.answers), measure.choice, now);
}

std::optional<Measure> find_measure(database::Transaction& data, PersonId person, MeasureKind kind, Day day) {
    auto found = all_of(data.query(kFind, person, traits(kind).key, day));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

bool delete_measure(database::Transaction& data, PersonId person, MeasureKind kind, Day day) {
    return data.execute(kDelete, person, traits(kind).key, day) == 1;
}

std::vector<Measure> measures_of(database::Transaction& data, PersonId person, MeasureKind kind) {
    auto found = all_of(data.query(kLatestOfKind, person, traits(kind).key));
    std::ranges::reverse(found);
    return found;
}

std::vector<Measure> measures_between(database::Transaction& data, PersonId person, Day from, Day to) {
    return all_of(data.query(kBetween, person, from, to));
}

std::vector<Measured> measured(database::Transaction& data, PersonId person) {
    std::vector<Measured> found;
    for (const auto row : data.query(kMeasured, person))
        if (const auto kind = measure_kind_named(row.text(0))) found.push_back({*kind, row.day(1), row.day(2)});
    return found;
}

void choose_activities(database::Transaction& data, PersonId person, const ActivityChoice& choice, Instant now) {
    std::string names;
    for (const std::string& name : choice.names)
        names += (names.empty() ? "" : "\n") + name;
    data.execute(kChoose, person, choice.id, names, now);
}

std::optional<ActivityChoice> chosen_activities(database::Transaction& data, PersonId person) {
    return choice_of(data.query(kChosen, person));
}

std::optional<ActivityChoice> find_choice(database::Transaction& data, PersonId person, const Id& id) {
    return choice_of(data.query(kFindChoice, person, id));
}

} // namespace amble::tracking
