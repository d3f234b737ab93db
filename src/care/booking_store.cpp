#include "care/booking_store.h"

#include "care/calendar_store.h"
#include "care/history_store.h"

#include <fmt/format.h>

namespace amble::care {

namespace {

constexpr int64_t kFiveMinutes = 300'000'000; // microseconds

// Rows from $2 up to, not including, $3 become those of $4. One that is another's gives way only when its hold was
// over at $6; the number of rows tells whether all did.
constexpr std::string_view kClaimSpecialist = R"(
    WITH RECURSIVE span (slot) AS (
        SELECT CAST($2 AS INTEGER) UNION ALL SELECT slot + 1 FROM span WHERE slot + 1 < $3)
    INSERT INTO specialist_time (specialist_person_id, five_minutes, appointment_id, hold_until)
    SELECT CAST($1 AS INTEGER), slot, CAST($4 AS TEXT), CAST($5 AS INTEGER) FROM span WHERE true
    ON CONFLICT (specialist_person_id, five_minutes)
    DO UPDATE SET appointment_id = excluded.appointment_id, hold_until = excluded.hold_until
    WHERE specialist_time.appointment_id = excluded.appointment_id OR specialist_time.hold_until <= $6)";
constexpr std::string_view kClaimMember = R"(
    WITH RECURSIVE span (slot) AS (
        SELECT CAST($2 AS INTEGER) UNION ALL SELECT slot + 1 FROM span WHERE slot + 1 < $3)
    INSERT INTO member_time (person_id, five_minutes, appointment_id, hold_until)
    SELECT CAST($1 AS INTEGER), slot, CAST($4 AS TEXT), CAST($5 AS INTEGER) FROM span WHERE true
    ON CONFLICT (person_id, five_minutes)
    DO UPDATE SET appointment_id = excluded.appointment_id, hold_until = excluded.hold_until
    WHERE member_time.appointment_id = excluded.appointment_id OR member_time.hold_until <= $6)";
/// What an appointment owns outside of [$3, $4).
constexpr std::string_view kLeaveSpecialist =
    "DELETE FROM specialist_time WHERE specialist_person_id = $1 AND appointment_id = $2"
    " AND (five_minutes < $3 OR five_minutes >= $4)";
constexpr std::string_view kLeaveMember = "DELETE FROM member_time WHERE person_id = $1 AND appointment_id = $2"
                                          " AND (five_minutes < $3 OR five_minutes >= $4)";

constexpr std::string_view kAdd = R"(
    INSERT INTO appointment (specialist_person_id, appointment_id, member_person_id, specialist_name, visitor_name,
        visitor_contact, link_hash, type_name, way, minutes, buffer, day, minute, zone, starts_at, ends_at, free_at,
        state, hold_until, sequence, changed_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 0, $20, '')
    ON CONFLICT DO NOTHING)";
constexpr std::string_view kKeep = R"(
    UPDATE appointment SET state = $3, member_person_id = $4, visitor_name = $5, visitor_contact = $6,
        hold_until = NULL, sequence = sequence + 1, changed_at = $7
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND state = 'held')";
constexpr std::string_view kConfirm = R"(
    UPDATE appointment SET state = 'booked', sequence = sequence + 1, changed_at = $4
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = $3 AND state = 'asked')";
constexpr std::string_view kMove = R"(
    UPDATE appointment SET state = $4, day = $5, minute = $6, zone = $7, starts_at = $8, ends_at = $9, free_at = $10,
        sequence = sequence + 1, changed_at = $11
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = $3 AND state IN ('asked', 'booked'))";
constexpr std::string_view kDerive = R"(
    UPDATE appointment SET starts_at = $3, ends_at = $4, free_at = $5, sequence = sequence + 1, changed_at = $6
    WHERE specialist_person_id = $1 AND appointment_id = $2)";
constexpr std::string_view kEnd = R"(
    UPDATE appointment SET state = $4, reason = $5, sequence = sequence + 1, changed_at = $6, hold_until = NULL
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = $3
        AND state IN ('held', 'asked', 'booked'))";

constexpr std::string_view kTakeBack = R"(
    UPDATE appointment SET state = 'booked', reason = '', sequence = sequence + 1, changed_at = $4
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = $3 AND state IN ('missed', 'failed'))";

constexpr std::string_view kBecomeOfMember = R"(
    UPDATE appointment SET member_person_id = $4, visitor_name = '', sequence = sequence + 1, changed_at = $5
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND sequence = $3 AND member_person_id IS NULL
        AND state IN ('asked', 'booked'))";

constexpr std::string_view kDropHold =
    "DELETE FROM appointment WHERE specialist_person_id = $1 AND appointment_id = $2 AND state = 'held'";

constexpr std::string_view kTaken = R"(
    SELECT starts_at, free_at FROM appointment
    WHERE specialist_person_id = $1 AND starts_at >= $2 AND starts_at < $3
        AND (state IN ('asked', 'booked') OR (state = 'held' AND hold_until > $4))
    ORDER BY starts_at)";
constexpr std::string_view kPromised = R"(
    SELECT starts_at, ends_at FROM appointment
    WHERE member_person_id = $1 AND starts_at >= $2 AND starts_at < $3
        AND (state IN ('asked', 'booked') OR (state = 'held' AND hold_until > $4))
    ORDER BY starts_at)";

/// Whole appointments, in the columns that appointment_in() reads.
std::string appointments_where(std::string_view condition) {
    return fmt::format("SELECT appointment_id, specialist_person_id, specialist_name, member_person_id, visitor_name,"
                       " visitor_contact, type_name, way, minutes, buffer, day, minute, zone, starts_at, ends_at,"
                       " state, hold_until, sequence, changed_at, reason FROM appointment WHERE {}",
                       condition);
}

Appointment appointment_in(const database::Row& row) {
    Appointment found;
    found.id = row.id(0);
    found.specialist = row.person(1);
    found.specialist_name = row.text(2);
    if (!row.is_null(3)) found.member = row.person(3);
    found.visitor = {std::string(row.text(4)), std::string(row.text(5))};
    found.type_name = row.text(6);
    found.way = parse_way(row.text(7)).value_or(Way::telephone);
    found.minutes = static_cast<int>(row.integer(8));
    found.buffer = static_cast<int>(row.integer(9));
    found.local = {row.day(10), static_cast<int>(row.integer(11))};
    found.zone = row.text(12);
    found.time = {row.instant(13), row.instant(14)};
    found.state = parse_appointment_state(row.text(15)).value_or(AppointmentState::cancelled);
    found.hold_until = row.maybe_instant(16);
    found.sequence = static_cast<int>(row.integer(17));
    found.changed = row.instant(18);
    found.reason = row.text(19);
    return found;
}

const std::string kOfSpecialist = appointments_where("specialist_person_id = $1 AND appointment_id = $2");
const std::string kOfMember = appointments_where("member_person_id = $1 AND appointment_id = $2");
const std::string kByLink = appointments_where("link_hash = $1");
const std::string kSpan = appointments_where("specialist_person_id = $1 AND starts_at >= $2 AND starts_at < $3"
                                             " AND state <> 'held' ORDER BY starts_at LIMIT 5000");
/// $2 is before every start of what is not over at $3: the index begins with it.
const std::string kAsked = appointments_where("specialist_person_id = $1 AND starts_at >= $2 AND ends_at > $3"
                                              " AND state = 'asked' ORDER BY starts_at LIMIT 500");
const std::string kAllOfMember =
    appointments_where("member_person_id = $1 AND state <> 'held' ORDER BY starts_at DESC LIMIT 500");
constexpr std::string_view kByLetter =
    "SELECT specialist_person_id, appointment_id FROM visitor_letter WHERE link_hash = $1 AND proves = 0";
constexpr std::string_view kNextStart = R"(
    SELECT MIN(starts_at) FROM appointment
    WHERE specialist_person_id = $1 AND starts_at >= $2 AND state IN ('asked', 'booked'))";

constexpr std::string_view kVisitors = R"(
    SELECT SUM(CASE WHEN state = 'held' AND hold_until > $2 THEN 1 ELSE 0 END),
        SUM(CASE WHEN state = 'asked' AND starts_at > $2 THEN 1 ELSE 0 END)
    FROM appointment WHERE specialist_person_id = $1 AND member_person_id IS NULL AND state IN ('held', 'asked'))";

constexpr std::string_view kLastContact = R"(
    SELECT visitor_contact FROM appointment WHERE member_person_id = $1 AND visitor_contact <> ''
    ORDER BY changed_at DESC LIMIT 1)";

constexpr std::string_view kHoldsOfMember = R"(
    SELECT COUNT(*) FROM appointment
    WHERE member_person_id = $1 AND state = 'held' AND hold_until > $2 AND hold_until <= $3)";

constexpr std::string_view kDropHolds = "DELETE FROM appointment WHERE state = 'held' AND hold_until < $1";
constexpr std::string_view kDropHeldSpecialist = "DELETE FROM specialist_time WHERE hold_until < $1";
constexpr std::string_view kDropHeldMember = "DELETE FROM member_time WHERE hold_until < $1";
// With a specialist who erased their account (0) an appointment was cancelled later than changed_at says.
constexpr std::string_view kForgetVisitors = R"(
    UPDATE appointment SET visitor_name = '', visitor_contact = '', link_hash = NULL
    WHERE member_person_id IS NULL AND (visitor_name <> '' OR link_hash IS NOT NULL)
        AND (ends_at < $1 OR (state = 'cancelled' AND specialist_person_id <> 0 AND changed_at < $1)))";
constexpr std::string_view kForgetContacts = R"(
    UPDATE appointment SET visitor_contact = ''
    WHERE member_person_id IS NOT NULL AND visitor_contact <> ''
        AND (ends_at < $1 OR (state = 'cancelled' AND changed_at < $1)))";
constexpr std::string_view kForgetLetters = R"(
    DELETE FROM visitor_letter WHERE NOT EXISTS (
        SELECT 1 FROM appointment WHERE appointment.specialist_person_id = visitor_letter.specialist_person_id
            AND appointment.appointment_id = visitor_letter.appointment_id AND appointment.ends_at >= $1
            AND (appointment.state <> 'cancelled' OR appointment.specialist_person_id = 0
                OR appointment.changed_at >= $1)))";

/// The rows of five minutes that cover a time.
struct Slots {
    int64_t from;
    int64_t to; // not included

    int64_t count() const { return to - from; }
};

Slots slots(Instant start, Instant end) {
    return {start.microseconds / kFiveMinutes, (end.microseconds + kFiveMinutes - 1) / kFiveMinutes};
}

/// Makes every five minutes of the appointment its own, of both people, that no other owns. False where one does.
bool claim(database::Transaction& data, const Appointment& wanted, Instant now) {
    const Slots whole = slots(wanted.time.start, wanted.free_at());
    const bool specialist = data.execute(kClaimSpecialist, wanted.specialist, whole.from, whole.to, wanted.id,
                                         wanted.hold_until, now) == whole.count();
    if (!wanted.member) return specialist;
    const Slots own = slots(wanted.time.start, wanted.time.end);
    const bool member =
        data.execute(kClaimMember, *wanted.member, own.from, own.to, wanted.id, wanted.hold_until, now) == own.count();
    return specialist && member;
}

void leave(database::Transaction& data, const Appointment& appointment, const Slots& kept) {
    data.execute(kLeaveSpecialist, appointment.specialist, appointment.id, kept.from, kept.to);
    if (appointment.member) data.execute(kLeaveMember, *appointment.member, appointment.id, kept.from, kept.to);
}

/// Whether the one row was changed that was meant; what was changed goes into its history.
bool noted(database::Transaction& data, const Appointment& appointment, int64_t changed) {
    if (changed != 1) return false;
    note_change(data, appointment.specialist, appointment.id);
    renew_edition(data, appointment.specialist);
    return true;
}

std::optional<Appointment> only(const database::Rows& rows) {
    if (rows.empty()) return std::nullopt;
    return appointment_in(rows.only());
}

std::vector<Appointment> list(const database::Rows& rows) {
    std::vector<Appointment> found;
    for (const auto row : rows)
        found.push_back(appointment_in(row));
    return found;
}

std::vector<Interval> times(const database::Rows& rows) {
    std::vector<Interval> found;
    for (const auto row : rows)
        found.push_back({row.instant(0), row.instant(1)});
    return found;
}

} // namespace

bool hold(database::Transaction& data, const Appointment& made, std::string_view link_hash, Instant now) {
    const bool fresh =
        data.execute(kAdd, made.specialist, made.id, made.member, made.specialist_name, made.visitor.name,
                     made.visitor.contact, link_hash, made.type_name, name(made.way), made.minutes, made.buffer,
                     made.local.day, made.local.minute, made.zone, made.time.start, made.time.end, made.free_at(),
                     name(made.state), made.hold_until, now) == 1;
    if (!fresh || !claim(data, made, now)) return false;
    if (stands(made.state)) note_change(data, made.specialist, made.id);
    renew_edition(data, made.specialist);
    return true;
}

void drop_hold(database::Transaction& data, const Appointment& appointment) {
    if (data.execute(kDropHold, appointment.specialist, appointment.id) != 1) return;
    leave(data, appointment, {0, 0});
    renew_edition(data, appointment.specialist);
}

bool keep(database::Transaction& data, const Appointment& appointment, Instant now) {
    Appointment promised = appointment;
    promised.hold_until.reset();
    return claim(data, promised, now) &&
           noted(data, appointment,
                 data.execute(kKeep, appointment.specialist, appointment.id, name(appointment.state),
                              appointment.member, appointment.visitor.name, appointment.visitor.contact, now));
}

bool confirm(database::Transaction& data, const Appointment& appointment, Instant now) {
    return noted(data, appointment,
                 data.execute(kConfirm, appointment.specialist, appointment.id, appointment.sequence, now));
}

bool move(database::Transaction& data, const Appointment& moved, Instant now) {
    Appointment promised = moved;
    promised.hold_until.reset();
    if (!claim(data, promised, now)) return false;
    leave(data, moved, slots(moved.time.start, moved.free_at()));
    return noted(data, moved,
                 data.execute(kMove, moved.specialist, moved.id, moved.sequence, name(moved.state), moved.local.day,
                              moved.local.minute, moved.zone, moved.time.start, moved.time.end, moved.free_at(), now));
}

bool end(database::Transaction& data, const Appointment& appointment, AppointmentState state, std::string_view reason,
         Instant now) {
    if (!noted(
            data, appointment,
            data.execute(kEnd, appointment.specialist, appointment.id, appointment.sequence, name(state), reason, now)))
        return false;
    leave(data, appointment, {0, 0});
    return true;
}

bool take_back(database::Transaction& data, const Appointment& ended, Instant now) {
    return claim(data, ended, now) &&
           noted(data, ended, data.execute(kTakeBack, ended.specialist, ended.id, ended.sequence, now));
}

bool become_of_member(database::Transaction& data, const Appointment& booked, PersonId member, Instant now) {
    Appointment theirs = booked;
    theirs.member = member;
    return claim(data, theirs, now) &&
           noted(data, theirs,
                 data.execute(kBecomeOfMember, booked.specialist, booked.id, booked.sequence, member, now));
}

void let_go(database::Transaction& data, const Appointment& appointment) {
    leave(data, appointment, {0, 0});
}

bool take_anew(database::Transaction& data, const Appointment& appointment, Instant now) {
    data.execute(kDerive, appointment.specialist, appointment.id, appointment.time.start, appointment.time.end,
                 appointment.free_at(), now);
    note_change(data, appointment.specialist, appointment.id);
    renew_edition(data, appointment.specialist);
    return take_rest(data, appointment, now);
}

bool take_rest(database::Transaction& data, const Appointment& appointment, Instant now) {
    return claim(data, appointment, now);
}

std::vector<Interval> taken(database::Transaction& data, PersonId specialist, const Interval& span, Instant now) {
    return times(data.query(kTaken, specialist, span.start, span.end, now));
}

std::vector<Interval> promised(database::Transaction& data, PersonId member, const Interval& span, Instant now) {
    return times(data.query(kPromised, member, span.start, span.end, now));
}

std::optional<Appointment> appointment_of_specialist(database::Transaction& data, PersonId specialist, const Id& id) {
    return only(data.query(kOfSpecialist, specialist, id));
}

std::optional<Appointment> appointment_of_member(database::Transaction& data, PersonId member, const Id& id) {
    return only(data.query(kOfMember, member, id));
}

std::optional<Appointment> appointment_by_link(database::Transaction& data, std::string_view link_hash) {
    if (auto booked = only(data.query(kByLink, link_hash))) return booked;
    const auto letters = data.query(kByLetter, link_hash);
    if (letters.empty()) return std::nullopt;
    return appointment_of_specialist(data, letters.only().person(0), letters.only().id(1));
}

std::vector<Appointment> appointments_of_specialist(database::Transaction& data, PersonId specialist,
                                                    const Interval& span) {
    return list(data.query(kSpan, specialist, span.start, span.end));
}

std::optional<Instant> next_start(database::Transaction& data, PersonId specialist, Instant from) {
    return data.query(kNextStart, specialist, from).only().maybe_instant(0);
}

std::vector<Appointment> asked_of_specialist(database::Transaction& data, PersonId specialist, Instant now) {
    return list(data.query(kAsked, specialist, now - std::chrono::minutes(kLongestAppointment), now));
}

std::vector<Appointment> appointments_of_member(database::Transaction& data, PersonId member) {
    return list(data.query(kAllOfMember, member));
}

std::string last_contact(database::Transaction& data, PersonId member) {
    const auto rows = data.query(kLastContact, member);
    return rows.empty() ? std::string() : std::string(rows.only().text(0));
}

VisitorLoad visitor_load(database::Transaction& data, PersonId specialist, Instant now) {
    const auto rows = data.query(kVisitors, specialist, now);
    const auto row = rows.only();
    return {row.maybe_integer(0).value_or(0), row.maybe_integer(1).value_or(0)};
}

int64_t holds_of_member(database::Transaction& data, PersonId member, Instant now) {
    return data.query(kHoldsOfMember, member, now, now + kHold).only().integer(0);
}

void forget_old_bookings(database::Transaction& data, Instant now) {
    const Instant yesterday = now - std::chrono::hours(24);
    data.execute(kDropHolds, yesterday);
    data.execute(kDropHeldSpecialist, yesterday);
    data.execute(kDropHeldMember, yesterday);
    const Instant month_ago = now - std::chrono::hours(24 * kKeepVisitorDays);
    data.execute(kForgetVisitors, month_ago);
    data.execute(kForgetContacts, month_ago);
    data.execute(kForgetLetters, month_ago);
}

} // namespace amble::care
