#include "account/form_state.h"
#include "account/page.h"
#include "care/busy_pages.h"
#include "care/calendar_form.h"
#include "care/calendar_store.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "foundation/base/random.h"

#include <optional>

namespace amble::care {

namespace {

using account::Visit;
using html::FormState;
using html::Html;
using html::Said;
using html::say;

constexpr size_t kMostEntries = 100; // of each kind in one calendar

/// Which of the page's forms was sent and has to be mended; the others show what is stored.
enum class Part { none, page, rules, type, hours, days };
struct Sent {
    Part part = Part::none;
    Problems problems = {};
};

FormState state_of(const Visit& visit, const Sent& sent, Part part,
                   std::function<std::string(std::string_view)> stored) {
    if (sent.part == part) return account::sent_form(visit, sent.problems);
    return {std::move(stored), {}};
}

std::string nothing(std::string_view) {
    return "";
}

/// One form of the page: where it is sent, what it shows, how its fields are written, and the word on its button.
struct PartForm {
    html::Path action;
    FormState state;
    void (*write_fields)(html::Form&);
    Said button;
};

void write_form(Html& page, const Visit& visit, const PartForm& part) {
    account::open_form(page, visit, html::Url(part.action));
    html::Form form(page, part.state);
    form.summary();
    part.write_fields(form);
    form.send(part.button);
    page << "</form>";
}

void write_entry(Html& page, const Visit& visit, const Id& id, const Html& text) {
    page << R"(<li><div class="entry"><span>)" << text << "</span>";
    account::open_form(page, visit, html::Url("/calendar/", id, "/remove"));
    page << R"(<button class="button quiet">)" << say("Remove") << R"(<span class="unseen">: )" << text
         << "</span></button></form></div></li>";
}

void write_types(Html& page, const Visit& visit, const Calendar& calendar) {
    page << R"(<ul class="rows">)";
    for (const AppointmentType& each : calendar.types) {
        Html text = page.part();
        text << say("{0}, {1} minutes", each.name, each.minutes) << " – " << Said{wording(each.way)};
        write_entry(page, visit, each.id, text);
    }
    page << "</ul>";
}

void write_hours(Html& page, const Visit& visit, const Calendar& calendar) {
    page << R"(<ul class="rows">)";
    for (const WeeklyHours& each : calendar.weekly) {
        Html text = page.part();
        text << weekday_name(each.weekday) << " " << clock_text(each.hours.from) << "–" << clock_text(each.hours.to);
        write_entry(page, visit, each.id, text);
    }
    page << "</ul>";
}

void write_days(Html& page, const Visit& visit, const Calendar& calendar) {
    page << R"(<ul class="rows">)";
    for (const OtherHours& each : calendar.others) {
        Html text = page.part();
        text << page.words().short_day(each.first);
        if (each.last != each.first) text << "–" << page.words().short_day(each.last);
        text << ": ";
        if (each.hours)
            text << clock_text(each.hours->from) << "–" << clock_text(each.hours->to);
        else
            text << say("away");
        write_entry(page, visit, each.id, text);
    }
    page << "</ul>";
}

void open_part(Html& page, Said title, bool open) {
    page << "<details" << html::flag("open", open) << "><summary>" << title << "</summary>";
}

void write_own_page(Html& page, Visit& visit, const Sent& sent) {
    const auto own = page_of(visit.data(), visit.person());
    if (own && own->shown)
        page << "<p><a" << html::href(html::Url("/specialists/", own->id)) << ">" << say("See it as others do")
             << "</a></p>";
    open_part(page, say("Your page"), !own || sent.part == Part::page);
    const auto stored = [&](std::string_view name) { return own ? field_of(*own, name) : std::string(); };
    write_form(page, visit,
               {"/calendar/page", state_of(visit, sent, Part::page, stored), write_page_fields, say("Save the page")});
    page << "</details>";
}

void write_rules(Html& page, const Visit& visit, const Sent& sent, const std::optional<Calendar>& calendar) {
    const BookingRules rules = calendar ? calendar->rules : BookingRules();
    open_part(page, say("How you can be booked"), !calendar || sent.part == Part::rules);
    page << "<p>" << say("All times are those of {0}.", (calendar ? calendar->zone : visit.viewer->zone).name())
         << "</p>";
    const auto stored = [&](std::string_view name) { return field_of(rules, name); };
    write_form(
        page, visit,
        {"/calendar/rules", state_of(visit, sent, Part::rules, stored), write_rules_fields, say("Save the rules")});
    page << "</details>";
}

/// The hours were entered by the calendar's clock and people are booked by it: another zone in the profile, of a
/// journey or a mistake, changes nothing until its owner says so here.
void write_other_zone(Html& page, const Visit& visit, const Calendar& calendar) {
    const auto own = visit.viewer->zone.name();
    if (calendar.zone.name() == own) return;
    page << R"(<div class="notice warn"><div><p>)"
         << say("Your profile is in {0}, but your calendar is in {1}: your hours are those of {1}, and people are "
                "booked "
                "by them. With the other zone your hours begin at the same time of day there; what is booked already "
                "stays at its moment.",
                own, calendar.zone.name())
         << "</p>";
    account::open_form(page, visit, html::Url("/calendar/zone"));
    page << R"(<input type="hidden" name="zone")" << html::attribute("value", own) << ">";
    page << R"(<p class="actions"><button class="button quiet">)" << say("Use {0} for my calendar", own)
         << "</button></p></form></div></div>";
}

void write_addition(Html& page, const Visit& visit, Said title, const Sent& sent, Part part) {
    open_part(page, title, sent.part == part);
    FormState state = state_of(visit, sent, part, nothing);
    if (part == Part::type)
        write_form(page, visit, {"/calendar/types", std::move(state), write_type_fields, say("Add")});
    else if (part == Part::hours)
        write_form(page, visit, {"/calendar/hours", std::move(state), write_hours_fields, say("Add")});
    else
        write_form(page, visit, {"/calendar/days", std::move(state), write_days_fields, say("Add")});
    page << "</details>";
}

http::Response show_page(Visit& visit, const Sent& sent) {
    const auto stored = calendar_of(visit.data(), visit.person());
    const Calendar calendar = stored.value_or(Calendar{});
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your page and calendar") << "</h1>";
    write_own_page(page, visit, sent);
    if (stored) write_other_zone(page, visit, *stored);
    write_rules(page, visit, sent, stored);
    page << "<h2>" << say("What can be booked") << "</h2>";
    write_types(page, visit, calendar);
    write_addition(page, visit, say("Add an appointment"), sent, Part::type);
    page << "<h2>" << say("Your week") << "</h2>";
    write_hours(page, visit, calendar);
    write_addition(page, visit, say("Add hours"), sent, Part::hours);
    page << "<h2>" << say("Days that differ") << "</h2>";
    write_days(page, visit, calendar);
    write_addition(page, visit, say("Add days"), sent, Part::days);
    write_busy(page, visit);
    const int status = sent.problems.empty() ? 200 : 422;
    return account::show(visit, {say("Your page and calendar"), account::Section::specialist, status}, page);
}

http::Response back() {
    return http::see_other("/calendar");
}

/// Hours and types without rules would belong to no calendar.
Calendar calendar_or_new(Visit& visit) {
    if (auto found = calendar_of(visit.data(), visit.person())) return std::move(*found);
    save_rules(visit.data(), visit.person(), visit.viewer->zone, {});
    return {};
}

http::Response full(Visit& visit, Part part, std::string_view field) {
    return show_page(visit, {part, {problem(field, "That is as many as a calendar takes. Please remove one first.")}});
}

} // namespace

http::Response show_calendar(Visit& visit) {
    return show_page(visit, {});
}

http::Response save_own_page(Visit& visit) {
    auto typed = read_page(visit.form);
    if (!typed.problems.empty()) return show_page(visit, {Part::page, std::move(typed.problems)});
    const auto before = page_of(visit.data(), visit.person());
    typed.value.id = before ? before->id : random_id();
    save_page(visit.data(), visit.person(), typed.value);
    return back();
}

http::Response save_own_rules(Visit& visit) {
    auto typed = read_rules(visit.form);
    if (!typed.problems.empty()) return show_page(visit, {Part::rules, std::move(typed.problems)});
    const auto before = calendar_of(visit.data(), visit.person());
    save_rules(visit.data(), visit.person(), before ? before->zone : visit.viewer->zone, typed.value);
    return back();
}

http::Response use_zone_of_profile(Visit& visit) {
    const auto calendar = calendar_of(visit.data(), visit.person());
    // Another than the form named: the profile changed again since it was read.
    if (calendar && visit.form.text("zone") == visit.viewer->zone.name())
        save_rules(visit.data(), visit.person(), visit.viewer->zone, calendar->rules);
    return back();
}

http::Response add_own_type(Visit& visit) {
    auto typed = read_type(visit.form);
    if (!typed.problems.empty()) return show_page(visit, {Part::type, std::move(typed.problems)});
    const Calendar calendar = calendar_or_new(visit);
    if (calendar.types.size() >= kMostEntries) return full(visit, Part::type, "type_name");
    if (auto problems = check_new(calendar, typed.value); !problems.empty())
        return show_page(visit, {Part::type, std::move(problems)});
    typed.value.id = random_id();
    add_type(visit.data(), visit.person(), typed.value);
    return back();
}

http::Response add_own_hours(Visit& visit) {
    auto typed = read_hours(visit.form);
    if (!typed.problems.empty()) return show_page(visit, {Part::hours, std::move(typed.problems)});
    const Calendar calendar = calendar_or_new(visit);
    if (calendar.weekly.size() >= kMostEntries) return full(visit, Part::hours, "weekday");
    if (auto problems = check_new(calendar, typed.value); !problems.empty())
        return show_page(visit, {Part::hours, std::move(problems)});
    typed.value.id = random_id();
    add_hours(visit.data(), visit.person(), typed.value);
    return back();
}

http::Response add_own_days(Visit& visit) {
    auto typed = read_days(visit.form);
    if (!typed.problems.empty()) return show_page(visit, {Part::days, std::move(typed.problems)});
    if (calendar_or_new(visit).others.size() >= kMostEntries) return full(visit, Part::days, "first");
    typed.value.id = random_id();
    add_other_hours(visit.data(), visit.person(), typed.value);
    return back();
}

http::Response remove_from_calendar(Visit& visit) {
    const auto id = visit.path.id(0);
    const bool removed =
        id && (remove_type(visit.data(), visit.person(), *id) || remove_hours(visit.data(), visit.person(), *id) ||
               remove_other_hours(visit.data(), visit.person(), *id));
    return removed ? back() : http::not_found();
}

} // namespace amble::care
