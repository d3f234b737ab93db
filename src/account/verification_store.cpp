#include "account/verification_store.h"

#include "account/person.h"
#include "account/session_store.h"
#include "foundation/base/random.h"

#include <algorithm>

namespace amble::account {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO verification (person_id, verification_id, registration_number, body, scope, verified_on, verified_by,
                              expires_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))";

constexpr std::string_view kEnd = R"(
    UPDATE verification SET ended_on = $2 WHERE person_id = $1 AND ended_on IS NULL)";

constexpr std::string_view kList = R"(
    SELECT verification_id, registration_number, body, scope, expires_on, verified_on, verified_by, ended_on
    FROM verification WHERE person_id = $1
    ORDER BY verified_on DESC, (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END), ended_on DESC)";

/// $2 is the role's bit.
constexpr std::string_view kVerified = R"(
    SELECT verification.person_id, verification_id, name, scope
    FROM verification JOIN person ON person.person_id = verification.person_id
    WHERE ended_on IS NULL AND expires_on >= $1 AND (roles & $2) <> 0
    ORDER BY name, verification_id LIMIT 500)";

} // namespace

void verify(database::Transaction& data, PersonId person, const Verification& verification, const std::string& by,
            Day today) {
    data.execute(kEnd, person, today);
    data.execute(kAdd, person, random_id(), verification.registration_number, verification.body, verification.scope,
                 today, by, verification.expires_on);
    renew_copies(data, person);
}

void end_verification(database::Transaction& data, PersonId person, Day today) {
    data.execute(kEnd, person, today);
    renew_copies(data, person);
}

std::vector<KeptVerification> verifications(database::Transaction& data, PersonId person) {
    std::vector<KeptVerification> list;
    for (const auto row : data.query(kList, person)) {
        const Verification verification{std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                                        row.day(4)};
        list.push_back(
            {std::string(row.text(0)), verification, row.day(5), std::string(row.text(6)), row.maybe_day(7)});
    }
    return list;
}

std::optional<KeptVerification> verification_on(database::Transaction& data, PersonId person, Day day) {
    const auto list = verifications(data, person);
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& kept) { return kept.holds_on(day); });
    if (found == list.end()) return std::nullopt;
    return *found;
}

std::vector<VerifiedSpecialist> verified_specialists(database::Transaction& data, Day day) {
    std::vector<VerifiedSpecialist> list;
    for (const auto row : data.query(kVerified, day, static_cast<int64_t>(Role::specialist)))
        list.push_back({row.person(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))});
    return list;
}

} // namespace amble::account
