#pragma once

#include "claims/mark.h"
#include "claims/portable_evidence.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// Whoever reads an answer: the page's language, and their day.
struct Reader {
    std::string_view language; // "en", "de-AT"
    Day today;
};

/// What a page that runs the rules by itself shows of a text (web/src/marks.ts), as JSON: the red flags in it, and for
/// each span its words, how it stands to the evidence, a general claim also told as an experience and, where a verdict
/// may stand beside it, all that must be said with that. Texts of the program are in English, for the page to put into
/// its language; those of a verdict are in the reader's language where it has them.
std::string answers_json(const Marker& marker, const PortableEvidence& evidence, std::string_view text,
                         const Reader& reader);

/// Every text of the program that answers_json() may hold, with places like {0} left in.
std::vector<std::string> texts_of_answers();

} // namespace amble::claims
