#include "care/offer_pages.h"

#include "account/page.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/calendar_store.h"
#include "care/review_offer_store.h"
#include "care/waiting_pages.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

constexpr size_t kShownTimes = 24;
constexpr int kSearchedDays = 31; // at once; "Later times" goes on from there

std::vector<const AppointmentType*> bookable_types(Visit& visit, PersonId specialist, const Calendar& calendar) {
    const bool known = visit.viewer && is_known(visit.data(), specialist, visit.person(), visit.today());
    std::vector<const AppointmentType*> types;
    for (const AppointmentType& type : calendar.types)
        if (type.for_first || known) types.push_back(&type);
    return types;
}

void write_types(Html& page, const Listed& who, const std::vector<const AppointmentType*>& types,
                 const AppointmentType& chosen) {
    if (types.size() < 2) return;
    page << R"(<form class="form" method="get")" << html::action(html::Url("/specialists/", who.page.id)) << ">";
    std::vector<html::Choice> choices;
    std::vector<std::string> ids;
    for (const AppointmentType* type : types)
        ids.push_back(type->id.text());
    for (size_t i = 0; i < types.size(); ++i)
        choices.push_back({ids[i], Sentence{"{0}", {types[i]->name}}, Said{wording(types[i]->way)}});
    const html::FormState state{[&](std::string_view) { return chosen.id.text(); }, {}};
    html::Form form(page, state);
    form.radio({"type", say("Which appointment?")}, choices);
    page << R"(<p class="actions"><button class="button quiet">)" << say("Show its times") << "</button></p></form>";
}

void write_later(Html& page, const Listed& who, const AppointmentType& type, Day from) {
    page << R"(<form method="get")" << html::action(html::Url("/specialists/", who.page.id))
         << R"(><input type="hidden" name="type")" << attribute("value", type.id.text())
         << R"(><input type="hidden" name="from")" << attribute("value", iso(from))
         << R"(><p class="actions"><button class="button quiet">)" << say("Later times") << "</button></p></form>";
}

/// From the day that the query asks for, or today.
Search search_of(const Visit& visit, const Calendar& calendar) {
    const Day today = calendar.zone.day_at(visit.now);
    const Day from = parse_day(visit.request.query_fields().text("from")).value_or(today);
    return {visit.now, from, from + (kSearchedDays - 1), kShownTimes};
}

void write_free(Html& page, Visit& visit, const Listed& who, const Wanted& wanted) {
    const Calendar& calendar = *wanted.calendar;
    const AppointmentType& type = *wanted.type;
    const Search search = search_of(visit, calendar);
    const auto free = free_times_of(visit.data(), wanted, search);
    page << "<p>" << say("{0}, {1} minutes", type.name, type.minutes) << " – " << Said{wording(type.way)}
         << R"(. <span class="quiet">)" << say("Times are those of {0}.", calendar.zone.name()) << "</span></p>";
    if (free.empty()) page << "<p>" << say("Nothing is free in these weeks.") << "</p>";
    write_times(page, visit,
                {html::Url("/specialists/", who.page.id, "/hold"),
                 free,
                 calendar.zone,
                 {{"type", type.id.text()}, {"key", account::new_token()}}});
    const Day next = free.size() == kShownTimes ? free.back().local.day + 1 : search.to + 1;
    if (next <= calendar.zone.day_at(visit.now) + calendar.rules.horizon_days) write_later(page, who, type, next);
    write_way_to_wait(page, who.page.id, type.id);
}

} // namespace

void write_offer(Html& page, Visit& visit, const Listed& who) {
    const auto calendar = calendar_of(visit.data(), who.person);
    const auto types = calendar ? bookable_types(visit, who.person, *calendar) : std::vector<const AppointmentType*>();
    const bool known = std::ranges::any_of(types, [](const auto* type) { return !type->for_first; });
    page << "<h2>" << (known ? say("Book an appointment") : say("Book a first appointment")) << "</h2>";
    if (types.empty()) {
        page << "<p>" << say("Nothing can be booked here at present. Please call.") << "</p>";
        return;
    }
    const auto asked = Id::parse(visit.request.query_fields().text("type"));
    const auto found = std::ranges::find_if(types, [&](const auto* type) { return asked && type->id == *asked; });
    const AppointmentType& chosen = found == types.end() ? *types.front() : **found;
    write_types(page, who, types, chosen);
    write_free(page, visit, who, {who.person, &*calendar, &chosen});
}

http::Response refuse(Visit& visit, const Refusal& refusal) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("That time cannot be booked") << R"(</h1><div class="notice warn" role="alert"><ul>)";
    for (const Clash clash : refusal.clashes)
        page << "<li>" << sentence(clash) << "</li>";
    page << "</ul></div><h2>" << say("These times are free") << "</h2>";
    const Day today = refusal.calendar.zone.day_at(visit.now);
    const auto free = free_times_of(visit.data(), {refusal.specialist, &refusal.calendar, &refusal.type},
                                    {visit.now, today, today + refusal.calendar.rules.horizon_days, kShownTimes});
    if (free.empty()) page << "<p>" << say("Nothing is free in these weeks.") << "</p>";
    write_times(page, visit, {refusal.action, free, refusal.calendar.zone, refusal.fields});
    return account::show(visit, {say("That time cannot be booked"), account::Section::care, 409}, page);
}

} // namespace amble::care
