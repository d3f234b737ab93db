#include "app/demo_verdicts.h"

#include "account/person_store.h"
#include "app/demo.h"
#include "claims/evidence_shipped.h"
#include "claims/question_store.h"
#include "claims/verdict_store.h"

namespace amble::app {

namespace {

constexpr std::string_view kCorrected = "heat-acute-pain";

PersonId person_of(database::Transaction& data, std::string_view key) {
    return account::find_account(data, key).value().person;
}

/// A caveat more, signed by whoever wrote it.
void add_half_signed(database::Transaction& data, const claims::Hand& hand) {
    const claims::Catalogue& evidence = claims::shipped_evidence();
    claims::Version version;
    version.verdict = kCorrected;
    version.draft = claims::draft_of(*evidence.verdict(kCorrected), evidence);
    std::string& caveats = version.draft[claims::Part::caveats];
    caveats += caveats.empty() ? "" : "\n";
    caveats += "Take it off where the skin turns red.";
    version.note = "A caveat on the skin";
    const auto number = claims::add_version(data, version, 0, hand);
    claims::sign(data, {version.verdict, number.value(), "None", ""}, hand);
}

} // namespace

void make_verdict_work(database::Database& database, std::string_view specialist_name, Instant now) {
    const Day today = demo_zone().day_at(now);
    database.write([&](database::Transaction& data) {
        const PersonId specialist = person_of(data, "demo-specialist-2");
        add_half_signed(data, {specialist, specialist_name, now - std::chrono::hours(48), today - 2});
        claims::ask(data, person_of(data, "demo-week-six"), "Does sleeping on the floor help a bad back?",
                    now - std::chrono::hours(24));
    });
}

} // namespace amble::app
