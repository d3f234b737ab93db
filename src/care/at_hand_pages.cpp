#include "care/at_hand_pages.h"

#include "account/page.h"
#include "account/throttle_store.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/booking_store.h"
#include "care/busy_store.h"
#include "care/offer_pages.h"
#include "care/practice_store.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

constexpr size_t kKeyLength = 43; // of account::new_token()

/// A member is known by name; visitors of one network share what it may hold.
bool network_waits(Visit& visit) {
    return account::admit_booking(visit.data(), visit.request.client_address, visit.now) > std::chrono::seconds(0);
}

/// What a member has ahead of them anywhere, held times too.
bool has_enough_ahead(Visit& visit) {
    const Interval ahead{visit.now, visit.now + std::chrono::hours(24 * (kLongestHorizonDays + 1))};
    return promised(visit.data(), visit.person(), ahead, visit.now).size() >= kMostAhead;
}

http::Response too_many(const Visit& visit) {
    return account::show_problem(
        visit, 429, {"Many people are booking here at this moment. Please call, or try again in five minutes.", {}});
}

/// Where visitors hold or have asked for as much with one specialist as they may together.
std::optional<http::Response> refuse_full(Visit& visit, PersonId specialist) {
    const VisitorLoad load = visitor_load(visit.data(), specialist, visit.now);
    if (load.requests >= kMostVisitorRequests) // those with an e-mail address end in kAnswerTime
        return account::show_problem(visit, 429,
                                     {"Many people wait here for the practice to answer, so it takes no more requests "
                                      "from visitors for now. Please call. Members can book.",
                                      {}});
    if (load.holds >= kMostVisitorHolds) return too_many(visit);
    return std::nullopt;
}

std::optional<Here> by_key(Visit& visit) {
    const std::string key(visit.path.at(0));
    if (!is_key(key)) return std::nullopt;
    auto found = appointment_by_link(visit.data(), account::token_hash(key));
    if (!found || is_of_somebody_else(visit, *found)) return std::nullopt;
    return Here{std::move(*found), "/booking/" + key};
}

std::optional<Here> by_name(Visit& visit) {
    const auto id = visit.path.id(0);
    auto found = id ? appointment_of_member(visit.data(), visit.person(), *id) : std::nullopt;
    if (!found) return std::nullopt;
    return Here{std::move(*found), "/appointments/" + id->text()};
}

Interval around(Instant moment) {
    return {moment - std::chrono::hours(48), moment + std::chrono::hours(48)};
}

} // namespace

bool is_key(std::string_view text) {
    return text.size() == kKeyLength && parse_base64url(text).has_value();
}

std::optional<Here> here(Visit& visit) {
    return visit.request.path.starts_with("/appointments/") ? by_name(visit) : by_key(visit);
}

bool is_of_somebody_else(const Visit& visit, const Appointment& appointment) {
    return appointment.member && (!visit.viewer || visit.viewer->person != *appointment.member);
}

http::Response gone(const Visit& visit) {
    return account::show_problem(visit, 404, {"There is no such appointment, or its link is not valid any more.", {}});
}

AppointmentType type_of(const Appointment& appointment) {
    return {{}, appointment.type_name, appointment.minutes, appointment.buffer, appointment.way, true};
}

Zone zone_of(const Appointment& appointment) {
    return Zone::find(appointment.zone).value_or(Zone::utc());
}

void set_time(Appointment& made, const LocalTime& local, const Zone& zone) {
    made.local = local;
    made.zone = zone.name();
    const Instant start = zone.moment(local.day, local.minute);
    made.time = {start, start + std::chrono::minutes(made.minutes)};
}

std::vector<Clash> clashes_of(Visit& visit, const Calendar& calendar, const Appointment& wish,
                              const std::optional<Interval>& leaves) {
    const Interval span = around(wish.time.start);
    auto busy = taken(visit.data(), wish.specialist, span, visit.now);
    auto own = wish.member ? promised(visit.data(), *wish.member, span, visit.now) : std::vector<Interval>();
    if (leaves) {
        std::erase_if(busy, [&](const Interval& each) { return each.start == leaves->start; });
        std::erase_if(own, [&](const Interval& each) { return each.start == leaves->start; });
    }
    return clashes(calendar, type_of(wish), wish.local,
                   {std::move(busy), std::move(own), busy_times(visit.data(), wish.specialist, span)}, visit.now);
}

http::Response refuse_here(Visit& visit, const Here& at, std::vector<Clash> found, const Calendar& calendar) {
    if (found.empty()) found.push_back(Clash::specialist_busy);
    const auto type = type_of(at.appointment);
    return refuse(visit, {std::move(found),
                          at.appointment.specialist,
                          calendar,
                          type,
                          at.url("/move"),
                          {{"sequence", std::to_string(at.appointment.sequence)}}});
}

std::optional<http::Response> refuse_to_book(Visit& visit, PersonId specialist) {
    if (!visit.viewer) return refuse_full(visit, specialist);
    if (!has_enough_ahead(visit)) return std::nullopt;
    return account::show_problem(visit, 409,
                                 {"You have {0} appointments ahead of you, and more are booked by telephone. One that "
                                  "you do not need can be cancelled under Your appointments.",
                                  {std::to_string(kMostAhead)}});
}

std::optional<http::Response> refuse_to_hold(Visit& visit, PersonId specialist) {
    if (auto refused = refuse_to_book(visit, specialist)) return refused;
    if (!visit.viewer && network_waits(visit)) return too_many(visit);
    if (!visit.viewer || holds_of_member(visit.data(), visit.person(), visit.now) < kMostMemberHolds)
        return std::nullopt;
    return account::show_problem(visit, 429,
                                 {"You hold {0} times that you have not booked. Please book one of them, or try again "
                                  "in five minutes.",
                                  {std::to_string(kMostMemberHolds)}});
}

std::optional<http::Response> refuse_to_move(Visit& visit, const Appointment& appointment) {
    if (!appointment.member && network_waits(visit)) return too_many(visit);
    return std::nullopt;
}

void tell_practice(Visit& visit, const Appointment& appointment, const std::string& text) {
    tell_staff(visit.data(), appointment.specialist,
               {text, {iso(appointment.local.day), clock_text(appointment.local.minute)}}, visit.now);
}

void write_sequence(Html& page, const Appointment& appointment) {
    page << R"(<input type="hidden" name="sequence")" << html::attribute("value", appointment.sequence) << ">";
}

bool is_as_shown(const Visit& visit, const Appointment& appointment) {
    return parse_whole_number(visit.form.text("sequence")) == appointment.sequence;
}

http::Response changed_since(const Visit& visit) {
    return account::show_problem(visit, 409,
                                 {"It has changed since this page was opened. Please look at it again.", {}});
}

void write_held_start(Html& page, const Appointment& held) {
    page << R"(<input type="hidden" name="start")" << html::attribute("value", start_text(held.local)) << ">";
}

bool showed_other_time(const Visit& visit, const Appointment& held) {
    const auto shown = parse_start(visit.form.text("start"));
    return shown && *shown != held.local;
}

void write_facts(Html& page, const Visit& visit, const Appointment& appointment) {
    page << R"(<div class="card"><p><b>)" << appointment.specialist_name << "</b></p><p>";
    write_time(page, visit, appointment.local, zone_of(appointment));
    page << "</p><p>" << say("{0}, {1} minutes", appointment.type_name, appointment.minutes) << " – "
         << Said{wording(appointment.way)} << "</p></div>";
}

} // namespace amble::care
