#include "account/form_state.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "care/ahead_pages.h"
#include "care/booking_store.h"
#include "care/calendar_form.h"
#include "care/calendar_store.h"
#include "care/desk_pages.h"
#include "care/left_standing_store.h"
#include "care/page_functions.h"
#include "foundation/base/random.h"

#include <algorithm>

namespace amble::care {

// A specialist who is ill does not open their own calendar: the desk closes it, and calls whoever is booked.

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr size_t kMostEntered = 100; // in one calendar, as on the specialist's own page

std::string days_path(const StaffedCalendar& at) {
    return at.path + "/days";
}

void write_entered(Html& page, const Visit& visit, const StaffedCalendar& at, const std::vector<OtherHours>& entered) {
    if (entered.empty()) return;
    page << R"(<ul class="rows">)";
    for (const OtherHours& each : entered) {
        Html text = page.part();
        text << page.words().short_day(each.first);
        if (each.last != each.first) text << "–" << page.words().short_day(each.last);
        text << ": ";
        if (each.hours)
            text << clock_text(each.hours->from) << "–" << clock_text(each.hours->to);
        else
            text << say("away");
        page << R"(<li><div class="entry"><span>)" << text << "</span>";
        account::open_form(page, visit, html::Url::of_site(days_path(at) + "/" + each.id.text() + "/remove"));
        page << R"(<button class="button quiet">)" << say("Remove") << R"(<span class="unseen">: )" << text
             << "</span></button></form></div></li>";
    }
    page << "</ul>";
}

void write_left_standing(Html& page, Visit& visit, const StaffedCalendar& at,
                         const std::vector<Appointment>& appointments) {
    if (appointments.empty()) return;
    page << R"(<div class="notice warn"><div><h2>)" << say("Still booked while they are away") << "</h2><p>"
         << say("Nobody was told. Please move or cancel each.") << R"(</p></div></div><ul class="rows">)";
    for (const Appointment& each : appointments)
        write_agenda_row(page, visit, each, links_for(at, each));
    page << "</ul>";
}

http::Response show_days(Visit& visit, const StaffedCalendar& at, const html::FormState& state) {
    const auto calendar = calendar_of(visit.data(), at.specialist);
    if (!calendar) return http::not_found();
    const Day today = calendar->zone.day_at(visit.now);
    auto entered = calendar->others;
    std::erase_if(entered, [&](const OtherHours& each) { return each.last < today; });
    Html page = account::start_page(visit);
    page << "<h1>" << say("Days away and other hours") << R"(</h1><p class="lead">)" << at.name << "</p>";
    account::open_form(page, visit, html::Url::of_site(days_path(at)));
    html::Form form(page, state);
    form.summary();
    write_days_fields(form);
    form.box({.name = "everybody",
              .label = say("For everybody at this desk"),
              .hint = say("Such as a day on which the practice is closed."),
              .need = html::Need::optional});
    form.send(say("Enter them"));
    page << "</form>";
    write_left_standing(page, visit, at, left_standing(visit.data(), at.specialist, *calendar, visit.now));
    write_entered(page, visit, at, entered);
    page << "<p><a" << html::href("/desk") << ">" << say("Back to the appointments") << "</a></p>";
    const int status = state.problems.empty() ? 200 : 422;
    return account::show(visit, {say("Days away and other hours"), account::Section::desk, status}, page);
}

/// False where that calendar has no room.
bool enter(Visit& visit, PersonId specialist, OtherHours days) {
    const auto calendar = calendar_of(visit.data(), specialist);
    if (!calendar) return true; // nothing can be booked there
    if (calendar->others.size() >= kMostEntered) return false;
    days.id = random_id();
    add_other_hours(visit.data(), specialist, days);
    account::notify(
        visit.data(), specialist,
        {{"The desk entered days from {0} to {1} in your calendar.", {iso(days.first), iso(days.last)}}, "/calendar"},
        visit.now);
    return true;
}

} // namespace

http::Response show_desk_days(Visit& visit) {
    const auto at = calendar_at_desk(visit);
    return at ? show_days(visit, *at, {}) : http::not_found();
}

http::Response add_desk_days(Visit& visit) {
    const auto at = calendar_at_desk(visit);
    if (!at) return http::not_found();
    auto typed = read_days(visit.form);
    if (!typed.problems.empty()) return show_days(visit, *at, account::sent_form(visit, std::move(typed.problems)));
    const bool everybody = visit.form.text("everybody") == "yes";
    for (const StaffedCalendar& each : everybody ? calendars_at_desk(visit) : std::vector{*at})
        if (!enter(visit, each.specialist, typed.value))
            return show_days(visit, *at,
                             account::sent_form(
                                 visit, {problem("first", "The calendar of {0} has no room for more.", {each.name})}));
    return http::see_other(days_path(*at));
}

http::Response remove_desk_days(Visit& visit) {
    const auto at = calendar_at_desk(visit);
    const auto id = visit.path.id(1);
    if (!at || !id || !remove_other_hours(visit.data(), at->specialist, *id)) return http::not_found();
    return http::see_other(days_path(*at));
}

} // namespace amble::care
