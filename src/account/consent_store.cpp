#include "account/consent_store.h"

namespace amble::account {

namespace {

constexpr std::string_view kRecord = R"(
    INSERT INTO consent (person_id, kind, version, given_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (person_id, kind, given_at) DO NOTHING)";
constexpr std::string_view kList = R"(
    SELECT kind, version, given_at FROM consent WHERE person_id = $1 ORDER BY given_at DESC, kind)";

} // namespace

void record_consent(database::Transaction& data, PersonId person, const Consent& consent) {
    data.execute(kRecord, person, consent.kind, consent.version, consent.given_at);
}

std::vector<Consent> consents_of(database::Transaction& data, PersonId person) {
    std::vector<Consent> list;
    for (const auto row : data.query(kList, person))
        list.push_back({std::string(row.text(0)), std::string(row.text(1)), row.instant(2)});
    return list;
}

} // namespace amble::account
