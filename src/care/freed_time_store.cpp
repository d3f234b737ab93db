#include "care/freed_time_store.h"

#include "account/notice_store.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/free_time_store.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/telling_store.h"
#include "care/waiting_store.h"
#include "care/zone_change_store.h"
#include "foundation/base/random.h"
#include "foundation/jobs/queue.h"

#include <algorithm>

namespace amble::care {

namespace {

constexpr size_t kSearchedTimes = 400;

struct Chosen {
    const AppointmentType* type;
    FreeTime time;
};

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
        tell_staff(data, held.specialist,
                   {"A time on {0} at {1} is held until {2}, {3} for a visitor who waits for one. Please tell them.",
                    offer_words(held, zone)},
                   now);
}

Appointment hold_for(const Waiting& waiting, const Offering& from, const Chosen& chosen, Instant now) {
    Appointment held;
    held.id = random_id();
    held.specialist = from.specialist;
    held.specialist_name = from.name;
    held.member = waiting.member;
    held.visitor = waiting.visitor;
    held.type_name = chosen.type->name;
    held.way = chosen.type->way;
    held.minutes = chosen.type->minutes;
    held.buffer = chosen.type->buffer;
    held.local = chosen.time.local;
    held.zone = from.calendar.zone.name();
    held.time = chosen.time.time;
    held.hold_until = offer_until(now, held.time.start, from.calendar.rules);
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

/// The first time of that specialist which suits, whichever of the kinds it is of.
std::optional<Chosen> choose(database::Transaction& data, const Waiting& waiting, const Offering& from, Instant now) {
    std::optional<Chosen> first;
    for (const AppointmentType* type : wanted_types(waiting, from.calendar))
        if (const auto time = time_for(data, waiting, {from.specialist, &from.calendar, type}, now))
            if (!first || time->time.start < first->time.time.start) first = Chosen{type, *time};
    return first;
}

void offer(database::Transaction& data, const Waiting& waiting, const Offering& from, Instant now) {
    const bool kind_is_gone = !waiting.practice && wanted_types(waiting, from.calendar).empty();
    if (kind_is_gone || waiting.until < from.calendar.zone.day_at(now)) {
        stop_waiting(data, waiting, now);
        return;
    }
    const auto chosen = choose(data, waiting, from, now);
    if (!chosen) return;
    const Appointment held = hold_for(waiting, from, *chosen, now);
    if (!hold(data, held, link_of(data, waiting), now) || !note_offered(data, waiting, held)) {
        drop_hold(data, held);
        return;
    }
    tell_of_new(data, held);
    jobs::enqueue(data, {kOfferTimes, "{}", held.specialist}, *held.hold_until);
    tell_of_offer(data, waiting, held, from.calendar.zone, now);
}

/// Where the offer was of a time of `specialist`, or of one that is gone. Of another's time that other's list decides,
/// so that it goes to the next there at once.
void end_unanswered(database::Transaction& data, const Waiting& waiting, PersonId specialist, Instant now) {
    const auto held = held_for(data, waiting);
    if (held && held->specialist != specialist) return;
    if (!note_unanswered(data, waiting, now)) return;
    if (held) drop_hold(data, *held);
    if (!waiting.member) return;
    const bool last = waiting.unanswered + 1 >= kMostUnanswered;
    account::notify(data, *waiting.member,
                    {{last ? "The time that was held for you went to the next person, and you wait no longer."
                           : "The time that was held for you went to the next person. You still wait for another.",
                      {}},
                     "/appointments"},
                    now);
}

/// Nothing of whoever is not shown or not verified any more: they take nobody new.
std::optional<Offering> offering_of(database::Transaction& data, PersonId specialist, Instant now) {
    const auto page = page_of(data, specialist);
    auto listed = page ? listed_specialist(data, Zone::utc().day_at(now), page->id) : std::nullopt;
    auto calendar = listed ? calendar_of(data, specialist) : std::nullopt;
    if (!calendar) return std::nullopt;
    return Offering{specialist, std::move(listed->name), std::move(*calendar)};
}

} // namespace

std::vector<Offering> offerings_of(database::Transaction& data, const Id& practice, Instant now) {
    std::vector<Offering> found;
    for (const Staff& each : staff_of(data, practice)) {
        auto offering = each.specialist ? offering_of(data, each.person, now) : std::nullopt;
        if (offering && std::ranges::any_of(offering->calendar.types, &AppointmentType::for_first))
            found.push_back(std::move(*offering));
    }
    return found;
}

bool stop_waiting(database::Transaction& data, const Waiting& waiting, Instant now) {
    const auto held = held_for(data, waiting);
    if (!note_ended(data, waiting)) return false;
    if (!held) return true;
    drop_hold(data, *held);
    offer_freed(data, held->specialist, now);
    return true;
}

bool pass_on(database::Transaction& data, const Appointment& offered, Instant now) {
    const auto waiting = offered_to(data, offered);
    if (!waiting || !note_passed(data, *waiting)) return false;
    drop_hold(data, offered);
    offer_freed(data, offered.specialist, now);
    if (waiting->practice) look_now(data, *waiting, now);
    return true;
}

void look_now(database::Transaction& data, const Waiting& waiting, Instant now) {
    if (!waiting.practice) return offer_freed(data, waiting.specialist, now);
    std::vector<std::pair<Instant, PersonId>> order;
    for (const Offering& each : offerings_of(data, *waiting.practice, now))
        if (const auto chosen = choose(data, waiting, each, now))
            order.emplace_back(chosen->time.time.start, each.specialist);
    std::ranges::sort(order);
    for (const auto& [start, specialist] : order)
        offer_freed(data, specialist, now);
}

void offer_freed(database::Transaction& data, PersonId specialist, Instant now) {
    settle_clashes(data, specialist, now); // what is promised twice comes before what is promised to nobody
    const auto line = line_of(data, specialist);
    if (line.empty()) return;
    for (const Waiting& each : line)
        if (each.state == WaitingState::offered && *each.offer_until <= now)
            end_unanswered(data, each, specialist, now);
    const auto offering = offering_of(data, specialist, now);
    if (!offering) return;
    for (const Waiting& each : line_of(data, specialist)) // who did not answer stands at its end now
        if (each.state == WaitingState::waiting) offer(data, each, *offering, now);
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
