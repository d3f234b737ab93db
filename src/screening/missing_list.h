#pragma once

#include "foundation/html/html.h"
#include "screening/clearance.h"

#include <vector>

namespace amble::screening {

// What keeps the programme closed, for the page of the clearance and the programme's own.

/// As a list; nothing for none.
void write_topics(html::Html& page, const std::vector<Matter>& matters);

/// Each thing that is missing, with its matters below its sentence.
void write_missing(html::Html& page, const Clearance& clearance);

} // namespace amble::screening
