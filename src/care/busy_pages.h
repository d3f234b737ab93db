#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::care {

/// On a specialist's calendar: the calendar of their own whose times are kept free.
void write_busy(html::Html& page, account::Visit& visit);

} // namespace amble::care
