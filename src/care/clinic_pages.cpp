#include "account/page.h"
#include "care/appointment_words_pages.h"
#include "care/calendar_store.h"
#include "care/clinic_numbers_pages.h"
#include "care/clinic_numbers_store.h"
#include "care/free_time_store.h"
#include "care/own_practice_pages.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "claims/verdict_work_store.h"
#include "foundation/html/icon.h"

#include <algorithm>
#include <array>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;
using html::Url;

constexpr int kWeeksOfAppointments = 12; // design

std::vector<Staff> specialists_at(Visit& visit, const Id& practice) {
    auto staff = staff_of(visit.data(), practice);
    std::erase_if(staff, [](const Staff& each) { return !each.specialist; });
    return staff;
}

/// How long somebody new waits: until the next free first appointment of each.
void write_waiting(Html& page, Visit& visit, const std::vector<Staff>& specialists) {
    std::vector<Calendar> calendars;
    std::vector<const Staff*> who;
    for (const Staff& each : specialists) {
        auto calendar = calendar_of(visit.data(), each.person);
        if (!calendar || std::ranges::none_of(calendar->types, &AppointmentType::for_first)) continue;
        calendars.push_back(std::move(*calendar));
        who.push_back(&each);
    }
    std::vector<Wanted> wanted;
    for (size_t i = 0; i < who.size(); ++i)
        wanted.push_back(
            {who[i]->person, &calendars[i], &*std::ranges::find_if(calendars[i].types, &AppointmentType::for_first)});
    const auto next = next_free(visit.data(), wanted, visit.now);
    page << "<h2>" << say("How long somebody new waits") << "</h2>";
    if (who.empty()) page << "<p>" << say("Nobody here offers a first appointment to book.") << "</p>";
    page << R"(<ul class="rows">)";
    for (size_t i = 0; i < who.size(); ++i) {
        page << "<li><div><b>" << who[i]->name << "</b><p>";
        if (next[i]) {
            const int days = next[i]->local.day - calendars[i].zone.day_at(visit.now);
            if (days == 0)
                page << say("Today");
            else
                page << html::counted("{0} day", "{0} days", days);
            page << " – ";
            write_time(page, visit, next[i]->local, calendars[i].zone);
        } else {
            page << say("Nothing is free for as far ahead as can be booked.");
        }
        page << "</p></div></li>";
    }
    page << "</ul>";
}

struct Ended {
    AppointmentState state;
    Said label;
};
constexpr std::array kEnded{Ended{AppointmentState::booked, say("Took place")},
                            Ended{AppointmentState::missed, say("Who had booked did not come")},
                            Ended{AppointmentState::failed, say("The practice could not come")},
                            Ended{AppointmentState::cancelled, say("Cancelled before")}};

/// No total stands beside them, from which a small number would follow.
void write_appointments(Html& page, Visit& visit, const std::vector<Staff>& specialists) {
    std::vector<PersonId> people;
    for (const Staff& each : specialists)
        people.push_back(each.person);
    auto counts = appointments_counted(visit.data(), people,
                                       {visit.now - std::chrono::hours(24 * 7 * kWeeksOfAppointments), visit.now});
    page << "<h2>" << say("Appointments of the last {0} weeks", kWeeksOfAppointments) << R"(</h2><ul class="rows">)";
    for (const Ended& each : kEnded) {
        const int64_t number = counts[each.state];
        page << "<li><div><span>" << each.label << ":</span> <b>";
        if (number < kFewestCounted)
            page << say("fewer than five");
        else
            page << number;
        page << "</b></div></li>";
    }
    page << "</ul>";
}

void write_verdicts(Html& page, Visit& visit) {
    const auto work = claims::verdict_work(visit.data(), visit.person(), visit.today());
    page << "<h2>" << say("Verdicts") << R"(</h2><ul class="rows"><li><a)" << html::href("/verdict-work") << "><span>"
         << say("{0} wait for a second signature, {1} are due for review, {2} are in work.", work.to_sign.size(),
                work.due.size(), work.in_work.size())
         << "</span>" << html::Icon::next << "</a></li></ul>";
}

void write_links(Html& page, const Practice& practice) {
    page << R"(<ul class="rows"><li><a)" << html::href(Url("/clinic/", practice.id, "/library")) << "><span>"
         << say("Pointers to give, treatments offered") << "</span>" << html::Icon::next << "</a></li><li><a"
         << html::href(Url("/practices/", practice.id)) << "><span>" << say("The practice as everybody sees it")
         << "</span>" << html::Icon::next << "</a></li></ul>";
}

} // namespace

std::optional<Practice> own_practice(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto all = practices_of(visit.data(), visit.person());
    const auto found = id ? std::ranges::find(all, *id, &Practice::id) : all.end();
    return found == all.end() ? std::nullopt : std::optional(*found);
}

http::Response no_practice(const Visit& visit) {
    return account::show_problem(visit, 404, {"You do not work in a practice of that name here.", {}});
}

http::Response show_clinics(Visit& visit) {
    const auto all = practices_of(visit.data(), visit.person());
    if (all.size() == 1) return http::see_other("/clinic/" + all.front().id.text());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your practices") << "</h1>";
    if (all.empty())
        page << "<p>" << say("You are in no practice here. Whoever runs this site adds you to one.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const Practice& each : all)
        page << "<li><a" << html::href(Url("/clinic/", each.id)) << "><span>" << each.name << "</span>"
             << html::Icon::next << "</a></li>";
    page << "</ul>";
    return account::show(visit, {say("Your practices"), account::Section::specialist}, page);
}

http::Response show_clinic(Visit& visit) {
    const auto practice = own_practice(visit);
    if (!practice) return no_practice(visit);
    const auto specialists = specialists_at(visit, practice->id);
    Html page = account::start_page(visit);
    page << "<h1>" << practice->name << "</h1>";
    write_links(page, *practice);
    write_waiting(page, visit, specialists);
    write_appointments(page, visit, specialists);
    if (const auto numbers = numbers_kept(visit.data(), practice->id)) {
        write_numbers(page, *numbers);
        page << "<p><a" << html::href(Url("/clinic/", practice->id, "/numbers.csv")) << ">"
             << say("These numbers as a table (CSV)") << "</a></p>";
    } else {
        page << "<p>" << say("The people of this practice are counted once a week, and were not yet.") << "</p>";
    }
    write_verdicts(page, visit);
    return account::show(visit, {say("Your practice"), account::Section::specialist}, page);
}

http::Response show_clinic_table(Visit& visit) {
    const auto practice = own_practice(visit);
    const auto numbers = practice ? numbers_kept(visit.data(), practice->id) : std::nullopt;
    if (!numbers) return no_practice(visit);
    http::Response answer = http::plain(csv_of(*numbers));
    answer.content_type = "text/csv; charset=utf-8";
    answer.with("Content-Disposition", "attachment; filename=\"numbers-" + iso(numbers->counted_on) + ".csv\"");
    return answer;
}

http::Response show_desk_numbers(Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Waiting times and appointments") << "</h1>";
    for (const Practice& each : practices_of(visit.data(), visit.person())) {
        const auto specialists = specialists_at(visit, each.id);
        page << R"(<p class="lead">)" << each.name << "</p>";
        write_waiting(page, visit, specialists);
        write_appointments(page, visit, specialists);
    }
    return account::show(visit, {say("Waiting times and appointments"), account::Section::desk}, page);
}

} // namespace amble::care
