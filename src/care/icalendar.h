#pragma once

#include "care/booking.h"

#include <string>
#include <vector>

namespace amble::care {

/// A feed of appointments as other calendars read it: RFC 5545, with the refresh of RFC 7986. Titles say "Appointment"
/// and nothing else, because a calendar is often seen by others. What was cancelled stays in it as cancelled, with a
/// higher sequence, or clients would keep it. `site` is the address of this site, for the links, which members'
/// events have: a visitor has no page under their appointment's name.
std::string icalendar(const std::vector<Appointment>& appointments, std::string_view site);

/// The parts of it, for tests: one line folded after 75 octets, never inside a character (RFC 5545, 3.1) …
std::string folded(std::string_view line);
/// … and a zone with every change of its clock from `first` to `last` (3.6.5).
std::string timezone_component(const Zone& zone, Day first, Day last);

} // namespace amble::care
