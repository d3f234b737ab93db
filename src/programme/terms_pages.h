#pragma once

#include "foundation/html/html.h"
#include "screening/clearance.h"

namespace amble::programme {

/// What the clearances that count ask of the person, one quiet line each, in the words of who gave them. On the day's
/// page only what bounds walking: minutes, and any words of a letter, whose writer has no other place to say them.
void write_terms_of_day(html::Html& page, const screening::Clearance& clearance);

/// All that was said with them, under a heading; nothing where nothing was said.
void write_terms(html::Html& page, const screening::Clearance& clearance);

} // namespace amble::programme
