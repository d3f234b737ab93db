#pragma once

#include "insight/rating.h"
#include "insight/regression.h"
#include "insight/too_few.h"

#include <variant>

namespace amble::insight {

enum class Rhythm { daily, weekly };

/// Below this the intervals hold too much or too little; docs/decisions/insight-intervals.md
TooFew least(Rhythm rhythm);

struct Trend {
    /// Of the rating over all `days`, along a straight line; positive = the rating rose.
    Estimate change;
    int ratings = 0;
    /// From the first rating to the last, both included.
    int days = 0;
};

/// How ratings, some of them missing, moved from the first day to the last.
std::variant<TooFew, Trend> trend(std::span<const Rating> ratings, const Scale& scale, Rhythm rhythm);

} // namespace amble::insight
