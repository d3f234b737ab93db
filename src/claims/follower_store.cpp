#include "claims/follower_store.h"

namespace amble::claims {

namespace {

constexpr std::string_view kFollow =
    "INSERT INTO treatment_follower (treatment, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
constexpr std::string_view kStop = "DELETE FROM treatment_follower WHERE treatment = $1 AND person_id = $2";
constexpr std::string_view kFollows = "SELECT 1 FROM treatment_follower WHERE treatment = $1 AND person_id = $2";
constexpr std::string_view kFollowers =
    "SELECT person_id FROM treatment_follower WHERE treatment = $1 ORDER BY person_id";

} // namespace

void follow(database::Transaction& data, std::string_view treatment, PersonId person) {
    data.execute(kFollow, treatment, person);
}

void stop_following(database::Transaction& data, std::string_view treatment, PersonId person) {
    data.execute(kStop, treatment, person);
}

bool follows(database::Transaction& data, std::string_view treatment, PersonId person) {
    return !data.query(kFollows, treatment, person).empty();
}

std::vector<PersonId> followers(database::Transaction& data, std::string_view treatment) {
    std::vector<PersonId> people;
    for (const auto row : data.query(kFollowers, treatment))
        people.push_back(row.person(0));
    return people;
}

} // namespace amble::claims
