#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

namespace amble::care {

/// A review point that is due, with the way to the free times of the member's specialist; nothing where none is.
void write_review_offer(html::Html& page, account::Visit& visit);

} // namespace amble::care
