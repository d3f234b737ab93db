#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// A calendar that somebody of the practice keeps, and where its pages are.
struct StaffedCalendar {
    PersonId specialist;
    std::string name;
    std::string path;    // of what is done with it
    std::string answers; // where what is done about one appointment is sent, with its name behind it
    std::string back;    // the day's page that it is on
    html::Path ahead;    // the list of all that is to come in it
};

/// The viewer's own, who is a specialist.
StaffedCalendar own_calendar(const account::Visit& visit);
/// Those of the specialists the desk works with.
std::vector<StaffedCalendar> calendars_at_desk(account::Visit& visit);
/// The one that the first name in the address stands for, where the desk works with that specialist.
std::optional<StaffedCalendar> calendar_at_desk(account::Visit& visit);

} // namespace amble::care
