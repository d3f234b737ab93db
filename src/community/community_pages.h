#pragma once

#include "community/page_functions.h"
#include "foundation/html/html.h"

namespace amble::community {

account::Routes routes(const Parts& parts);

/// What members tell of a treatment, for the treatment's page, below what trials say: counts as of the last week with
/// their intervals, or that they are too few; and the way to the stories.
void write_told(html::Html& page, account::Visit& visit, std::string_view treatment);

} // namespace amble::community
