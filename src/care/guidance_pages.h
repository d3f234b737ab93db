#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::care {

/// On Today, before the walk: the pointers that stand.
void write_before_the_walk(html::Html& page, account::Visit& visit);
/// On Today, after the walk: the treatments of the day, each with a button, a review that is near, and a talk on offer.
void write_after_the_walk(html::Html& page, account::Visit& visit);

} // namespace amble::care
