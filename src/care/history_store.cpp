#include "care/history_store.h"

#include "foundation/base/text.h"

namespace amble::care {

namespace {

constexpr std::string_view kNote = R"(
    INSERT INTO appointment_change (specialist_person_id, appointment_id, sequence, changed_at, state, day, minute,
        reason, set_aside)
    SELECT specialist_person_id, appointment_id, sequence, changed_at, state, day, minute, reason, ''
    FROM appointment WHERE specialist_person_id = $1 AND appointment_id = $2
    ON CONFLICT DO NOTHING)";
constexpr std::string_view kSetAside = R"(
    UPDATE appointment_change SET reason = $3, set_aside = $4
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = (
        SELECT sequence FROM appointment WHERE specialist_person_id = $1 AND appointment_id = $2))";
constexpr std::string_view kAll = "SELECT changed_at, state, day, minute, reason, set_aside FROM appointment_change"
                                  " WHERE specialist_person_id = $1 AND appointment_id = $2 ORDER BY sequence";

} // namespace

void note_change(database::Transaction& data, PersonId specialist, const Id& appointment) {
    data.execute(kNote, specialist, appointment);
}

void note_set_aside(database::Transaction& data, const Appointment& appointment, const std::vector<Clash>& clashes,
                    std::string_view reason) {
    std::string words;
    for (const Clash clash : clashes)
        words.append(words.empty() ? "" : " ").append(name(clash));
    data.execute(kSetAside, appointment.specialist, appointment.id, reason, words);
}

std::vector<Change> history_of(database::Transaction& data, const Appointment& appointment) {
    std::vector<Change> found;
    for (const auto row : data.query(kAll, appointment.specialist, appointment.id)) {
        Change change{row.instant(0),
                      parse_appointment_state(row.text(1)).value_or(AppointmentState::booked),
                      {row.day(2), static_cast<int>(row.integer(3))},
                      std::string(row.text(4)),
                      {}};
        for (const auto word : split(row.text(5), ' '))
            if (const auto clash = parse_clash(word)) change.set_aside.push_back(*clash);
        found.push_back(std::move(change));
    }
    return found;
}

} // namespace amble::care
