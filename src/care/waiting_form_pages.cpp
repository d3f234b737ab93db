#include "account/form_state.h"
#include "account/page.h"
#include "account/throttle_store.h"
#include "account/token.h"
#include "care/at_hand_pages.h"
#include "care/calendar_store.h"
#include "care/freed_time_store.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/waiting_pages.h"
#include "care/waiting_store.h"
#include "foundation/base/random.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

/// What the address and the field "type" ask for.
struct Wished {
    Waiting waiting; // as far as that says it
    html::Url action;
    Zone zone;                                // whose days are counted
    std::optional<AppointmentType> type = {}; // a specialist's
    std::vector<Way> ways = {};               // in which anyone of a practice can be met
};
using FindWished = std::optional<Wished> (*)(Visit& visit, std::string_view type);

std::optional<Wished> of_specialist(Visit& visit, std::string_view type) {
    const auto id = visit.path.id(0);
    const auto who = id ? listed_specialist(visit.data(), visit.today(), *id) : std::nullopt;
    const auto calendar = who ? calendar_of(visit.data(), who->person) : std::nullopt;
    const auto type_id = Id::parse(type);
    const AppointmentType* found = calendar && type_id ? calendar->type(*type_id) : nullptr;
    if (!found || !found->for_first) return std::nullopt;
    Wished wished{{}, html::Url("/specialists/", *id, "/wait"), calendar->zone, *found};
    wished.waiting.specialist = who->person;
    wished.waiting.whom = who->name;
    wished.waiting.type = found->id;
    wished.waiting.type_name = found->name;
    return wished;
}

std::optional<Wished> of_anyone(Visit& visit, std::string_view /*type*/) {
    const auto id = visit.path.id(0);
    const auto practice = id ? find_practice(visit.data(), *id) : std::nullopt;
    const auto all = practice ? offerings_of(visit.data(), *id, visit.now) : std::vector<Offering>();
    if (all.empty()) return std::nullopt;
    Wished wished{{}, html::Url("/practices/", *id, "/wait"), all.front().calendar.zone};
    wished.waiting.practice = practice->id;
    wished.waiting.whom = practice->name;
    for (const Way way : kWays) {
        wished.waiting.way = way;
        const auto offers = [&](const Offering& each) { return !wanted_types(wished.waiting, each.calendar).empty(); };
        if (std::ranges::any_of(all, offers)) wished.ways.push_back(way);
    }
    wished.waiting.way.reset();
    return wished;
}

void write_ways(html::Form& form, const std::vector<Way>& ways) {
    if (ways.size() < 2) return;
    std::vector<html::Choice> choices{{"", say("Any")}};
    for (const Way way : ways)
        choices.push_back({name(way), Said{wording(way)}});
    form.radio({.name = "way", .label = say("How do you want to meet?"), .need = html::Need::optional}, choices);
}

void write_fields(html::Form& form, const Visit& visit, const Wished& wished) {
    form.date({.name = "until", .label = say("Until which day does an appointment suit you?")});
    std::vector<html::Choice> parts;
    for (const DayPart part : kDayParts)
        parts.push_back({name(part), Said{wording(part)}});
    form.radio({.name = "part", .label = say("When?")}, parts);
    write_ways(form, wished.ways);
    if (visit.viewer) return;
    form.text({.name = "name", .label = say("Your name"), .autocomplete = "name"});
    form.text({.name = "contact",
               .label = say("How can the practice reach you?"),
               .hint = say("A telephone number, or an e-mail address. They use it when a time is free for you, and for "
                           "nothing else."),
               .autocomplete = "tel"});
}

void write_what(Html& page, const Wished& wished) {
    page << R"(<div class="card"><p><b>)" << wished.waiting.whom << "</b></p><p>";
    if (wished.type)
        page << say("{0}, {1} minutes", wished.type->name, wished.type->minutes) << " – "
             << Said{wording(wished.type->way)};
    else
        page << say("A first appointment with whoever of the practice is free first.");
    page << "</p></div>";
}

http::Response show_form(Visit& visit, const Wished& wished, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Wait for a time that becomes free") << "</h1>";
    write_what(page, wished);
    page << "<p>"
         << say("When somebody cancels, the first in line for whom the time suits is told. It is held for them for {0} "
                "hours, or for less where it begins soon; then the next one is asked.",
                kOffer.count())
         << "</p>";
    account::open_form(page, visit, wished.action);
    html::Form form(page, state);
    form.summary();
    if (wished.type) form.hidden("type", wished.type->id.text());
    const std::string key = state.typed("key");
    form.hidden("key", is_key(key) ? key : account::new_token());
    write_fields(form, visit, wished);
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

Waiting read(const Visit& visit, const Wished& wished) {
    Waiting made = wished.waiting;
    made.id = random_id();
    if (visit.viewer)
        made.member = visit.viewer->person;
    else
        made.visitor = {std::string(visit.form.text("name")), std::string(visit.form.text("contact"))};
    made.until = parse_day(visit.form.text("until")).value_or(Day{});
    made.part = parse_day_part(visit.form.text("part")).value_or(DayPart::any);
    const auto way = parse_way(visit.form.text("way"));
    if (way && std::ranges::find(wished.ways, *way) != wished.ways.end()) made.way = way;
    made.since = visit.now;
    return made;
}

http::Response led_to(const Waiting& waiting, std::string_view key) {
    return http::see_other(waiting.member ? "/appointments" : "/waiting/" + std::string(key));
}

http::Response form_for(Visit& visit, FindWished find) {
    const auto wished = find(visit, visit.request.query_fields().text("type"));
    if (!wished) return gone(visit);
    const auto start = [&](std::string_view field) {
        if (field == "until") return iso(visit.today() + 14);
        return std::string(field == "part" ? "any" : "");
    };
    return show_form(visit, *wished, {start, {}});
}

http::Response wait_for(Visit& visit, FindWished find) {
    const auto wished = find(visit, visit.form.text("type"));
    const std::string key(visit.form.text("key"));
    if (!wished || !is_key(key)) return gone(visit);
    const std::string hash = account::token_hash(key);
    const Waiting made = read(visit, *wished);
    if (waiting_by_link(visit.data(), hash)) return led_to(made, key); // the same press twice
    auto problems = check(visit, made, parse_day(visit.form.text("until")), wished->zone.day_at(visit.now));
    if (!problems.empty()) return show_form(visit, *wished, account::sent_form(visit, std::move(problems)));
    if (!visit.viewer &&
        account::admit_booking(visit.data(), visit.request.client_address, visit.now) > std::chrono::seconds(0))
        return account::show_problem(visit, 429, {"Please call the practice, or try again in five minutes.", {}});
    if (!add_waiting(visit.data(), made, hash))
        return account::show_problem(visit, 409,
                                     {"You wait for this already, or the list is full. Please call the practice.", {}});
    look_now(visit.data(), made, visit.now);
    return led_to(made, key);
}

} // namespace

void write_way_to_wait(Html& page, const Id& specialist_page, const Id& type) {
    page << R"(<form method="get")" << html::action(html::Url("/specialists/", specialist_page, "/wait"))
         << R"(><input type="hidden" name="type")" << attribute("value", type.text())
         << R"(><p class="actions"><button class="button quiet">)" << say("Wait for an earlier time")
         << "</button></p></form>";
}

void write_way_to_wait_for_anyone(Html& page, const Id& practice) {
    page << R"(<p class="actions"><a class="button quiet")" << html::href(html::Url("/practices/", practice, "/wait"))
         << ">" << say("Wait for an earlier time with any of them") << "</a></p>";
}

http::Response show_wait_form(Visit& visit) {
    return form_for(visit, of_specialist);
}

http::Response wait_for_time(Visit& visit) {
    return wait_for(visit, of_specialist);
}

http::Response show_practice_wait_form(Visit& visit) {
    return form_for(visit, of_anyone);
}

http::Response wait_at_practice(Visit& visit) {
    return wait_for(visit, of_anyone);
}

} // namespace amble::care
