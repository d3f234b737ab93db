#include "care/telling_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kUntold = R"(
    SELECT specialist_person_id, appointment_id, member_person_id, sequence FROM appointment
    WHERE told < sequence AND ends_at > $1 ORDER BY ends_at LIMIT $2)";
/// What is new has the sequence 0, which counts as told.
constexpr std::string_view kTellOfNew = R"(
    UPDATE appointment SET told = -1 WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = 0)";
constexpr std::string_view kTell =
    "UPDATE appointment SET told = $3 WHERE specialist_person_id = $1 AND appointment_id = $2 AND told < $3";

constexpr std::string_view kDueByDay = R"(
    SELECT specialist_person_id, appointment_id, member_person_id, starts_at FROM appointment
    WHERE state = 'booked' AND (member_person_id IS NOT NULL OR visitor_contact LIKE '%@%') AND starts_at > $1 AND starts_at <= $2
        AND day_reminded IS DISTINCT FROM starts_at AND changed_at <= starts_at - $3
    ORDER BY starts_at LIMIT $4)";
constexpr std::string_view kTakeByDay = R"(
    UPDATE appointment SET day_reminded = starts_at WHERE specialist_person_id = $1 AND appointment_id = $2
        AND starts_at = $3 AND day_reminded IS DISTINCT FROM starts_at)";
constexpr std::string_view kDueByHours = R"(
    SELECT specialist_person_id, appointment_id, member_person_id, starts_at FROM appointment
    WHERE state = 'booked' AND member_person_id IS NOT NULL AND starts_at > $1 AND starts_at <= $2
        AND hours_reminded IS DISTINCT FROM starts_at AND changed_at <= starts_at - $3
    ORDER BY starts_at LIMIT $4)";
constexpr std::string_view kTakeByHours = R"(
    UPDATE appointment SET hours_reminded = starts_at WHERE specialist_person_id = $1 AND appointment_id = $2
        AND starts_at = $3 AND hours_reminded IS DISTINCT FROM starts_at)";

constexpr std::string_view kKeepLetter = R"(
    INSERT INTO visitor_letter (specialist_person_id, appointment_id, link_hash, proves) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING)";
constexpr std::string_view kByProof =
    "SELECT specialist_person_id, appointment_id FROM visitor_letter WHERE link_hash = $1 AND proves = 1";
constexpr std::string_view kConfirmAddress =
    "UPDATE appointment SET address_confirmed = 1 WHERE specialist_person_id = $1 AND appointment_id = $2";
/// What was booked before it was moved was the practice's word, or theirs.
const std::string kAwaitingAnswer = R"(
    SELECT specialist_person_id, appointment_id FROM appointment
    WHERE state = 'asked' AND member_person_id IS NULL AND address_confirmed = 0
        AND EXISTS (
            SELECT 1 FROM visitor_letter WHERE visitor_letter.specialist_person_id = appointment.specialist_person_id
                AND visitor_letter.appointment_id = appointment.appointment_id AND proves = 1)
        AND NOT EXISTS (
            SELECT 1 FROM appointment_change AS past
            WHERE past.specialist_person_id = appointment.specialist_person_id
                AND past.appointment_id = appointment.appointment_id AND past.state = 'booked'))";
const std::string kAwaitsAnswer = kAwaitingAnswer + " AND specialist_person_id = $1 AND appointment_id = $2";
const std::string kUnansweredSince = kAwaitingAnswer + " AND changed_at <= $1";
/// Nothing more is to be told of it.
constexpr std::string_view kTold =
    "UPDATE appointment SET told = sequence WHERE specialist_person_id = $1 AND appointment_id = $2";

AppointmentKey key_in(const database::Row& row) {
    AppointmentKey key{row.person(0), row.id(1), std::nullopt};
    if (!row.is_null(2)) key.member = row.person(2);
    return key;
}

} // namespace

std::chrono::hours length(Lead lead) {
    return std::chrono::hours(lead == Lead::day ? 24 : 2);
}

void tell_of_new(database::Transaction& data, const Appointment& made) {
    data.execute(kTellOfNew, made.specialist, made.id);
}

std::vector<AppointmentKey> take_untold(database::Transaction& data, Instant now, int limit) {
    std::vector<AppointmentKey> taken;
    for (const auto row : data.query(kUntold, now, limit))
        if (data.execute(kTell, row.person(0), row.text(1), row.integer(3)) == 1) taken.push_back(key_in(row));
    return taken;
}

std::vector<DueReminder> take_due(database::Transaction& data, Lead lead, Instant now, int limit) {
    const auto ahead = std::chrono::microseconds(length(lead));
    const std::string_view take = lead == Lead::day ? kTakeByDay : kTakeByHours;
    std::vector<DueReminder> taken;
    for (const auto row :
         data.query(lead == Lead::day ? kDueByDay : kDueByHours, now, now + ahead, int64_t{ahead.count()}, limit))
        if (data.execute(take, row.person(0), row.text(1), row.integer(3)) == 1)
            taken.push_back({key_in(row), row.instant(3)});
    return taken;
}

void keep_proof(database::Transaction& data, const AppointmentKey& appointment, std::string_view hash) {
    data.execute(kKeepLetter, appointment.specialist, appointment.id, hash, true);
}

void keep_letter_link(database::Transaction& data, const AppointmentKey& appointment, std::string_view hash) {
    data.execute(kKeepLetter, appointment.specialist, appointment.id, hash, false);
}

std::optional<Appointment> appointment_by_proof(database::Transaction& data, std::string_view hash) {
    const auto rows = data.query(kByProof, hash);
    if (rows.empty()) return std::nullopt;
    return appointment_of_specialist(data, rows.only().person(0), rows.only().id(1));
}

bool awaits_answer(database::Transaction& data, const Appointment& appointment) {
    return !data.query(kAwaitsAnswer, appointment.specialist, appointment.id).empty();
}

void note_address_confirmed(database::Transaction& data, const Appointment& asked) {
    data.execute(kConfirmAddress, asked.specialist, asked.id);
}

void end_unanswered_requests(database::Transaction& data, Instant now) {
    for (const auto row : data.query(kUnansweredSince, now - kAnswerTime)) {
        const auto asked = appointment_of_specialist(data, row.person(0), row.id(1));
        if (!asked || !end(data, *asked, AppointmentState::cancelled, kUnanswered, now)) continue;
        data.execute(kTold, asked->specialist, asked->id);
    }
}

} // namespace amble::care
