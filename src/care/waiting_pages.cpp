#include "care/waiting_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/throttle_store.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/freed_time_store.h"
#include "care/page_functions.h"
#include "care/specialist_page_store.h"
#include "care/waiting_store.h"
#include "foundation/base/random.h"

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

/// The specialist, calendar and kind that the address and the field "type" name.
struct WaitedFor {
    Listed who;
    Calendar calendar;
    AppointmentType type;
};

std::optional<WaitedFor> waited_for(Visit& visit, std::string_view type) {
    const auto id = visit.path.id(0);
    auto who = id ? listed_specialist(visit.data(), visit.today(), *id) : std::nullopt;
    auto calendar = who ? calendar_of(visit.data(), who->person) : std::nullopt;
    const auto type_id = Id::parse(type);
    const AppointmentType* found = calendar && type_id ? calendar->type(*type_id) : nullptr;
    if (!found || !found->for_first) return std::nullopt;
    const AppointmentType chosen = *found;
    return WaitedFor{std::move(*who), std::move(*calendar), chosen};
}

std::vector<html::Choice> part_choices() {
    std::vector<html::Choice> choices;
    for (const DayPart part : kDayParts)
        choices.push_back({name(part), Said{wording(part)}});
    return choices;
}

void write_fields(html::Form& form, const Visit& visit) {
    form.date({.name = "until", .label = say("Until which day does an appointment suit you?")});
    form.radio({.name = "part", .label = say("When?")}, part_choices());
    if (visit.viewer) return;
    form.text({.name = "name", .label = say("Your name"), .autocomplete = "name"});
    form.text({.name = "contact",
               .label = say("How can the practice reach you?"),
               .hint = say("A telephone number, or an e-mail address. They use it when a time is free for you, and for "
                           "nothing else."),
               .autocomplete = "tel"});
}

http::Response show_form(Visit& visit, const WaitedFor& wanted, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Wait for a time that becomes free") << R"(</h1><div class="card"><p><b>)" << wanted.who.name
         << "</b></p><p>" << say("{0}, {1} minutes", wanted.type.name, wanted.type.minutes) << " – "
         << Said{wording(wanted.type.way)} << "</p></div><p>"
         << say("When somebody cancels, the first in line for whom the time suits is told. It is held for them for {0} "
                "hours, or for less where it begins soon; then the next one is asked.",
                kOffer.count())
         << "</p>";
    account::open_form(page, visit, html::Url("/specialists/", wanted.who.page.id, "/wait"));
    html::Form form(page, state);
    form.summary();
    form.hidden("type", wanted.type.id.text());
    const std::string key = state.typed("key");
    form.hidden("key", is_key(key) ? key : account::new_token());
    write_fields(form, visit);
    form.send(say("Wait for it"));
    page << "</form>";
    return account::show(
        visit, {say("Wait for a time that becomes free"), account::Section::care, state.problems.empty() ? 200 : 422},
        page);
}

Problems check(const Visit& visit, const Waiting& waiting, std::optional<Day> until, Day today) {
    Problems problems;
    if (!until || *until < today || *until > today + kLongestWaitDays)
        problems.push_back(problem("until", "Please give a day from today to {0}.",
                                   {visit.words.short_day(today + kLongestWaitDays)}));
    if (!waiting.member)
        for (Problem& each : check(waiting.visitor))
            problems.push_back(std::move(each));
    return problems;
}

Waiting read(const Visit& visit, const WaitedFor& wanted) {
    Waiting made;
    made.id = random_id();
    made.specialist = wanted.who.person;
    made.specialist_name = wanted.who.name;
    if (visit.viewer)
        made.member = visit.viewer->person;
    else
        made.visitor = {std::string(visit.form.text("name")), std::string(visit.form.text("contact"))};
    made.type = wanted.type.id;
    made.type_name = wanted.type.name;
    made.until = parse_day(visit.form.text("until")).value_or(Day{});
    made.part = parse_day_part(visit.form.text("part")).value_or(DayPart::any);
    made.since = visit.now;
    return made;
}

http::Response led_to(const Waiting& waiting, std::string_view key) {
    return http::see_other(waiting.member ? "/appointments" : "/waiting/" + std::string(key));
}

void write_wish(Html& page, const Waiting& waiting) {
    page << waiting.type_name << ". " << say("Until {0}", page.words().short_day(waiting.until)) << ". "
         << Said{wording(waiting.part)} << ".";
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

void write_answers(Html& page, const Visit& visit, const html::Url& action) {
    account::open_form(page, visit, action);
    page << R"(<p class="actions"><button class="button quiet" name="do" value="take">)" << say("They take it")
         << R"(</button><button class="button quiet" name="do" value="pass">)" << say("They do not want it")
         << "</button></p></form>";
}

void write_row(Html& page, Visit& visit, const Waiting& waiting, const std::string& action) {
    page << "<li><article><p><b>" << who_waits(visit, waiting) << "</b>";
    if (!waiting.member) page << R"( <span class="tag">)" << say("Visitor") << "</span>";
    page << "</p><p>";
    write_wish(page, waiting);
    page << "</p>";
    if (!waiting.visitor.contact.empty()) page << R"(<p class="quiet">)" << waiting.visitor.contact << "</p>";
    const auto held = waiting.appointment
                          ? appointment_of_specialist(visit.data(), waiting.specialist, *waiting.appointment)
                          : std::nullopt;
    if (held) {
        page << "<p>" << say("Offered:") << " ";
        write_time(page, visit, held->local, zone_of(*held));
        page << ". ";
        write_held_until(page, *held);
        page << "</p>";
        if (!waiting.member) write_answers(page, visit, html::Url::of_site(action + held->id.text()));
    }
    page << "</article></li>";
}

} // namespace

void write_way_to_wait(Html& page, const Id& specialist_page, const Id& type) {
    page << R"(<form method="get")" << html::action(html::Url("/specialists/", specialist_page, "/wait"))
         << R"(><input type="hidden" name="type")" << attribute("value", type.text())
         << R"(><p class="actions"><button class="button quiet">)" << say("Wait for an earlier time")
         << "</button></p></form>";
}

void write_held_until(Html& page, const Appointment& held) {
    const LocalTime until = local_time(held.hold_until.value_or(Instant{}), zone_of(held));
    page << say("Held until {0}, {1}.", page.words().day(until.day), clock_text(until.minute));
}

void write_own_waiting(Html& page, Visit& visit) {
    const auto all = waiting_of_member(visit.data(), visit.person());
    if (all.empty()) return;
    page << "<h2>" << say("You wait for") << R"(</h2><ul class="rows">)";
    for (const Waiting& each : all) {
        page << "<li><article><p><b>" << each.specialist_name << "</b></p><p>";
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

void write_waiting_list(Html& page, Visit& visit, PersonId specialist, const std::string& action) {
    page << R"(<ul class="rows">)";
    for (const Waiting& each : waiting_for(visit.data(), specialist))
        write_row(page, visit, each, action);
    page << "</ul>";
}

http::Response show_wait_form(Visit& visit) {
    const auto wanted = waited_for(visit, visit.request.query_fields().text("type"));
    if (!wanted) return gone(visit);
    const auto start = [&](std::string_view field) {
        if (field == "until") return iso(visit.today() + 14);
        return std::string(field == "part" ? "any" : "");
    };
    return show_form(visit, *wanted, {start, {}});
}

http::Response wait_for_time(Visit& visit) {
    const auto wanted = waited_for(visit, visit.form.text("type"));
    const std::string key(visit.form.text("key"));
    if (!wanted || !is_key(key)) return gone(visit);
    const std::string hash = account::token_hash(key);
    const Waiting made = read(visit, *wanted);
    if (waiting_by_link(visit.data(), hash)) return led_to(made, key); // the same press twice
    auto problems = check(visit, made, parse_day(visit.form.text("until")), wanted->calendar.zone.day_at(visit.now));
    if (!problems.empty()) return show_form(visit, *wanted, account::sent_form(visit, std::move(problems)));
    if (!visit.viewer &&
        account::admit_booking(visit.data(), visit.request.client_address, visit.now) > std::chrono::seconds(0))
        return account::show_problem(visit, 429, {"Please call the practice, or try again in five minutes.", {}});
    if (!add_waiting(visit.data(), made, hash))
        return account::show_problem(visit, 409,
                                     {"You wait for this already, or the list is full. Please call the practice.", {}});
    offer_freed(visit.data(), made.specialist, visit.now);
    return led_to(made, key);
}

http::Response show_waiting(Visit& visit) {
    const auto waiting = waiting_here(visit);
    if (!waiting) return not_waiting(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("You are on the waiting list") << R"(</h1><div class="card"><p><b>)"
         << waiting->specialist_name << "</b></p><p>";
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
    const bool was_offered = pass_on(visit.data(), at->appointment, visit.now);
    if (!was_offered) return http::see_other(at->path);
    const bool own = at->appointment.member.has_value();
    return http::see_other(own ? "/appointments" : "/waiting/" + std::string(visit.path.at(0)));
}

} // namespace amble::care
