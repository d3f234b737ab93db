#include "care/ahead_pages.h"

#include "account/folding.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "foundation/html/form.h"
#include "foundation/http/fields.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr int kDaysKnown = 365;    // design: a review a year later is the longest anybody waits for the next one
constexpr size_t kMostFound = 100; // shown; design: whoever is looked for stands among them once more is typed

Day monday_of(Day day) {
    return day - weekday(day);
}

html::Url week_url(html::Path list, Day week) {
    return html::Url::of_site(std::string(list.text) + "?from=" + iso(week));
}

std::string name_url(html::Path list, std::string_view wanted) {
    return std::string(list.text) + "?name=" + http::form_encoded(wanted);
}

/// One calendar's share of what is listed.
struct Listing {
    const StaffedCalendar& calendar;
    std::vector<Appointment> appointments;
};

std::vector<Appointment> to_come(Visit& visit, PersonId specialist, const Interval& span) {
    auto found = appointments_of_specialist(visit.data(), specialist, span);
    std::erase_if(found, [&](const Appointment& each) { return !stands(each.state) || each.is_over(visit.now); });
    return found;
}

void write_listings(Html& page, Visit& visit, const Ahead& ahead, const std::vector<Listing>& all,
                    const PlaceAhead& place) {
    for (const Listing& each : all) {
        if (each.appointments.empty()) continue;
        if (ahead.calendars.size() > 1) page << "<h3>" << each.calendar.name << "</h3>";
        page << R"(<ul class="rows">)";
        for (const Appointment& appointment : each.appointments) {
            AgendaLinks links = links_for(each.calendar, appointment);
            links.place = place;
            write_agenda_row(page, visit, appointment, links);
        }
        page << "</ul>";
    }
}

/// The week after this one in which something stands; a quiet month is one step.
std::optional<Day> next_week(Visit& visit, const Ahead& ahead, Day week) {
    std::optional<Day> next;
    for (const StaffedCalendar& each : ahead.calendars) {
        const auto calendar = calendar_of(visit.data(), each.specialist);
        if (!calendar) continue;
        const auto start = next_start(visit.data(), each.specialist, calendar->zone.start_of(week + 7));
        if (!start) continue;
        const Day found = monday_of(calendar->zone.day_at(*start));
        next = next ? std::min(*next, found) : found;
    }
    return next;
}

void write_steps(Html& page, Visit& visit, const Ahead& ahead, Day week) {
    const auto later = next_week(visit, ahead, week);
    page << R"(<p class="actions">)";
    if (week > monday_of(visit.today()))
        page << R"(<a class="button quiet")" << html::href(week_url(ahead.path, week - 7)) << ">" << say("Week before")
             << "</a> ";
    if (later)
        page << R"(<a class="button quiet")" << html::href(week_url(ahead.path, *later)) << ">"
             << say("Later: week from {0}", page.words().day(*later)) << "</a>";
    page << "</p>";
    if (!later) page << "<p>" << say("Nothing is booked after it.") << "</p>";
}

void write_week(Html& page, Visit& visit, const Ahead& ahead, Day week) {
    std::vector<Listing> all;
    for (const StaffedCalendar& each : ahead.calendars) {
        const auto calendar = calendar_of(visit.data(), each.specialist);
        if (!calendar) continue;
        const Interval span{calendar->zone.start_of(week), calendar->zone.start_of(week + 7)};
        all.push_back({each, to_come(visit, each.specialist, span)});
    }
    page << "<h2>" << say("Week from {0}", page.words().day(week)) << "</h2>";
    if (std::ranges::all_of(all, [](const Listing& each) { return each.appointments.empty(); }))
        page << "<p>" << say("Nothing is booked in this week.") << "</p>";
    write_listings(page, visit, ahead, all, {.week = week});
    write_steps(page, visit, ahead, week);
}

/// Fewer are in every number; design.
constexpr size_t kFewestDigits = 4;

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

/// Whose name or contact holds what was typed, however it is capitalized; each member is looked up once.
class Comers {
public:
    Comers(Visit& visit, std::string_view wanted)
        : visit_(visit), wanted_(account::folded(wanted).value_or(std::string(wanted))), digits_(digits_of(wanted)) {}

    bool include(const Appointment& appointment) {
        if (!appointment.member) return fits(who_comes(visit_, appointment));
        if (fits({"", appointment.visitor.contact})) return true; // which they gave for this one
        const auto known = members_.find(*appointment.member);
        if (known != members_.end()) return known->second;
        return members_[*appointment.member] = fits(who_comes(visit_, appointment));
    }

private:
    bool fits(const Comer& comer) const {
        const auto holds = [&](std::string_view text) {
            return account::folded(text).value_or("").find(wanted_) != std::string::npos;
        };
        // A telephone number is the same however it is spaced.
        return holds(comer.name) || holds(comer.contact) ||
               (digits_.size() >= kFewestDigits && digits_of(comer.contact).find(digits_) != std::string::npos);
    }

    Visit& visit_;
    std::string wanted_;
    std::string digits_;
    std::map<PersonId, bool> members_;
};

/// Appointments that are over, each person's last: whoever asks for the next one is booked from there.
std::vector<Appointment> last_of_each(Visit& visit, PersonId specialist, Comers& comers) {
    const Interval past{visit.now - std::chrono::hours(24 * kDaysKnown), visit.now};
    auto all = appointments_of_specialist(visit.data(), specialist, past);
    std::ranges::reverse(all);
    std::set<std::pair<std::optional<PersonId>, std::string>> seen;
    std::erase_if(all, [&](const Appointment& each) {
        if (!each.member && each.visitor.name.empty()) return true; // forgotten
        return !comers.include(each) || !seen.insert({each.member, each.member ? "" : each.visitor.name}).second;
    });
    return all;
}

void write_known(Html& page, Visit& visit, const Ahead& ahead, Comers& comers) {
    Html rows = page.part();
    size_t room = kMostFound;
    for (const StaffedCalendar& each : ahead.calendars) {
        for (const Appointment& had : last_of_each(visit, each.specialist, comers)) {
            if (room == 0) break;
            --room;
            const Comer who = who_comes(visit, had);
            rows << "<li><p><b>" << who.name << "</b> – "
                 << say("last on {0} with {1}", page.words().day(had.local.day), had.specialist_name) << "</p>";
            if (!who.contact.empty()) rows << R"(<p class="quiet">)" << who.contact << "</p>";
            write_book_again(rows, had, links_for(each, had));
            rows << "</li>";
        }
    }
    if (room == kMostFound) return;
    page << "<h2>" << say("Were here in the last year") << R"(</h2><ul class="rows">)" << rows << "</ul>";
}

void write_found(Html& page, Visit& visit, const Ahead& ahead, std::string_view wanted) {
    Comers comers(visit, wanted);
    const Interval ever{visit.now - std::chrono::minutes(kLongestAppointment), {std::numeric_limits<int64_t>::max()}};
    std::vector<Listing> all;
    size_t room = kMostFound;
    bool more = false;
    for (const StaffedCalendar& each : ahead.calendars) {
        auto found = to_come(visit, each.specialist, ever);
        std::erase_if(found, [&](const Appointment& appointment) { return !comers.include(appointment); });
        more = more || found.size() > room;
        found.resize(std::min(found.size(), room));
        room -= found.size();
        all.push_back({each, std::move(found)});
    }
    page << "<h2>" << say("To come for “{0}”", wanted) << "</h2>";
    if (room == kMostFound)
        page << "<p>" << say("Nobody with that name or number has an appointment to come.") << "</p>";
    write_listings(page, visit, ahead, all, {.wanted = std::string(wanted)});
    if (more) page << "<p>" << say("There are more. Type more of the name to find them.") << "</p>";
    write_known(page, visit, ahead, comers);
    page << "<p><a" << html::href(ahead.path) << ">" << say("All appointments to come") << "</a></p>";
}

} // namespace

http::Response show_ahead(Visit& visit, const Ahead& ahead) {
    const http::Fields query = visit.request.query_fields();
    const std::string_view wanted = query.text("name");
    const Day now = monday_of(visit.today());
    const Day week = std::max(monday_of(parse_day(query.text("from")).value_or(now)), now);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Appointments to come") << "</h1>";
    write_ahead_search(page, ahead.path, wanted);
    if (wanted.empty())
        write_week(page, visit, ahead, week);
    else
        write_found(page, visit, ahead, wanted);
    return account::show(visit, {say("Appointments to come"), ahead.section}, page);
}

void write_ahead_search(Html& page, html::Path path, std::string_view wanted) {
    const html::FormState state{[&](std::string_view) { return std::string(wanted); }, {}};
    page << R"(<form class="form search" method="get")" << html::action(path) << ">";
    html::Form form(page, state);
    form.text({.name = "name",
               .label = say("Who has an appointment?"),
               .hint = say("A name, a telephone number or an e-mail address, or part of it.")},
              html::TextKind::search);
    form.send(say("Look"));
    page << "</form>";
}

AgendaLinks links_for(const StaffedCalendar& calendar, const Appointment& appointment) {
    return {html::Url::of_site(calendar.answers + appointment.id.text()), html::Url::of_site(calendar.path + "/book")};
}

std::string back_to(const StaffedCalendar& calendar, const PlaceAhead& place) {
    if (!place.wanted.empty()) return name_url(calendar.ahead, place.wanted);
    return place.week ? week_url(calendar.ahead, *place.week).text() : calendar.back;
}

} // namespace amble::care
