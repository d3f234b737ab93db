#include "care/waiting_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/freed_time_store.h"
#include "care/page_functions.h"
#include "care/waiting_store.h"

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

void write_wish(Html& page, const Waiting& waiting) {
    if (waiting.practice)
        page << say("A first appointment with whoever is free first") << ". ";
    else
        page << waiting.type_name << ". ";
    if (waiting.way) page << Said{wording(*waiting.way)} << ". ";
    page << say("Until {0}", page.words().short_day(waiting.until)) << ". " << Said{wording(waiting.part)} << ".";
}

void write_stop(Html& page, const Visit& visit, const html::Url& action) {
    account::open_form(page, visit, action);
    page << R"(<p class="actions"><button class="button quiet">)" << say("Stop waiting") << "</button></p></form>";
}

/// By the secret in a visitor's link; a member's is theirs by name.
std::optional<Waiting> waiting_here(Visit& visit) {
    const std::string_view key = visit.path.at(0);
    auto found = is_key(key) ? waiting_by_link(visit.data(), account::token_hash(key)) : std::nullopt;
    if (found && found->member) return std::nullopt;
    return found;
}

http::Response not_waiting(const Visit& visit) {
    return account::show_problem(visit, 404, {"Nobody waits here, or not any more.", {}});
}

std::string who_waits(Visit& visit, const Waiting& waiting) {
    if (!waiting.member) return waiting.visitor.name;
    const auto account = account::find_account(visit.data(), *waiting.member);
    return account ? account->profile.name : std::string();
}

void write_answers(Html& page, const Visit& visit, const Appointment& held, const html::Url& action) {
    account::open_form(page, visit, action);
    write_sequence(page, held);
    page << R"(<p class="actions"><button class="button quiet" name="do" value="take">)" << say("They take it")
         << R"(</button><button class="button quiet" name="do" value="pass">)" << say("They do not want it")
         << "</button></p></form>";
}

void write_row(Html& page, Visit& visit, const Waiting& waiting, const AnswerAt& answer_at) {
    page << "<li><article><p><b>" << who_waits(visit, waiting) << "</b>";
    if (!waiting.member) page << R"( <span class="tag">)" << say("Visitor") << "</span>";
    page << "</p><p>";
    write_wish(page, waiting);
    page << "</p>";
    if (!waiting.visitor.contact.empty()) page << R"(<p class="quiet">)" << waiting.visitor.contact << "</p>";
    if (const auto held = held_for(visit.data(), waiting)) {
        page << "<p>" << say("Offered:") << " ";
        if (waiting.practice) page << held->specialist_name << ", ";
        write_time(page, visit, held->local, zone_of(*held));
        page << ". ";
        write_held_until(page, *held);
        page << "</p>";
        const auto answer = waiting.member ? std::nullopt : answer_at(*held);
        if (answer) write_answers(page, visit, *held, *answer);
    }
    page << "</article></li>";
}

} // namespace

void write_held_until(Html& page, const Appointment& held) {
    const LocalTime until = local_time(held.hold_until.value_or(Instant{}), zone_of(held));
    page << say("Held until {0}, {1}.", page.words().day(until.day), clock_text(until.minute));
}

void write_own_waiting(Html& page, Visit& visit) {
    const auto all = waiting_of_member(visit.data(), visit.person());
    if (all.empty()) return;
    page << "<h2>" << say("You wait for") << R"(</h2><ul class="rows">)";
    for (const Waiting& each : all) {
        page << "<li><article><p><b>" << each.whom << "</b></p><p>";
        write_wish(page, each);
        page << "</p>";
        if (each.appointment)
            page << R"(<p class="actions"><a class="button")"
                 << html::href(html::Url("/appointments/", *each.appointment)) << ">"
                 << say("A time is free: look at it") << "</a></p>";
        write_stop(page, visit, html::Url("/appointments/waiting/", each.id, "/stop"));
        page << "</article></li>";
    }
    page << "</ul>";
}

void write_waiting_list(Html& page, Visit& visit, const std::vector<Waiting>& line, const AnswerAt& answer_at) {
    page << R"(<ul class="rows">)";
    for (const Waiting& each : line)
        write_row(page, visit, each, answer_at);
    page << "</ul>";
}

http::Response show_waiting(Visit& visit) {
    const auto waiting = waiting_here(visit);
    if (!waiting) return not_waiting(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("You are on the waiting list") << R"(</h1><div class="card"><p><b>)" << waiting->whom
         << "</b></p><p>";
    write_wish(page, *waiting);
    page << "</p></div>";
    const std::string key(visit.path.at(0));
    if (waiting->state == WaitingState::offered) {
        page << R"(<div class="notice"><div><p>)" << say("A time is free for you.")
             << R"(</p><p class="actions"><a class="button")" << html::href(html::Url::of_site("/booking/" + key))
             << ">" << say("Look at it") << "</a></p></div></div>";
    } else if (waiting->state == WaitingState::waiting) {
        page << "<p>" << say("The practice tells you when a time is free. You can also look here.") << "</p>";
    } else {
        page << "<p>" << say("You wait no longer.") << "</p>";
        if (appointment_by_link(visit.data(), account::token_hash(key)))
            page << R"(<p class="actions"><a class="button")" << html::href(html::Url::of_site("/booking/" + key))
                 << ">" << say("Your appointment") << "</a></p>";
        return account::show(visit, {say("Waiting list"), account::Section::care}, page);
    }
    page << "<p>" << say("Keep this address: it is the only way back to this page.") << "</p>";
    write_stop(page, visit, html::Url::of_site("/waiting/" + key + "/stop"));
    return account::show(visit, {say("Waiting list"), account::Section::care}, page);
}

http::Response stop_waiting_here(Visit& visit) {
    const auto waiting = waiting_here(visit);
    if (!waiting) return not_waiting(visit);
    stop_waiting(visit.data(), *waiting, visit.now);
    return http::see_other("/waiting/" + std::string(visit.path.at(0)));
}

http::Response stop_own_waiting(Visit& visit) {
    const auto id = visit.path.id(0);
    for (const Waiting& each : waiting_of_member(visit.data(), visit.person()))
        if (id && each.id == *id) stop_waiting(visit.data(), each, visit.now);
    return http::see_other("/appointments");
}

http::Response pass_offer_on(Visit& visit) {
    const auto at = here(visit);
    if (!at) return gone(visit);
    if (at->appointment.state == AppointmentState::held && showed_other_time(visit, at->appointment))
        return show_held(visit, *at, account::sent_form(visit));
    const bool was_offered = pass_on(visit.data(), at->appointment, visit.now);
    if (!was_offered) return http::see_other(at->path);
    const bool own = at->appointment.member.has_value();
    return http::see_other(own ? "/appointments" : "/waiting/" + std::string(visit.path.at(0)));
}

} // namespace amble::care
