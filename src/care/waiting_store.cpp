#include "care/waiting_store.h"

#include "account/notice_store.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/free_time_store.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/zone_change_store.h"
#include "foundation/base/random.h"
#include "foundation/jobs/queue.h"

namespace amble::care {

namespace {

constexpr std::string_view kCount = R"(
    SELECT COUNT(*), SUM(CASE WHEN member_person_id IS NULL THEN 1 ELSE 0 END),
        SUM(CASE WHEN member_person_id = $2 AND type_id = $3 THEN 1 ELSE 0 END)
    FROM waiting WHERE specialist_person_id = $1 AND state IN ('waiting', 'offered'))";
constexpr std::string_view kAdd = R"(
    INSERT INTO waiting (specialist_person_id, waiting_id, member_person_id, specialist_name, visitor_name,
        visitor_contact, link_hash, type_id, type_name, until_day, day_part, since, state, unanswered)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting', 0)
    ON CONFLICT DO NOTHING)";

constexpr std::string_view kByLink = R"(
    SELECT waiting_id, specialist_person_id, specialist_name, member_person_id, visitor_name, visitor_contact, type_id,
        type_name, until_day, day_part, since, state, unanswered, appointment_id, offer_until
    FROM waiting WHERE link_hash = $1)";
constexpr std::string_view kInTurn = R"(
    SELECT waiting_id, specialist_person_id, specialist_name, member_person_id, visitor_name, visitor_contact, type_id,
        type_name, until_day, day_part, since, state, unanswered, appointment_id, offer_until
    FROM waiting WHERE specialist_person_id = $1 AND state IN ('waiting', 'offered') ORDER BY since, waiting_id)";
constexpr std::string_view kOfMember = R"(
    SELECT waiting_id, specialist_person_id, specialist_name, member_person_id, visitor_name, visitor_contact, type_id,
        type_name, until_day, day_part, since, state, unanswered, appointment_id, offer_until
    FROM waiting WHERE member_person_id = $1 AND state IN ('waiting', 'offered') ORDER BY since, waiting_id)";
constexpr std::string_view kLink = "SELECT link_hash FROM waiting WHERE specialist_person_id = $1 AND waiting_id = $2";
constexpr std::string_view kOffered =
    "SELECT starts_at FROM waiting_offer WHERE specialist_person_id = $1 AND waiting_id = $2";
constexpr std::string_view kSpecialists =
    "SELECT DISTINCT specialist_person_id FROM waiting WHERE state IN ('waiting', 'offered')";
constexpr std::string_view kAnybody =
    "SELECT 1 FROM waiting WHERE specialist_person_id = $1 AND state = 'waiting' LIMIT 1";
constexpr std::string_view kIsOffer =
    "SELECT 1 FROM waiting WHERE specialist_person_id = $1 AND appointment_id = $2 AND state = 'offered'";

// Each changes the row only from the state that it was seen in, so that of two who race one hears that it is too late.
constexpr std::string_view kOffer = R"(
    UPDATE waiting SET state = 'offered', appointment_id = $3, offer_until = $4
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND state = 'waiting')";
constexpr std::string_view kNoteOffer =
    "INSERT INTO waiting_offer (specialist_person_id, waiting_id, starts_at) VALUES ($1, $2, $3)"
    " ON CONFLICT DO NOTHING";
constexpr std::string_view kPassed = R"(
    UPDATE waiting SET state = 'waiting', appointment_id = NULL, offer_until = NULL, unanswered = 0
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND state = 'offered')";
constexpr std::string_view kUnanswered = R"(
    UPDATE waiting SET state = CASE WHEN unanswered + 1 >= $4 THEN 'ended' ELSE 'waiting' END,
        unanswered = unanswered + 1, since = $3, appointment_id = NULL, offer_until = NULL
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND state = 'offered' AND offer_until <= $3)";
constexpr std::string_view kTaken = R"(
    UPDATE waiting SET state = 'taken', offer_until = NULL
    WHERE specialist_person_id = $1 AND appointment_id = $2 AND state = 'offered')";
constexpr std::string_view kStop = R"(
    UPDATE waiting SET state = 'ended', appointment_id = NULL, offer_until = NULL
    WHERE specialist_person_id = $1 AND waiting_id = $2 AND state IN ('waiting', 'offered'))";

constexpr std::string_view kForgetOffers = R"(
    DELETE FROM waiting_offer WHERE NOT EXISTS (
        SELECT 1 FROM waiting WHERE waiting.specialist_person_id = waiting_offer.specialist_person_id
            AND waiting.waiting_id = waiting_offer.waiting_id AND waiting.state IN ('waiting', 'offered')))";
constexpr std::string_view kForget =
    "DELETE FROM waiting WHERE state IN ('taken', 'ended') OR (state = 'waiting' AND until_day < $1)";

constexpr size_t kSearchedTimes = 400;

Waiting waiting_in(const database::Row& row) {
    Waiting found;
    found.id = row.id(0);
    found.specialist = row.person(1);
    found.specialist_name = row.text(2);
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
    return found;
}

std::vector<Waiting> list(const database::Rows& rows) {
    std::vector<Waiting> found;
    for (const auto row : rows)
        found.push_back(waiting_in(row));
    return found;
}

/// Until when it is held for them, in the specialist's time.
std::vector<std::string> offer_words(const Appointment& held, const Zone& zone) {
    const LocalTime until = local_time(held.hold_until.value_or(Instant{}), zone);
    return {iso(held.local.day), clock_text(held.local.minute), iso(until.day), clock_text(until.minute)};
}

void tell_of_offer(database::Transaction& data, const Waiting& waiting, const Appointment& held, const Zone& zone,
                   Instant now) {
    if (waiting.member)
        account::notify(data, *waiting.member,
                        {{"A time that you wait for is free: {0} at {1}. It is held for you until {2}, {3}.",
                          offer_words(held, zone)},
                         "/appointments/" + held.id.text()},
                        now);
    else
        tell_staff(data, waiting.specialist,
                   {"A time on {0} at {1} is held until {2}, {3} for a visitor who waits for one. Please tell them.",
                    offer_words(held, zone)},
                   now);
}

Appointment hold_for(const Waiting& waiting, const AppointmentType& type, const FreeTime& time,
                     const Calendar& calendar, Instant now) {
    Appointment held;
    held.id = random_id();
    held.specialist = waiting.specialist;
    held.specialist_name = waiting.specialist_name;
    held.member = waiting.member;
    held.visitor = waiting.visitor;
    held.type_name = type.name;
    held.way = type.way;
    held.minutes = type.minutes;
    held.buffer = type.buffer;
    held.local = time.local;
    held.zone = calendar.zone.name();
    held.time = time.time;
    held.hold_until = offer_until(now, time.time.start, calendar.rules);
    return held;
}

/// The times that would leave them kShortestOffer to answer.
std::optional<FreeTime> time_for(database::Transaction& data, const Waiting& waiting, const Wanted& wanted,
                                 Instant now) {
    const Day today = wanted.calendar->zone.day_at(now);
    auto free = free_times_of(data, wanted, {now, today, waiting.until, kSearchedTimes});
    std::erase_if(free, [&](const FreeTime& each) {
        return offer_until(now, each.time.start, wanted.calendar->rules) < now + kShortestOffer;
    });
    if (free.empty()) return std::nullopt;
    KnownOf known;
    for (const auto row : data.query(kOffered, waiting.specialist, waiting.id))
        known.offered.push_back(row.instant(0));
    if (waiting.member) known.promised = promised(data, *waiting.member, {now, free.back().time.end}, now);
    return first_suiting(waiting, free, known);
}

void offer(database::Transaction& data, const Waiting& waiting, const Calendar& calendar, Instant now) {
    const AppointmentType* type = calendar.type(waiting.type);
    if (!type || waiting.until < calendar.zone.day_at(now)) {
        stop_waiting(data, waiting, now);
        return;
    }
    const auto time = time_for(data, waiting, {waiting.specialist, &calendar, type}, now);
    if (!time) return;
    const Appointment held = hold_for(waiting, *type, *time, calendar, now);
    const std::string link(data.query(kLink, waiting.specialist, waiting.id).only().text(0));
    if (!hold(data, held, link, now)) {
        drop_hold(data, held);
        return;
    }
    data.execute(kNoteOffer, waiting.specialist, waiting.id, held.time.start);
    data.execute(kOffer, waiting.specialist, waiting.id, held.id, held.hold_until);
    jobs::enqueue(data, {kOfferTimes, "{}", waiting.specialist}, *held.hold_until);
    tell_of_offer(data, waiting, held, calendar.zone, now);
}

void end_unanswered(database::Transaction& data, const Waiting& waiting, Instant now) {
    if (data.execute(kUnanswered, waiting.specialist, waiting.id, now, kMostUnanswered) != 1) return;
    if (const auto held = appointment_of_specialist(data, waiting.specialist, *waiting.appointment))
        drop_hold(data, *held);
    if (!waiting.member) return;
    const bool last = waiting.unanswered + 1 >= kMostUnanswered;
    account::notify(data, *waiting.member,
                    {{last ? "The time that was held for you went to the next person, and you wait no longer."
                           : "The time that was held for you went to the next person. You still wait for another.",
                      {}},
                     "/appointments"},
                    now);
}

/// Whoever is not shown or not verified any more takes nobody new.
bool takes_people(database::Transaction& data, PersonId specialist, Instant now) {
    const auto page = page_of(data, specialist);
    return page && listed_specialist(data, Zone::utc().day_at(now), page->id);
}

} // namespace

bool add_waiting(database::Transaction& data, const Waiting& waiting, std::string_view link_hash) {
    const auto rows = data.query(kCount, waiting.specialist, waiting.member, waiting.type);
    const auto there = rows.only();
    if (there.integer(0) >= kMostWaiting || there.maybe_integer(2).value_or(0) > 0) return false;
    if (!waiting.member && there.maybe_integer(1).value_or(0) >= kMostVisitorsWaiting) return false;
    return data.execute(kAdd, waiting.specialist, waiting.id, waiting.member, waiting.specialist_name,
                        waiting.visitor.name, waiting.visitor.contact, link_hash, waiting.type, waiting.type_name,
                        waiting.until, name(waiting.part), waiting.since) == 1;
}

std::optional<Waiting> waiting_by_link(database::Transaction& data, std::string_view link_hash) {
    const auto rows = data.query(kByLink, link_hash);
    if (rows.empty()) return std::nullopt;
    return waiting_in(rows.only());
}

std::vector<Waiting> waiting_for(database::Transaction& data, PersonId specialist) {
    return list(data.query(kInTurn, specialist));
}

std::vector<Waiting> waiting_of_member(database::Transaction& data, PersonId member) {
    return list(data.query(kOfMember, member));
}

bool stop_waiting(database::Transaction& data, const Waiting& waiting, Instant now) {
    if (data.execute(kStop, waiting.specialist, waiting.id) != 1) return false;
    const auto held =
        waiting.appointment ? appointment_of_specialist(data, waiting.specialist, *waiting.appointment) : std::nullopt;
    if (!held) return true;
    drop_hold(data, *held);
    offer_freed(data, waiting.specialist, now);
    return true;
}

bool pass_on(database::Transaction& data, const Appointment& offered, Instant now) {
    if (data.execute(kPassed, offered.specialist, offered.id) != 1) return false;
    drop_hold(data, offered);
    offer_freed(data, offered.specialist, now);
    return true;
}

void note_taken(database::Transaction& data, const Appointment& booked) {
    data.execute(kTaken, booked.specialist, booked.id);
}

bool is_offer(database::Transaction& data, const Appointment& held) {
    return !data.query(kIsOffer, held.specialist, held.id).empty();
}

void offer_freed(database::Transaction& data, PersonId specialist, Instant now) {
    settle_clashes(data, specialist, now); // what is promised twice comes before what is promised to nobody
    if (waiting_for(data, specialist).empty()) return;
    for (const Waiting& each : waiting_for(data, specialist))
        if (each.state == WaitingState::offered && *each.offer_until <= now) end_unanswered(data, each, now);
    const auto calendar = calendar_of(data, specialist);
    if (!calendar || !takes_people(data, specialist, now)) return;
    for (const Waiting& each : waiting_for(data, specialist))
        if (each.state == WaitingState::waiting) offer(data, each, *calendar, now);
}

void offer_all_freed(database::Transaction& data, Instant now) {
    for (const auto row : data.query(kSpecialists))
        offer_freed(data, row.person(0), now);
}

void look_after(database::Transaction& data, const Appointment& hold) {
    if (hold.hold_until && !data.query(kAnybody, hold.specialist).empty())
        jobs::enqueue(data, {kOfferTimes, "{}", hold.specialist}, *hold.hold_until);
}

void forget_old_waiting(database::Transaction& data, Instant now) {
    data.execute(kForgetOffers);
    data.execute(kForget, Zone::utc().day_at(now) - 1);
}

} // namespace amble::care
