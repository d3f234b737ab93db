#include "account/page.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/freed_time_store.h"
#include "care/page_functions.h"

#include <algorithm>

namespace amble::care {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

namespace {

constexpr size_t kShownTimes = 40;

/// The time that was held went to another while somebody typed, or they thought of a better one. Whoever moves a hold
/// holds it no longer than before: else nobody else would ever get what is moved to and fro. One that is over is held
/// anew.
http::Response move_hold(Visit& visit, const Here& at, Appointment moved, const Calendar& calendar) {
    if (const auto found = clashes_of(visit, calendar, moved, {}); !found.empty())
        return refuse_here(visit, at, found, calendar);
    const Instant longest = visit.now + kHold;
    if (moved.hold_is_over(visit.now)) {
        if (auto refused = refuse_to_hold(visit, moved.specialist)) return std::move(*refused);
        moved.hold_until = longest;
    } else {
        moved.hold_until = std::min(moved.hold_until.value_or(longest), longest);
    }
    drop_hold(visit.data(), at.appointment);
    if (!hold(visit.data(), moved, account::token_hash(visit.path.at(0)), visit.now))
        return refuse_here(visit, at, {}, calendar);
    return http::see_other(at.path);
}

/// The yes of a specialist who confirms each time was to the time that is left.
bool asks_anew(const Calendar& calendar, const Appointment& appointment) {
    return calendar.rules.confirms && appointment.state == AppointmentState::booked;
}

http::Response too_late(const Visit& visit) {
    return account::show_problem(visit, 409, {"It is too late to move it here. Please call the practice.", {}});
}

/// What pressing one of them does, and the times, sent with the appointment as this page shows it.
void write_other_times(Html& page, Visit& visit, const Here& at, const Calendar& calendar) {
    if (asks_anew(calendar, at.appointment))
        page << "<p>"
             << say("The practice confirms each time. When you choose another, this one is given up, and the other "
                    "waits for their answer.")
             << "</p>";
    page << "<h2>" << say("These times are free") << "</h2>";
    const auto type = type_of(at.appointment);
    const Day today = calendar.zone.day_at(visit.now);
    const auto free = free_times_of(visit.data(), {at.appointment.specialist, &calendar, &type},
                                    {visit.now, today, today + calendar.rules.horizon_days, kShownTimes});
    if (free.empty()) page << "<p>" << say("Nothing is free in these weeks.") << "</p>";
    write_times(page, visit,
                {at.url("/move"), free, calendar.zone, {{"sequence", std::to_string(at.appointment.sequence)}}});
}

/// What was pressed, to press again now that they have seen what changed; or why it cannot be had.
void write_chosen(Html& page, Visit& visit, const Here& at, const Appointment& wish, const Calendar& calendar) {
    page << "<h2>" << say("You chose {0}, {1}", page.words().day(wish.local.day), clock_text(wish.local.minute))
         << "</h2>";
    const auto against = clashes_of(visit, calendar, wish, at.appointment.time);
    if (!against.empty()) {
        page << "<ul>";
        for (const Clash clash : against)
            page << "<li>" << sentence(clash) << "</li>";
        page << "</ul>";
        return;
    }
    account::open_form(page, visit, at.url("/move"));
    write_sequence(page, at.appointment);
    page << R"(<p class="actions"><button class="button" name="start")" << attribute("value", start_text(wish.local))
         << ">" << say("Move it there") << "</button></p></form>";
}

/// To whoever pressed a time on a page that stood open while the appointment changed: it stays as it is now.
http::Response show_changed(Visit& visit, const Here& at, const Appointment& wish, const Calendar& calendar) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Choose another time") << R"(</h1><div class="notice warn" role="alert"><div><p>)"
         << say("Your appointment has changed since this page was opened, so it was not moved. This is how it stands "
                "now:")
         << " <b>" << state_words(at.appointment.state) << "</b></p></div></div>";
    write_facts(page, visit, at.appointment);
    if (may_still_change(at.appointment, calendar.rules, visit.now)) {
        write_chosen(page, visit, at, wish, calendar);
        write_other_times(page, visit, at, calendar);
    } else if (stands(at.appointment.state)) {
        page << "<p>" << say("To change or cancel it now, please call.") << "</p>";
    }
    page << "<p><a" << html::href(at.url()) << ">" << say("Your appointment") << "</a></p>";
    return account::show(visit, {say("Choose another time"), account::Section::care, 409}, page);
}

} // namespace

http::Response cancel(Visit& visit) {
    const auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state == AppointmentState::cancelled) return http::see_other(at->path);
    if (!is_as_shown(visit, at->appointment)) return changed_since(visit);
    const auto calendar = calendar_of(visit.data(), at->appointment.specialist);
    if (!calendar || !may_still_change(at->appointment, calendar->rules, visit.now))
        return account::show_problem(visit, 409, {"It is too late to cancel it here. Please call the practice.", {}});
    if (!end(visit.data(), at->appointment, AppointmentState::cancelled, "", visit.now)) return gone(visit);
    offer_freed(visit.data(), at->appointment.specialist, visit.now);
    tell_practice(visit, at->appointment, "The appointment on {0} at {1} was cancelled.");
    return http::see_other(at->path);
}

http::Response show_move(Visit& visit) {
    const auto at = here(visit);
    const auto calendar = at ? calendar_of(visit.data(), at->appointment.specialist) : std::nullopt;
    if (!calendar || !stands(at->appointment.state)) return gone(visit);
    if (!may_still_change(at->appointment, calendar->rules, visit.now)) return too_late(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Choose another time") << "</h1>";
    write_facts(page, visit, at->appointment);
    write_other_times(page, visit, *at, *calendar);
    return account::show(visit, {say("Choose another time"), account::Section::care}, page);
}

http::Response move_booking(Visit& visit) {
    const auto at = here(visit);
    const auto start = parse_start(visit.form.text("start"));
    const auto calendar = at ? calendar_of(visit.data(), at->appointment.specialist) : std::nullopt;
    if (!calendar || !start) return gone(visit);
    Appointment moved = at->appointment;
    set_time(moved, *start, calendar->zone);
    const bool pressed_twice =
        moved.time.start == at->appointment.time.start && !at->appointment.hold_is_over(visit.now);
    if (pressed_twice) return http::see_other(at->path);
    if (moved.state == AppointmentState::held) return move_hold(visit, *at, moved, *calendar);
    if (!is_as_shown(visit, at->appointment)) return show_changed(visit, *at, moved, *calendar);
    if (!may_still_change(at->appointment, calendar->rules, visit.now)) return too_late(visit);
    if (auto refused = refuse_to_move(visit, moved)) return std::move(*refused);
    if (const auto found = clashes_of(visit, *calendar, moved, at->appointment.time); !found.empty())
        return refuse_here(visit, *at, found, *calendar);
    if (asks_anew(*calendar, moved)) moved.state = AppointmentState::asked;
    if (!move(visit.data(), moved, visit.now)) return refuse_here(visit, *at, {}, *calendar);
    offer_freed(visit.data(), moved.specialist, visit.now);
    tell_practice(visit, moved,
                  moved.state == AppointmentState::asked
                      ? "An appointment was moved to {0} at {1} and waits for your answer."
                      : "An appointment was moved to {0} at {1}.");
    return http::see_other(at->path);
}

} // namespace amble::care
