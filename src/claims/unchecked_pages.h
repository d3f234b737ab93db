#pragma once

#include "account/visit.h"
#include "claims/evidence.h"
#include "foundation/html/html.h"

namespace amble::claims {

/// What members say or ask and no verdict answers, for the specialists' page: to be asked as a question, or set aside.
void write_unchecked(html::Html& page, account::Visit& visit, const Catalogue& catalogue);

} // namespace amble::claims
