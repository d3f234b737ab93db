#include "account/form_state.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/feed_pages.h"
#include "care/offer_pages.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "foundation/base/random.h"
#include "foundation/html/icon.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

constexpr size_t kKeyLength = 43; // of account::new_token()

html::Url booking_url(std::string_view key, std::string_view rest = "") {
    return html::Url::of_site("/booking/" + std::string(key) + std::string(rest));
}

/// Only what new_token() makes: no text that somebody typed becomes part of an address.
bool is_key(std::string_view text) {
    return text.size() == kKeyLength && parse_base64url(text).has_value();
}

/// The appointment a page is about, and how its own pages are reached: by the link that booking gave, or by its name
/// from the member's list.
struct Here {
    Appointment appointment;
    std::string path;

    html::Url url(std::string_view rest = "") const { return html::Url::of_site(path + std::string(rest)); }
};

std::optional<Here> by_key(Visit& visit) {
    const std::string key(visit.path.at(0));
    if (!is_key(key)) return std::nullopt;
    auto found = appointment_by_link(visit.data(), account::token_hash(key));
    if (!found) return std::nullopt;
    // A member's is theirs alone, whoever else has seen the link.
    if (found->member && (!visit.viewer || visit.viewer->person != *found->member)) return std::nullopt;
    return Here{std::move(*found), "/booking/" + key};
}

std::optional<Here> by_name(Visit& visit) {
    const auto id = visit.path.id(0);
    auto found = id ? appointment_of_member(visit.data(), visit.person(), *id) : std::nullopt;
    if (!found) return std::nullopt;
    return Here{std::move(*found), "/appointments/" + id->text()};
}

std::optional<Here> here(Visit& visit) {
    return visit.request.path.starts_with("/appointments/") ? by_name(visit) : by_key(visit);
}

http::Response gone(const Visit& visit) {
    return account::show_problem(visit, 404, {"There is no such appointment, or its link is not valid any more.", {}});
}

/// The kind it was booked as, which the specialist may have changed since.
AppointmentType type_of(const Appointment& appointment) {
    return {{}, appointment.type_name, appointment.minutes, appointment.buffer, appointment.way, true};
}

Zone zone_of(const Appointment& appointment) {
    return Zone::find(appointment.zone).value_or(Zone::utc());
}

Interval around(Instant moment) {
    return {moment - std::chrono::hours(48), moment + std::chrono::hours(48)};
}

/// Everything against a wish, but for the appointment itself, which may move within its own time.
std::vector<Clash> clashes_of(Visit& visit, const Calendar& calendar, const Appointment& wish,
                              const std::optional<Interval>& leaves) {
    const Interval span = around(wish.time.start);
    auto busy = taken(visit.data(), wish.specialist, span, visit.now);
    auto own = wish.member ? promised(visit.data(), *wish.member, span, visit.now) : std::vector<Interval>();
    if (leaves) {
        std::erase_if(busy, [&](const Interval& each) { return each.start == leaves->start; });
        std::erase_if(own, [&](const Interval& each) { return each.start == leaves->start; });
    }
    return clashes(calendar, type_of(wish), wish.local, {std::move(busy), std::move(own)}, visit.now);
}

void write_facts(Html& page, const Visit& visit, const Appointment& appointment) {
    page << R"(<div class="card"><p><b>)" << appointment.specialist_name << "</b></p><p>";
    write_time(page, visit, appointment.local, zone_of(appointment));
    page << "</p><p>" << say("{0}, {1} minutes", appointment.type_name, appointment.minutes) << " – "
         << Said{wording(appointment.way)} << "</p></div>";
}

std::string phone_for(Visit& visit, PersonId specialist) {
    if (const auto page = page_of(visit.data(), specialist); page && !page->phone.empty()) return page->phone;
    const auto all = practices_of(visit.data(), specialist);
    return all.empty() ? std::string() : all.front().phone;
}

void write_place(Html& page, Visit& visit, const Appointment& appointment) {
    const auto own = page_of(visit.data(), appointment.specialist);
    if (appointment.way == Way::in_person) {
        const auto all = practices_of(visit.data(), appointment.specialist);
        const std::string place = own && !own->place.empty() ? own->place : all.empty() ? "" : all.front().address;
        if (!place.empty()) page << R"(<p class="pasted">)" << place << "</p>";
    }
    if (appointment.way != Way::video || !own) return;
    if (const auto link = html::Outward::parse(own->video_link))
        page << R"(<p class="actions"><a class="button quiet" rel="noreferrer")" << html::href(*link) << ">"
             << say("Open the video room") << "</a></p>";
}

void write_change(Html& page, Visit& visit, const Here& at) {
    const auto calendar = calendar_of(visit.data(), at.appointment.specialist);
    if (!calendar || !may_still_change(at.appointment, calendar->rules, visit.now)) {
        page << "<p>" << say("To change or cancel it now, please call.") << "</p>";
        return;
    }
    page << R"(<p class="actions"><a class="button quiet")" << html::href(at.url("/move")) << ">"
         << say("Choose another time") << "</a></p>";
    account::open_form(page, visit, at.url("/cancel"));
    page << R"(<p class="actions"><button class="button quiet">)" << say("Cancel the appointment")
         << "</button></p></form>";
}

void write_invitation(Html& page, const Visit& visit) {
    if (visit.viewer) return;
    page << R"(<div class="notice"><div><p>)"
         << say("Keep this address: it is the only way back to this page. Your name and how to reach you are removed "
                "{0} days after the appointment.",
                kKeepVisitorDays)
         << "</p><p><a" << html::href("/join") << ">" << say("Join to keep your appointments together")
         << "</a></p></div></div>";
}

http::Response show_made(Visit& visit, const Here& at) {
    const Appointment& appointment = at.appointment;
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your appointment") << R"(</h1><p class="lead" role="status">)"
         << state_words(appointment.state) << "</p>";
    write_facts(page, visit, appointment);
    if (!appointment.reason.empty()) page << "<p>" << say("The practice writes: {0}", appointment.reason) << "</p>";
    if (stands(appointment.state)) write_place(page, visit, appointment);
    write_phone(page, phone_for(visit, appointment.specialist));
    if (stands(appointment.state) && !appointment.is_over(visit.now)) write_change(page, visit, at);
    write_invitation(page, visit);
    return account::show(visit, {say("Your appointment"), account::Section::care}, page);
}

void write_visitor_fields(html::Form& form) {
    form.text({.name = "name", .label = say("Your name"), .autocomplete = "name"});
    form.text({.name = "contact",
               .label = say("How can the practice reach you?"),
               .hint = say("A telephone number, or an e-mail address. They use it to confirm, and for nothing else."),
               .autocomplete = "tel"});
}

http::Response show_held(Visit& visit, const Here& at, const html::FormState& state) {
    const Appointment& appointment = at.appointment;
    const Instant until = appointment.hold_until.value_or(visit.now);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Book this time") << "</h1>";
    write_facts(page, visit, appointment);
    page << "<p>";
    if (appointment.hold_is_over(visit.now))
        page << say("It was held for you for {0} minutes. If nobody else has taken it, you can still have it.",
                    kHold.count());
    else
        page << say("It is held for you until {0}.", clock_text(zone_of(appointment).minute_at(until)));
    page << "</p>";
    account::open_form(page, visit, at.url());
    html::Form form(page, state);
    form.summary();
    if (!appointment.member) write_visitor_fields(form);
    form.send(say("Book it"));
    page << "</form>";
    return account::show(visit, {say("Book this time"), account::Section::care, state.problems.empty() ? 200 : 422},
                         page);
}

http::Response refuse_here(Visit& visit, const Here& at, std::vector<Clash> found, const Calendar& calendar) {
    if (found.empty()) found.push_back(Clash::specialist_busy);
    const auto type = type_of(at.appointment);
    return refuse(visit, {std::move(found), at.appointment.specialist, calendar, type, at.url("/move"), {}});
}

/// Every desk of the specialist's practices hears of it too.
void tell_practice(Visit& visit, const Appointment& appointment, const std::string& text) {
    const account::Notice notice{{text, {iso(appointment.local.day), clock_text(appointment.local.minute)}},
                                 "/specialist"};
    account::notify(visit.data(), appointment.specialist, notice, visit.now);
    for (const Practice& practice : practices_of(visit.data(), appointment.specialist))
        for (const Staff& each : staff_of(visit.data(), practice.id))
            if (each.desk) account::notify(visit.data(), each.person, {notice.sentence, "/desk"}, visit.now);
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

void set_time(Appointment& made, const LocalTime& local, const Zone& zone) {
    made.local = local;
    made.zone = zone.name();
    const Instant start = zone.moment(local.day, local.minute);
    made.time = {start, start + std::chrono::minutes(made.minutes)};
}

bool visitors_fill(Visit& visit, PersonId specialist) {
    if (visit.viewer) return false;
    const VisitorLoad load = visitor_load(visit.data(), specialist, visit.now);
    return load.holds >= kMostVisitorHolds || load.requests >= kMostVisitorRequests;
}

http::Response too_many(const Visit& visit) {
    return account::show_problem(
        visit, 429, {"Many people are booking here at this moment. Please call, or try again in five minutes.", {}});
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
    if (!type || !type->for_first || !start || !is_key(key)) return gone(visit);
    const std::string hash = account::token_hash(key);
    Appointment made = new_hold(visit, *who, *type);
    set_time(made, *start, calendar->zone);
    // The same press twice is one booking; another time by the same page replaces what it held.
    if (const auto before = appointment_by_link(visit.data(), hash)) {
        const bool same = before->time.start == made.time.start && !before->hold_is_over(visit.now);
        if (same || before->state != AppointmentState::held) return http::see_other(booking_url(key).text());
        drop_hold(visit.data(), *before);
    }
    if (visitors_fill(visit, who->person)) return too_many(visit);
    const auto refused = [&](const std::vector<Clash>& found) {
        return refuse(visit, {found,
                              who->person,
                              *calendar,
                              *type,
                              html::Url("/specialists/", *id, "/hold"),
                              {{"type", type->id.text()}, {"key", key}}});
    };
    if (const auto found = clashes_of(visit, *calendar, made, {}); !found.empty()) return refused(found);
    if (hold(visit.data(), made, hash, visit.now)) return http::see_other(booking_url(key).text());
    drop_hold(visit.data(), made);
    return refused({Clash::specialist_busy});
}

http::Response show_booking(Visit& visit) {
    const auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state == AppointmentState::held) return show_held(visit, *at, {});
    return show_made(visit, *at);
}

http::Response book(Visit& visit) {
    auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state != AppointmentState::held) return http::see_other(at->path);
    Appointment wanted = at->appointment;
    if (!wanted.member) {
        wanted.visitor = {std::string(visit.form.text("name")), std::string(visit.form.text("contact"))};
        if (auto problems = check(wanted.visitor); !problems.empty())
            return show_held(visit, *at, account::sent_form(visit, std::move(problems)));
    }
    const auto calendar = calendar_of(visit.data(), wanted.specialist);
    if (!calendar) return gone(visit);
    // No mail goes out yet that could prove a visitor's address, so the practice says yes to each.
    const bool asks = calendar->rules.confirms || !wanted.member;
    wanted.state = asks ? AppointmentState::asked : AppointmentState::booked;
    if (!keep(visit.data(), wanted, visit.now)) return refuse_here(visit, *at, {Clash::specialist_busy}, *calendar);
    tell_practice(visit, wanted,
                  asks ? "An appointment on {0} at {1} waits for your answer."
                       : "An appointment on {0} at {1} is booked.");
    return http::see_other(at->path);
}

http::Response cancel(Visit& visit) {
    const auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state == AppointmentState::cancelled) return http::see_other(at->path);
    const auto calendar = calendar_of(visit.data(), at->appointment.specialist);
    if (!calendar || !may_still_change(at->appointment, calendar->rules, visit.now))
        return account::show_problem(visit, 409, {"It is too late to cancel it here. Please call the practice.", {}});
    if (!end(visit.data(), at->appointment, AppointmentState::cancelled, "", visit.now)) return gone(visit);
    tell_practice(visit, at->appointment, "The appointment on {0} at {1} was cancelled.");
    return http::see_other(at->path);
}

http::Response show_move(Visit& visit) {
    const auto at = here(visit);
    const auto calendar = at ? calendar_of(visit.data(), at->appointment.specialist) : std::nullopt;
    if (!calendar || !stands(at->appointment.state)) return gone(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Choose another time") << "</h1>";
    write_facts(page, visit, at->appointment);
    page << "<h2>" << say("These times are free") << "</h2>";
    const auto type = type_of(at->appointment);
    const Day today = calendar->zone.day_at(visit.now);
    const auto free = free_times_of(visit.data(), {at->appointment.specialist, &*calendar, &type},
                                    {visit.now, today, today + calendar->rules.horizon_days, 40});
    if (free.empty()) page << "<p>" << say("Nothing is free in these weeks.") << "</p>";
    write_times(page, visit, {at->url("/move"), free, calendar->zone});
    return account::show(visit, {say("Choose another time"), account::Section::care}, page);
}

http::Response move_booking(Visit& visit) {
    const auto at = here(visit);
    const auto start = parse_start(visit.form.text("start"));
    const auto calendar = at ? calendar_of(visit.data(), at->appointment.specialist) : std::nullopt;
    if (!calendar || !start) return gone(visit);
    Appointment moved = at->appointment;
    set_time(moved, *start, calendar->zone);
    if (moved.state == AppointmentState::held) { // its time went to another while somebody typed
        if (const auto found = clashes_of(visit, *calendar, moved, {}); !found.empty())
            return refuse_here(visit, *at, found, *calendar);
        drop_hold(visit.data(), at->appointment);
        moved.hold_until = visit.now + kHold;
        if (!hold(visit.data(), moved, account::token_hash(visit.path.at(0)), visit.now))
            return refuse_here(visit, *at, {}, *calendar);
        return http::see_other(at->path);
    }
    if (!may_still_change(at->appointment, calendar->rules, visit.now))
        return account::show_problem(visit, 409, {"It is too late to move it here. Please call the practice.", {}});
    if (const auto found = clashes_of(visit, *calendar, moved, at->appointment.time); !found.empty())
        return refuse_here(visit, *at, found, *calendar);
    if (!move(visit.data(), moved, visit.now)) return refuse_here(visit, *at, {}, *calendar);
    tell_practice(visit, moved, "An appointment was moved to {0} at {1}.");
    return http::see_other(at->path);
}

http::Response show_appointments(Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your appointments") << "</h1>";
    const auto all = appointments_of_member(visit.data(), visit.person());
    if (all.empty()) page << "<p>" << say("None so far.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const Appointment& each : all) {
        page << "<li><a" << html::href(html::Url("/appointments/", each.id)) << "><span><b>" << each.specialist_name
             << R"(</b></span><span class="quiet">)";
        write_time(page, visit, each.local, zone_of(each));
        page << "<br>" << state_words(each.state) << "</span>" << html::Icon::next << "</a></li>";
    }
    page << R"(</ul><p class="actions"><a class="button")" << html::href("/specialists") << ">"
         << say("Find a specialist") << "</a></p>";
    write_feed(page, visit);
    return account::show(visit, {say("Your appointments"), account::Section::care}, page);
}

} // namespace amble::care
