#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::care {

/// On Today, before the walk: the pointers that stand, and a review that is near.
void write_pointers_of_today(html::Html& page, account::Visit& visit);
/// On Today, after the walk: the treatments of the day, each with a button.
void write_treatments_of_today(html::Html& page, account::Visit& visit);

} // namespace amble::care
