#pragma once

#include "claims/mark.h"

#include <string_view>
#include <vector>

namespace amble::claims {

/// How a stretch of a text stands to the evidence, in a few words beside it. `tone` is "good", "warn", "bad" or "".
struct Standing {
    Sentence words;
    std::string_view tone;

    bool operator==(const Standing&) const = default;
};

/// Whether a verdict may stand beside this stretch without a person's look at it.
bool is_judged(const Span& span);

/// For a question the verdict's answer; for a claim how the verdict stands to it, since a claim may deny what the
/// verdict is about. Nobody's experience is judged.
Standing standing_of(const Span& span);

/// A verdict's answer in those words.
Standing standing_of(Answer answer);

/// Every standing there is.
std::vector<Standing> all_standings();

} // namespace amble::claims
