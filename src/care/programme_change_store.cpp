#include "care/programme_change_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kAgreed =
    "SELECT 1 FROM share WHERE person_id = $1 AND share_id = $2 AND consent_version >= $3";
constexpr std::string_view kAdd = R"(
    INSERT INTO programme_change (person_id, change_id, specialist_person_id, specialist_name, settings, words,
        changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kOf = R"(
    SELECT change_id, specialist_person_id, specialist_name, settings, words, changed_at FROM programme_change
    WHERE person_id = $1 ORDER BY changed_at DESC, change_id LIMIT 50)";

} // namespace

bool may_change_programme(database::Transaction& data, const Share& share) {
    if (!share.parts.has(Part::screening) || !share.parts.has(Part::walks)) return false;
    return !data.query(kAgreed, share.member, share.id, kProgrammeChangedSince).empty();
}

void add_programme_change(database::Transaction& data, PersonId member, const ProgrammeChange& change) {
    data.execute(kAdd, member, change.id, change.by.person, change.by.name, settings_text(change.settings),
                 change.words, change.made);
}

std::vector<ProgrammeChange> programme_changes(database::Transaction& data, PersonId member) {
    std::vector<ProgrammeChange> changes;
    for (const auto row : data.query(kOf, member))
        changes.push_back({row.id(0),
                           {row.person(1), std::string(row.text(2))},
                           settings_in(row.text(3)),
                           std::string(row.text(4)),
                           row.instant(5)});
    return changes;
}

} // namespace amble::care
