#include "care/desk_pages.h"

#include "account/page.h"
#include "care/agenda_pages.h"
#include "care/ahead_pages.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/waiting_pages.h"
#include "care/waiting_store.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

struct Colleague {
    StaffedCalendar calendar;
    Agenda agenda;
};

/// The specialists of the desk's own practices, each once; those without a page have no calendar here either.
std::vector<Staff> specialists_at(Visit& visit) {
    std::vector<Staff> found;
    for (const Practice& practice : practices_of(visit.data(), visit.person()))
        for (Staff& each : staff_of(visit.data(), practice.id))
            if (each.specialist && std::ranges::find(found, each.person, &Staff::person) == found.end())
                found.push_back(std::move(each));
    return found;
}

std::vector<Colleague> colleagues(Visit& visit) {
    std::vector<Colleague> found;
    for (StaffedCalendar& each : calendars_at_desk(visit)) {
        const auto calendar = calendar_of(visit.data(), each.specialist);
        if (!calendar) continue;
        Agenda agenda = agenda_of(visit, each.specialist, *calendar);
        found.push_back({std::move(each), std::move(agenda)});
    }
    return found;
}

void write_bookings(Html& page, const std::vector<Colleague>& all) {
    page << R"(<p class="actions">)";
    for (const Colleague& each : all)
        page << R"(<a class="button quiet")" << html::href(html::Url::of_site(each.calendar.path + "/book")) << ">"
             << say("Book for somebody with {0}", each.calendar.name) << "</a> "
             << R"(<a class="button quiet")" << html::href(html::Url::of_site(each.calendar.path + "/days")) << ">"
             << say("Days away of {0}", each.calendar.name) << "</a> ";
    page << "</p>";
}

using Part = std::vector<Appointment> Agenda::*;

void write_part(Html& page, Visit& visit, const std::vector<Colleague>& all, Part part, Said title) {
    const bool any = std::ranges::any_of(all, [&](const Colleague& each) { return !(each.agenda.*part).empty(); });
    if (!any) return;
    page << "<h2>" << title << "</h2>";
    for (const Colleague& each : all) {
        if ((each.agenda.*part).empty()) continue;
        page << "<h3>" << each.calendar.name << R"(</h3><ul class="rows">)";
        for (const Appointment& appointment : each.agenda.*part)
            write_agenda_row(page, visit, appointment, links_for(each.calendar, appointment));
        page << "</ul>";
    }
}

/// Whoever of the desk's specialists the held time is of.
std::optional<html::Url> answer_at(const std::vector<Colleague>& all, const Appointment& held) {
    const auto of =
        std::ranges::find(all, held.specialist, [](const Colleague& each) { return each.calendar.specialist; });
    if (of == all.end()) return std::nullopt;
    return links_for(of->calendar, held).action;
}

void write_waiting(Html& page, Visit& visit, const std::vector<Colleague>& all) {
    std::vector<std::pair<std::string, std::vector<Waiting>>> lines; // by whom they wait for
    for (const Practice& each : practices_of(visit.data(), visit.person()))
        lines.emplace_back(each.name, waiting_for_anyone(visit.data(), each.id));
    for (const Colleague& each : all)
        lines.emplace_back(each.calendar.name, waiting_for(visit.data(), each.calendar.specialist));
    std::erase_if(lines, [](const auto& each) { return each.second.empty(); });
    if (lines.empty()) return;
    page << "<h2>" << say("Waiting list") << "</h2>";
    for (const auto& [whom, line] : lines) {
        page << "<h3>" << whom << "</h3>";
        write_waiting_list(page, visit, line, [&](const Appointment& held) { return answer_at(all, held); });
    }
}

/// Who can mend it differs: somebody without a practice is added to one, and a specialist opens their own calendar.
void write_why_empty(Html& page, Visit& visit) {
    page << "<p>"
         << (practices_of(visit.data(), visit.person()).empty()
                 ? say("You belong to no practice here yet. Whoever runs this site adds you to one.")
                 : say("No specialist of your practice has a page and a calendar here yet. Each of them makes their "
                       "own, after signing in; then it stands here."))
         << "</p>";
}

bool is_quiet(const Colleague& each) {
    const Agenda& agenda = each.agenda;
    return agenda.clashing.empty() && agenda.away.empty() && agenda.asked.empty() && agenda.today.empty() &&
           agenda.later.empty();
}

} // namespace

http::Response show_desk(Visit& visit) {
    const auto all = colleagues(visit);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Appointments") << "</h1>";
    if (all.empty())
        write_why_empty(page, visit);
    else if (std::ranges::all_of(all, is_quiet))
        page << "<p>" << say("Nothing is booked today or in the next two weeks.") << "</p>";
    write_bookings(page, all);
    page << R"(<div class="two-sides"><div>)";
    write_part(page, visit, all, &Agenda::clashing, say("These overlap since the rules for clocks changed"));
    write_part(page, visit, all, &Agenda::away, say("Booked while they are away: nobody was told"));
    write_part(page, visit, all, &Agenda::asked, say("Waiting for an answer"));
    write_part(page, visit, all, &Agenda::today, say("Today"));
    write_part(page, visit, all, &Agenda::later, say("The next two weeks"));
    if (!all.empty())
        page << "<p><a" << html::href(kAheadAtDesk) << ">" << say("All appointments to come") << "</a></p>";
    page << R"(</div><div class="second">)";
    if (!all.empty()) write_ahead_search(page, kAheadAtDesk, "");
    write_waiting(page, visit, all);
    write_part(page, visit, all, &Agenda::before, say("Of the last week"));
    page << "</div></div>";
    page << "<p><a" << html::href("/desk/numbers") << ">" << say("Waiting times and missed appointments") << "</a></p>";
    return account::show(visit, {say("Appointments"), account::Section::desk}, page);
}

http::Response show_desk_ahead(Visit& visit) {
    return show_ahead(visit, {calendars_at_desk(visit), kAheadAtDesk, account::Section::desk});
}

http::Response show_own_ahead(Visit& visit) {
    return show_ahead(visit, {{own_calendar(visit)}, kOwnAhead, account::Section::specialist});
}

StaffedCalendar own_calendar(const Visit& visit) {
    return {visit.person(), visit.viewer->name, "/calendar", "/specialist/appointments/", "/specialist", kOwnAhead};
}

std::vector<StaffedCalendar> calendars_at_desk(Visit& visit) {
    std::vector<StaffedCalendar> found;
    for (const Staff& each : specialists_at(visit)) {
        const auto page = page_of(visit.data(), each.person);
        if (!page) continue;
        const std::string path = "/desk/" + page->id.text();
        found.push_back({each.person, each.name, path, path + "/", "/desk", kAheadAtDesk});
    }
    return found;
}

std::optional<StaffedCalendar> calendar_at_desk(Visit& visit) {
    const auto page = visit.path.id(0);
    if (!page) return std::nullopt;
    for (StaffedCalendar& each : calendars_at_desk(visit))
        if (each.path == "/desk/" + page->text()) return std::move(each);
    return std::nullopt;
}

http::Response answer_at_desk(Visit& visit) {
    const auto at = calendar_at_desk(visit);
    const auto id = visit.path.id(1);
    const auto appointment = at && id ? appointment_of_specialist(visit.data(), at->specialist, *id) : std::nullopt;
    return appointment ? answer_appointment(visit, *appointment, back_to(*at, place_in(visit.form)))
                       : http::not_found();
}

http::Response answer_own(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto appointment = id ? appointment_of_specialist(visit.data(), visit.person(), *id) : std::nullopt;
    if (!appointment) return http::not_found();
    return answer_appointment(visit, *appointment, back_to(own_calendar(visit), place_in(visit.form)));
}

} // namespace amble::care
