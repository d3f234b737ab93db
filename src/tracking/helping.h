#pragma once

#include "foundation/base/sentence.h"
#include "insight/rating.h"

#include <optional>
#include <vector>

namespace amble::tracking {

/// What is looked at, each by day.
struct HelpingDiary {
    std::vector<insight::Rating> mornings; // pain, 0 to 10
    std::vector<insight::Rating> function; // the mean of the activities chosen, weekly, of one choice
    std::vector<Day> walked;
};

/// When it is looked: whoever looks every day gives chance a new throw every day. docs/decisions/insight-intervals.md
struct Look {
    std::optional<Day> up_to; // the last day that is looked at; nothing before the first look
    Day next;                 // from this day on more is looked at
};

/// Every four weeks from `first` on.
Look look_on(Day first, Day today);

/// One question with what the data bear: a finding, its interval and how easily it is chance; or what is still needed.
struct Helping {
    Sentence question;
    std::vector<Sentence> answer; // never empty
    bool is_told = false;         // else it says what is missing
};

/// Pain, function, and mornings after walks. What a look cannot tell is measured against the whole diary, to say how
/// much is missing now.
std::vector<Helping> is_it_helping(const HelpingDiary& diary, const Look& look);

} // namespace amble::tracking
