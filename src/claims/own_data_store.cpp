#include "claims/own_data_store.h"

#include "claims/verdict_store.h"

namespace amble::claims {

namespace {

using enum account::ColumnKind;

constexpr std::string_view kQuestions =
    "SELECT text, asked_at, state, verdict_id, reason FROM question WHERE person_id = $1 ORDER BY asked_at";
constexpr std::string_view kWritten = "SELECT verdict_id, version, note, content, written_at FROM verdict_version"
                                      " WHERE writer_person_id = $1 ORDER BY written_at";
constexpr std::string_view kSaid = "SELECT verdict_id, version, kind, interests, reason, given_at FROM verdict_opinion"
                                   " WHERE specialist_person_id = $1 ORDER BY given_at";

constexpr std::string_view kWithdrawn = "SELECT verdict_id, version, withdrawn_at, withdrawn_reason"
                                        " FROM verdict_publication WHERE withdrawn_by_person_id = $1"
                                        " ORDER BY withdrawn_at";

constexpr std::string_view kFollowed =
    "SELECT treatment FROM treatment_follower WHERE person_id = $1 ORDER BY treatment";

constexpr std::string_view kEraseFollowed = "DELETE FROM treatment_follower WHERE person_id = $1";
constexpr std::string_view kEraseQuestions = "DELETE FROM question WHERE person_id = $1";
constexpr std::string_view kForgetWriter =
    "UPDATE verdict_version SET writer_person_id = 0, writer_name = '' WHERE writer_person_id = $1";
constexpr std::string_view kForgetWithdrawing = "UPDATE verdict_publication SET withdrawn_by_person_id = 0,"
                                                " withdrawn_by = '' WHERE withdrawn_by_person_id = $1";
/// A number that is nobody's and, within its version, no other's: the seats of a version differ.
constexpr std::string_view kForgetSpecialist =
    "UPDATE verdict_opinion SET specialist_person_id = -seat, specialist_name = '', interests = '-'"
    " WHERE specialist_person_id = $1";

void export_person(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    files.add_table({"question",
                     "what you asked the specialists to check",
                     {{"text"}, {"asked_at", moment}, {"state"}, {"verdict_id"}, {"reason"}}},
                    data.query(kQuestions, person));
    files.add_table({"treatment_follower", "the treatments on which you are told of verdicts", {{"treatment"}}},
                    data.query(kFollowed, person));
    files.add_table({"verdict_version",
                     "the verdicts that you wrote, as a specialist",
                     {{"verdict_id"}, {"version", whole}, {"note"}, {"content"}, {"written_at", moment}}},
                    data.query(kWritten, person));
    files.add_table({"verdict_opinion",
                     "what you signed or dissented from, as a specialist",
                     {{"verdict_id"}, {"version", whole}, {"kind"}, {"interests"}, {"reason"}, {"given_at", moment}}},
                    data.query(kSaid, person));
    files.add_table({"verdict_publication",
                     "the verdicts that you withdrew, as a specialist",
                     {{"verdict_id"}, {"version", whole}, {"withdrawn_at", moment}, {"withdrawn_reason"}}},
                    data.query(kWithdrawn, person));
}

void erase_person(database::Transaction& data, PersonId person) {
    data.execute(kEraseQuestions, person);
    data.execute(kEraseFollowed, person);
    const int64_t written = data.execute(kForgetWriter, person);
    const int64_t said = data.execute(kForgetSpecialist, person);
    const int64_t withdrawn = data.execute(kForgetWithdrawing, person);
    if (written + said + withdrawn > 0) renew_edition(data);
}

} // namespace

account::PersonalData own_data() {
    return {"claims", export_person, erase_person};
}

} // namespace amble::claims
