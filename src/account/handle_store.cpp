#include "account/handle_store.h"

namespace amble::account {

namespace {

constexpr std::string_view kOf = "SELECT handle FROM person WHERE person_id = $1";
constexpr std::string_view kTake = R"(
    INSERT INTO handle (handle_key, handle, person_id, chosen_on) VALUES ($1, $2, $3, $4)
    ON CONFLICT (handle_key) DO UPDATE SET handle = excluded.handle, chosen_on = excluded.chosen_on
    WHERE handle.person_id = excluded.person_id)";
constexpr std::string_view kChosen = "SELECT handle_key, chosen_on FROM handle WHERE person_id = $1";
constexpr std::string_view kSave = "UPDATE person SET handle = $2 WHERE person_id = $1";

} // namespace

std::optional<std::string> handle_of(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kOf, person);
    if (rows.empty()) return std::nullopt;
    return rows.only().maybe_text(0);
}

std::map<PersonId, std::string> handles_of(database::Transaction& data, const std::vector<PersonId>& people) {
    std::map<PersonId, database::Transaction::Answer> answers;
    for (const PersonId person : people)
        if (!answers.contains(person)) answers.emplace(person, data.ask(kOf, person));
    std::map<PersonId, std::string> handles;
    for (auto& [person, answer] : answers)
        for (const auto row : answer.rows())
            if (!row.is_null(0)) handles.emplace(person, row.text(0));
    return handles;
}

std::vector<ChosenHandle> handles_chosen(database::Transaction& data, PersonId person) {
    std::vector<ChosenHandle> chosen;
    for (const auto row : data.query(kChosen, person))
        chosen.push_back({std::string(row.text(0)), row.day(1)});
    return chosen;
}

bool take_handle(database::Transaction& data, PersonId person, const Handle& handle, Day today) {
    if (data.execute(kTake, handle.key, handle.shown, person, today) == 0) return false;
    data.execute(kSave, person, handle.shown);
    return true;
}

} // namespace amble::account
