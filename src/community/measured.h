#pragma once

#include "foundation/base/sentence.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::community {

/// Usual pain, 0 to 10, as the writer's own diary has it: at its beginning and in its latest week.
struct UsualPain {
    int first = 0;
    int latest = 0;
    int weeks = 0; // between the two
};

/// What of it may stand beside a story, as a word to store: so coarse that many diaries share it, without a day.
/// Nothing for less than four weeks, in which pain goes up and down by itself.
std::optional<std::string> coarse_change(const UsualPain& pain);

/// Such a word as a page says it; nothing for a word that is none.
std::optional<Sentence> told_change(std::string_view word);

} // namespace amble::community
