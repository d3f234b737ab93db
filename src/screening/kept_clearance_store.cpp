#include "screening/kept_clearance_store.h"

#include "account/person_store.h"
#include "foundation/base/random.h"
#include "screening/screening_store.h"

namespace amble::screening {

namespace {

constexpr std::string_view kKeep =
    "INSERT INTO kept_clearance (kept_id, name, year_of_birth, by_name, cleared_on, until_day, kept_until)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view kList = "SELECT name, year_of_birth, by_name, cleared_on, until_day, kept_until"
                                   " FROM kept_clearance ORDER BY cleared_on DESC, name, kept_id";
constexpr std::string_view kSweep = "DELETE FROM kept_clearance WHERE kept_until < $1";

} // namespace

void keep_clearances(database::Transaction& data, PersonId person, Day kept_until) {
    const auto account = account::find_account(data, person);
    if (!account) return;
    for (const ClearanceRecord& record : clearance_records(data, person))
        if (const auto* cleared = std::get_if<Cleared>(&record.what))
            data.execute(kKeep, random_id(), account->profile.name, account->profile.year_of_birth, cleared->by,
                         record.day, cleared->until, kept_until);
}

std::vector<KeptClearance> kept_clearances(database::Transaction& data) {
    std::vector<KeptClearance> list;
    for (const auto row : data.query(kList))
        list.push_back({std::string(row.text(0)), static_cast<int>(row.integer(1)), std::string(row.text(2)),
                        row.day(3), row.day(4), row.day(5)});
    return list;
}

void sweep_kept_clearances(database::Transaction& data, Day today) {
    data.execute(kSweep, today);
}

} // namespace amble::screening
