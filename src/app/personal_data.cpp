#include "app/personal_data.h"

#include "account/own_data_store.h"
#include "care/own_data_store.h"
#include "claims/own_data_store.h"
#include "community/own_data_store.h"
#include "foundation/base/zone.h"
#include "foundation/jobs/queue.h"
#include "programme/own_data_store.h"
#include "reminders/own_data_store.h"
#include "screening/kept_clearance_store.h"
#include "screening/own_data_store.h"
#include "tracking/own_data_store.h"

namespace amble::app {

namespace {

constexpr std::string_view kWaiting = "SELECT kind, due_at FROM job WHERE person_id = $1 ORDER BY due_at";

/// Jobs are foundation's and so know no export; what waits for a person is theirs all the same.
account::PersonalData waiting_jobs() {
    return {"jobs",
            [](database::Transaction& data, PersonId person, account::ExportFiles& files) {
                files.add_table(
                    {"job", "what waits to be done for you", {{"kind"}, {"due_at", account::ColumnKind::moment}}},
                    data.query(kWaiting, person));
            },
            [](database::Transaction& data, PersonId person) { jobs::erase_person(data, person); }};
}

} // namespace

std::vector<account::PersonalData> personal_data(const account::Settings& settings) {
    return {account::own_data(),   screening::own_data(), tracking::own_data(settings.uploads_folder),
            programme::own_data(), care::own_data(),      claims::own_data(),
            community::own_data(), reminders::own_data(), waiting_jobs()};
}

account::Erasing erasing(const account::Settings& settings, std::filesystem::path ledger) {
    account::Erasing made{personal_data(settings), std::move(ledger)};
    if (const int years = settings.keep_records_years; years > 0)
        made.keep = [years](database::Transaction& data, PersonId person, Instant erased) {
            screening::keep_clearances(data, person, account::records_kept_until(Zone::utc().day_at(erased), years));
        };
    return made;
}

} // namespace amble::app
