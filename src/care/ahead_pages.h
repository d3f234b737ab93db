#pragma once

#include "account/page.h"
#include "care/agenda_pages.h"
#include "care/desk_pages.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

// Every appointment to come of some calendars, however far ahead: week by week, and by the name of whoever calls.

inline constexpr html::Path kAheadAtDesk = "/desk/appointments";
inline constexpr html::Path kOwnAhead = "/calendar/appointments";

struct Ahead {
    std::vector<StaffedCalendar> calendars;
    html::Path path; // of the page itself
    account::Section section;
};

/// One week, or those whom the query's name fits.
http::Response show_ahead(account::Visit& visit, const Ahead& ahead);
/// The field that finds somebody's appointments by their name or contact; sends to the page of that path.
void write_ahead_search(html::Html& page, html::Path path, std::string_view wanted);

AgendaLinks links_for(const StaffedCalendar& calendar, const Appointment& appointment);
/// Where an answer leads back to: that place on the list of that calendar's, or the day's page.
std::string back_to(const StaffedCalendar& calendar, const PlaceAhead& place);

} // namespace amble::care
