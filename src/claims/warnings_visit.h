#pragma once

#include "claims/dangerous_advice.h"
#include "foundation/html/html.h"

#include <vector>

namespace amble::claims {

/// What must be said before a text that gives such advice, each kind once; nothing where it gives none. For the pages
/// of other slices too.
void write_warnings(html::Html& page, const std::vector<DangerousAdviceFound>& found);

} // namespace amble::claims
