#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/sentence.h"

#include <optional>
#include <string>

namespace amble::tracking {

/// What walks of days that are decided would have changed, had they been in the diary in time.
struct OtherTarget {
    /// False where the diary as it stands no longer leads to the targets that were given.
    bool known = true;
    /// The first day with another target; nothing where there is none. What came after it followed the target given.
    std::optional<Day> from;
    int was = 0; // minutes a day, 0 = no target
    int would = 0;
};

/// `day` is `other.from` in the reader's words.
Sentence other_target_sentence(const OtherTarget& other, const std::string& day);

} // namespace amble::tracking
