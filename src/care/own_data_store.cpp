#include "care/own_data_store.h"

namespace amble::care {

namespace {

using enum account::ColumnKind;

constexpr std::string_view kExport =
    "SELECT specialist_name, scope, consent_version, given_at, until_day, ended_at FROM share WHERE person_id = $1"
    " ORDER BY given_at";
constexpr std::string_view kErase = "DELETE FROM share WHERE person_id = $1";
/// Of a specialist who goes, the members keep their own record of what they shared; nobody is behind it any more.
constexpr std::string_view kForgetSpecialist = "UPDATE share SET specialist_person_id = 0, ended_at = "
                                               "COALESCE(ended_at, given_at) WHERE specialist_person_id = $1";

void export_person(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    files.add_table({"share",
                     "what you shared with specialists",
                     {{"specialist_name"},
                      {"scope"},
                      {"consent_version"},
                      {"given_at", moment},
                      {"until_day"},
                      {"ended_at", moment}}},
                    data.query(kExport, person));
}

void erase_person(database::Transaction& data, PersonId person) {
    data.execute(kErase, person);
    data.execute(kForgetSpecialist, person);
}

} // namespace

account::PersonalData own_data() {
    return {"care", export_person, erase_person};
}

} // namespace amble::care
