#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::care {

/// Below the list of appointments: making an address for other calendars, or ending it.
void write_feed(html::Html& page, account::Visit& visit);

} // namespace amble::care
