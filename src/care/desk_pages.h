#pragma once

#include "account/visit.h"

#include <optional>
#include <string>

namespace amble::care {

/// A calendar that somebody of the practice keeps, and where its pages are.
struct StaffedCalendar {
    PersonId specialist;
    std::string name;
    std::string path; // of what is done with it
    std::string back; // the list it is on
};

/// The one that the first name in the address stands for, where the desk works with that specialist.
std::optional<StaffedCalendar> calendar_at_desk(account::Visit& visit);

} // namespace amble::care
