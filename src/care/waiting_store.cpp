#include "care/waiting_store.h"

#include "care/booking_store.h"
#include "care/practice_store.h"

#include <fmt/format.h>

#include <algorithm>

namespace amble::care {

namespace {

constexpr std::string_view kCount = R"(
    SELECT COUNT(*), SUM(CASE WHEN member_person_id IS NULL THEN 1 ELSE 0 END),
        SUM(CASE WHEN member_person_id = $2 AND type_id = $3 THEN 1 ELSE 0 END)
    FROM waiting WHERE specialist_person_id = $1 AND practice_id = $4 AND state IN ('waiting', 'offered'))";
constexpr std::string_view kAdd = R"(
    INSERT INTO waiting (specialist_person_id, waiting_id, member_person_id, specialist_name, visitor_name,
        visitor_contact, link_hash, type_id, type_name, until_day, day_part, since, state, unanswered, practice_id,
        way)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting', 0, $13, $14)
    ON CONFLICT DO NOTHING)";

/// Whoever waits, in the columns that waiting_in() reads.
std::string waiting_where(std::string_view condition) {
    return fmt::format("SELECT waiting_id, specialist_person_id, specialist_name, member_person_id, visitor_name,"
                       " visitor_contact, type_id, type_name, until_day, day_part, since, state, unanswered,"
                       " appointment_id, offer_until, practice_id, way FROM waiting WHERE {}",
                       condition);
}

Waiting waiting_in(const database::Row& row) {
    Waiting found;
    found.id = row.id(0);
    found.specialist = row.person(1);
    found.whom = row.text(2);
    if (!row.is_null(3)) found.member = row.person(3);
    found.visitor = {std::string(row.text(4)), std::string(row.text(5))};
    found.type = row.id(6);
    found.type_name = row.text(7);
    found.until = row.day(8);
    found.part = parse_day_part(row.text(9)).value_or(DayPart::any);
    found.since = row.instant(10);
    found.state = parse_waiting_state(row.text(11)).value_or(WaitingState::ended);
    found.unanswered = static_cast<int>(row.integer(12));
    if (!row.is_null(13)) found.appointment = row.id(13);
    found.offer_until = row.maybe_instant(14);
    if (!row.text(15).empty()) found.practice = row.id(15);
    found.way = parse_way(row.text(16));
    return found;
}

const std::string kByLink = waiting_where("link_hash = $1");
const std::string kInTurn =
    waiting_where("specialist_person_id = $1 AND state IN ('waiting', 'offered') ORDER BY since, waiting_id");
const std::string kInTurnForAnyone =
    waiting_where("practice_id = $1 AND state IN ('waiting', 'offered') ORDER BY since, waiting_id");
const std::string kOfMember =
    waiting_where("member_person_id = $1 AND state IN ('waiting', 'offered') ORDER BY since, waiting_id");
/// Who was offered that specialist's time waits for them, or for anyone (0).
const std::string kOfferedTo =
    waiting_where("specialist_person_id IN ($1, 0) AND appointment_id = $2 AND state = 'offered'");

constexpr std::string_view kLink = "SELECT link_hash FROM waiting WHERE specialist_person_id = $1 AND waiting_id = $2";
constexpr std::string_view kOffered =
    "SELECT starts_at FROM waiting_offer WHERE specialist_person_id = $1 AND waiting_id = $2";
constexpr std::string_view kSpecialists =
    "SELECT DISTINCT specialist_person_id FROM waiting WHERE practice_id = '' AND state IN ('waiting', 'offered')";
constexpr std::string_view kPractices =
    "SELECT DISTINCT practice_id FROM waiting WHERE practice_id <> '' AND state IN ('waiting', 'offered')";
constexpr std::string_view kAnybody =
    "SELECT 1 FROM waiting WHERE specialist_person_id = $1 AND practice_id = '' AND state = 'waiting' LIMIT 1";
constexpr std::string_view kAnybodyForAnyone =
    "SELECT 1 FROM waiting WHERE practice_id = $1 AND state = 'waiting' LIMIT 1";

// Each changes the row only from the state that it was seen in, so that of two who race one hears that it is too late.
constexpr std::string_view kMakeOffer = R"(
    UPDATE waiting SET state = 'offered', appointment_id = $3, offer_until = $4
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND state = 'waiting')";
constexpr std::string_view kNoteOffer =
    "INSERT INTO waiting_offer (specialist_person_id, waiting_id, starts_at) VALUES ($1, $2, $3)"
    " ON CONFLICT DO NOTHING";
constexpr std::string_view kPassed = R"(
    UPDATE waiting SET state = 'waiting', appointment_id = NULL, offer_until = NULL, unanswered = 0
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND appointment_id = $3 AND state = 'offered')";
constexpr std::string_view kUnanswered = R"(
    UPDATE waiting SET state = CASE WHEN unanswered + 1 >= $4 THEN 'ended' ELSE 'waiting' END,
        unanswered = unanswered + 1, since = $3, appointment_id = NULL, offer_until = NULL
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND state = 'offered' AND offer_until <= $3)";
constexpr std::string_view kTaken = R"(
    UPDATE waiting SET state = 'taken', offer_until = NULL
    WHERE specialist_person_id IN ($1, 0) AND appointment_id = $2 AND state = 'offered')";
constexpr std::string_view kStop = R"(
    UPDATE waiting SET state = 'ended', appointment_id = NULL, offer_until = NULL
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND state IN ('waiting', 'offered'))";

constexpr std::string_view kForgetOffers = R"(
    DELETE FROM waiting_offer WHERE NOT EXISTS (
        SELECT 1 FROM waiting WHERE waiting.specialist_person_id = waiting_offer.specialist_person_id
            AND waiting.waiting_id = waiting_offer.waiting_id AND waiting.state IN ('waiting', 'offered')))";
constexpr std::string_view kForget =
    "DELETE FROM waiting WHERE state IN ('taken', 'ended') OR (state = 'waiting' AND until_day < $1)";

std::vector<Waiting> list(const database::Rows& rows) {
    std::vector<Waiting> found;
    for (const auto row : rows)
        found.push_back(waiting_in(row));
    return found;
}

} // namespace

bool add_waiting(database::Transaction& data, const Waiting& waiting, std::string_view link_hash) {
    const std::string practice = waiting.practice ? waiting.practice->text() : "";
    const auto rows = data.query(kCount, waiting.specialist, waiting.member, waiting.type, practice);
    const auto there = rows.only();
    if (there.integer(0) >= kMostWaiting || there.maybe_integer(2).value_or(0) > 0) return false;
    if (!waiting.member && there.maybe_integer(1).value_or(0) >= kMostVisitorsWaiting) return false;
    return data.execute(kAdd, waiting.specialist, waiting.id, waiting.member, waiting.whom, waiting.visitor.name,
                        waiting.visitor.contact, link_hash, waiting.type, waiting.type_name, waiting.until,
                        name(waiting.part), waiting.since, practice,
                        waiting.way ? name(*waiting.way) : std::string_view()) == 1;
}

std::optional<Waiting> waiting_by_link(database::Transaction& data, std::string_view link_hash) {
    const auto rows = data.query(kByLink, link_hash);
    if (rows.empty()) return std::nullopt;
    return waiting_in(rows.only());
}

std::vector<Waiting> waiting_for(database::Transaction& data, PersonId specialist) {
    return list(data.query(kInTurn, specialist));
}

std::vector<Waiting> waiting_for_anyone(database::Transaction& data, const Id& practice) {
    return list(data.query(kInTurnForAnyone, practice));
}

std::vector<Waiting> line_of(database::Transaction& data, PersonId specialist) {
    auto line = waiting_for(data, specialist);
    for (const Practice& each : practices_of(data, specialist))
        for (Waiting& waiting : waiting_for_anyone(data, each.id))
            line.push_back(std::move(waiting));
    std::ranges::sort(line, {}, [](const Waiting& each) { return std::pair(each.since, each.id); });
    return line;
}

std::vector<Waiting> waiting_of_member(database::Transaction& data, PersonId member) {
    return list(data.query(kOfMember, member));
}

bool anybody_waits(database::Transaction& data, PersonId specialist) {
    if (!data.query(kAnybody, specialist).empty()) return true;
    return std::ranges::any_of(practices_of(data, specialist),
                               [&](const Practice& each) { return !data.query(kAnybodyForAnyone, each.id).empty(); });
}

std::set<PersonId> waited_for(database::Transaction& data) {
    std::set<PersonId> found;
    for (const auto row : data.query(kSpecialists))
        found.insert(row.person(0));
    for (const auto row : data.query(kPractices))
        for (const Staff& each : staff_of(data, row.id(0)))
            if (each.specialist) found.insert(each.person);
    return found;
}

std::optional<Appointment> held_for(database::Transaction& data, const Waiting& waiting) {
    if (!waiting.appointment) return std::nullopt;
    auto held = waiting.member ? appointment_of_member(data, *waiting.member, *waiting.appointment)
                               : appointment_by_link(data, link_of(data, waiting));
    if (!held || held->id != *waiting.appointment || held->state != AppointmentState::held) return std::nullopt;
    return held;
}

std::string link_of(database::Transaction& data, const Waiting& waiting) {
    return std::string(data.query(kLink, waiting.specialist, waiting.id).only().text(0));
}

std::vector<Instant> offered_before(database::Transaction& data, const Waiting& waiting) {
    std::vector<Instant> found;
    for (const auto row : data.query(kOffered, waiting.specialist, waiting.id))
        found.push_back(row.instant(0));
    return found;
}

bool note_offered(database::Transaction& data, const Waiting& waiting, const Appointment& held) {
    if (data.execute(kMakeOffer, waiting.specialist, waiting.id, held.id, held.hold_until) != 1) return false;
    data.execute(kNoteOffer, waiting.specialist, waiting.id, held.time.start);
    return true;
}

bool note_unanswered(database::Transaction& data, const Waiting& waiting, Instant now) {
    return data.execute(kUnanswered, waiting.specialist, waiting.id, now, kMostUnanswered) == 1;
}

bool note_passed(database::Transaction& data, const Waiting& waiting) {
    return data.execute(kPassed, waiting.specialist, waiting.id, waiting.appointment) == 1;
}

void note_taken(database::Transaction& data, const Appointment& booked) {
    data.execute(kTaken, booked.specialist, booked.id);
}

bool note_ended(database::Transaction& data, const Waiting& waiting) {
    return data.execute(kStop, waiting.specialist, waiting.id) == 1;
}

std::optional<Waiting> offered_to(database::Transaction& data, const Appointment& held) {
    const auto rows = data.query(kOfferedTo, held.specialist, held.id);
    if (rows.empty()) return std::nullopt;
    return waiting_in(rows.only());
}

void forget_old_waiting(database::Transaction& data, Instant now) {
    data.execute(kForgetOffers);
    data.execute(kForget, Zone::utc().day_at(now) - 1);
}

} // namespace amble::care
