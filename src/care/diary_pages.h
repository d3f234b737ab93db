#pragma once

#include "account/visit.h"
#include "care/sight_store.h"
#include "foundation/html/html.h"

namespace amble::care {

/// The member's programme, weeks and measures, as far as the share shows them.
void write_diary(html::Html& page, account::Visit& visit, const Shown& shown);

} // namespace amble::care
