#include "account/form_state.h"
#include "account/page.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/freed_time_store.h"
#include "care/offer_pages.h"
#include "care/page_functions.h"
#include "care/review_offer_store.h"
#include "care/specialist_page_store.h"
#include "care/swap_pages.h"
#include "care/waiting_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace amble::care {

namespace {

using account::Visit;

html::Url booking_url(std::string_view key, std::string_view rest = "") {
    return html::Url::of_site("/booking/" + std::string(key) + std::string(rest));
}

Appointment new_hold(const Visit& visit, const Listed& who, const AppointmentType& type) {
    Appointment made;
    made.id = random_id();
    made.specialist = who.person;
    made.specialist_name = who.name;
    if (visit.viewer) made.member = visit.viewer->person;
    made.type_name = type.name;
    made.way = type.way;
    made.minutes = type.minutes;
    made.buffer = type.buffer;
    made.hold_until = visit.now + kHold;
    return made;
}

bool may_book(Visit& visit, const Listed& who, const AppointmentType& type) {
    return type.for_first || (visit.viewer && is_known(visit.data(), who.person, visit.person(), visit.today()));
}

/// Who comes, where a visitor's name is asked for, and how the practice reaches them.
Problems read_contact(const Visit& visit, Appointment& wanted) {
    const std::string contact(trim(visit.form.text("contact")));
    if (!wanted.member) {
        wanted.visitor = {std::string(visit.form.text("name")), contact};
        return check(wanted.visitor);
    }
    if (!visit.form.has("contact")) return {}; // a page that stood open since before members were asked
    wanted.visitor.contact = contact;
    return check_contact(contact, wanted.way);
}

} // namespace

http::Response hold_time(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto who = id ? listed_specialist(visit.data(), visit.today(), *id) : std::nullopt;
    const auto calendar = who ? calendar_of(visit.data(), who->person) : std::nullopt;
    const auto type_id = Id::parse(visit.form.text("type"));
    const AppointmentType* type = calendar && type_id ? calendar->type(*type_id) : nullptr;
    const auto start = parse_start(visit.form.text("start"));
    const std::string key(visit.form.text("key"));
    if (!type || !may_book(visit, *who, *type) || !start || !is_key(key)) return gone(visit);
    const std::string hash = account::token_hash(key);
    Appointment made = new_hold(visit, *who, *type);
    set_time(made, *start, calendar->zone);
    // The same press twice is one booking; another time by the same page replaces what it held.
    if (const auto before = appointment_by_link(visit.data(), hash)) {
        if (is_of_somebody_else(visit, *before)) return gone(visit);
        const bool same = before->time.start == made.time.start && !before->hold_is_over(visit.now);
        if (same || before->state != AppointmentState::held) return http::see_other(booking_url(key).text());
        drop_hold(visit.data(), *before);
    }
    if (auto refused = refuse_to_hold(visit, who->person)) return std::move(*refused);
    const auto refused = [&](const std::vector<Clash>& found) {
        return refuse(visit, {found,
                              who->person,
                              *calendar,
                              *type,
                              html::Url("/specialists/", *id, "/hold"),
                              {{"type", type->id.text()}, {"key", key}}});
    };
    if (const auto found = clashes_of(visit, *calendar, made, {}); !found.empty()) return refused(found);
    if (hold(visit.data(), made, hash, visit.now)) {
        look_after(visit.data(), made);
        return http::see_other(booking_url(key).text());
    }
    drop_hold(visit.data(), made);
    return refused({Clash::specialist_busy});
}

http::Response book(Visit& visit) {
    auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state != AppointmentState::held) return http::see_other(at->path);
    if (showed_other_time(visit, at->appointment)) return show_held(visit, *at, account::sent_form(visit));
    Appointment wanted = at->appointment;
    if (auto problems = read_contact(visit, wanted); !problems.empty())
        return show_held(visit, *at, account::sent_form(visit, std::move(problems)));
    const auto others = given_up_for(visit, wanted);
    const GivenUp given_up = read_given_up(visit, others);
    if (!given_up.problems.empty()) return show_held(visit, *at, account::sent_form(visit, given_up.problems));
    const auto calendar = calendar_of(visit.data(), wanted.specialist);
    if (!calendar) return gone(visit);
    // Of a hold that is over the page may have stood open for a day: what stands against the time now counts.
    if (wanted.hold_is_over(visit.now)) {
        if (auto found = clashes_of(visit, *calendar, wanted, {}); !found.empty())
            return refuse_here(visit, *at, std::move(found), *calendar);
        if (auto refused = refuse_to_book(visit, wanted.specialist)) return std::move(*refused);
    }
    // A visitor's address is proven by nothing yet: the link in the letter that goes there confirms, or the practice.
    const bool asks = calendar->rules.confirms || !wanted.member;
    wanted.state = asks ? AppointmentState::asked : AppointmentState::booked;
    if (!keep(visit.data(), wanted, visit.now)) return refuse_here(visit, *at, {Clash::specialist_busy}, *calendar);
    note_taken(visit.data(), wanted);
    tell_practice(visit, wanted,
                  asks ? "An appointment on {0} at {1} waits for your answer."
                       : "An appointment on {0} at {1} is booked.");
    if (given_up.which) give_up(visit, *given_up.which);
    return http::see_other(at->path);
}

} // namespace amble::care
