#pragma once

#include "care/booking.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

/// Whose calendar reads it, for the links: each leads to a page that they can open.
struct CalendarReader {
    std::optional<PersonId> person; // nothing: a visitor, who has no page under an appointment's name
    std::string_view site;          // its address
};

/// A feed of appointments as other calendars read it: RFC 5545, with the refresh of RFC 7986. Titles say "Appointment"
/// and nothing else, because a calendar is often seen by others. What was cancelled stays in it as cancelled, with a
/// higher sequence, or clients would keep it.
std::string icalendar(const std::vector<Appointment>& appointments, const CalendarReader& reader);

/// The parts of it, for tests: one line folded after 75 octets, never inside a character (RFC 5545, 3.1) …
std::string folded(std::string_view line);
/// … and a zone with every change of its clock from `first` to `last` (3.6.5).
std::string timezone_component(const Zone& zone, Day first, Day last);

} // namespace amble::care
