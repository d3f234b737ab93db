#pragma once

#include <string_view>

namespace amble::care {

/// The IANA name of a zone by that which Windows has for it ("W. Europe Standard Time"), as calendars of its programs
/// write it; "" where there is none.
std::string_view zone_of_windows(std::string_view name);

} // namespace amble::care
