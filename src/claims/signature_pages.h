#pragma once

#include "claims/verdict_version.h"
#include "foundation/html/html.h"

namespace amble::claims {

/// What specialists here hold of a version: who signed it with what interests, and who dissents, and why.
void write_signatures(html::Html& page, const Version& version);

/// The question of a version as its name; a first draft may have none yet.
void write_question(html::Html& page, const Version& version);

/// The label of a part, as on the form in which it is written.
html::Said label_of(Part part);

} // namespace amble::claims
