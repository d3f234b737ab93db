#include "care/freed_time_store.h"

#include "account/notice_store.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/free_time_store.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/waiting_store.h"
#include "care/zone_change_store.h"
#include "foundation/base/random.h"
#include "foundation/jobs/queue.h"

namespace amble::care {

namespace {

constexpr size_t kSearchedTimes = 400;

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
    KnownOf known{offered_before(data, waiting), {}};
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
    if (!hold(data, held, link_of(data, waiting), now) || !note_offered(data, waiting, held)) {
        drop_hold(data, held);
        return;
    }
    jobs::enqueue(data, {kOfferTimes, "{}", waiting.specialist}, *held.hold_until);
    tell_of_offer(data, waiting, held, calendar.zone, now);
}

void end_unanswered(database::Transaction& data, const Waiting& waiting, Instant now) {
    if (!note_unanswered(data, waiting, now)) return;
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

bool stop_waiting(database::Transaction& data, const Waiting& waiting, Instant now) {
    if (!note_ended(data, waiting)) return false;
    const auto held =
        waiting.appointment ? appointment_of_specialist(data, waiting.specialist, *waiting.appointment) : std::nullopt;
    if (!held) return true;
    drop_hold(data, *held);
    offer_freed(data, waiting.specialist, now);
    return true;
}

bool pass_on(database::Transaction& data, const Appointment& offered, Instant now) {
    if (!note_passed(data, offered)) return false;
    drop_hold(data, offered);
    offer_freed(data, offered.specialist, now);
    return true;
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
    for (const PersonId each : waited_for(data))
        offer_freed(data, each, now);
}

void look_after(database::Transaction& data, const Appointment& hold) {
    if (hold.hold_until && anybody_waits(data, hold.specialist))
        jobs::enqueue(data, {kOfferTimes, "{}", hold.specialist}, *hold.hold_until);
}

} // namespace amble::care
