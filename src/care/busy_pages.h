#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::care {

/// On a specialist's calendar: the calendar of their own whose times are kept free.
void write_busy(html::Html& page, account::Visit& visit);
/// One line while it cannot be read: since when, and where to mend it.
void write_busy_trouble(html::Html& page, account::Visit& visit);

} // namespace amble::care
