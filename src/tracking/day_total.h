#pragma once

#include "tracking/source_order.h"
#include "tracking/walk.h"

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace amble::tracking {

/// What the walks of one day come to.
struct DayTotal {
    int minutes = 0;
    std::optional<int> before; // the lowest, so that a rise is never hidden
    std::optional<int> worst;  // the highest
    std::optional<int> effort; // the highest
    std::optional<int> legs;   // the highest

    bool operator==(const DayTotal&) const = default;
};

/// The first moment of a calendar day where the person is.
using StartOfDay = std::function<Instant(Day)>;

/// What one walk adds to one day.
struct Credit {
    const Walk* walk;
    Day day;
    int minutes;
};

/// Every stretch of time counts once, by the source that the order believes most: what that one took for a pause is a
/// pause, while of walks of one source all bouts count. Where it is not known when within a walk its minutes were
/// walked, they are taken for those that another has already. A walk without times counts whole.
///
/// A walk past midnight adds to both days, each part in whole minutes, as what is left of a minute is no bout; where
/// its times do not begin on its day, it was made in another zone, or end a day later than any walk does, it counts
/// whole on the day it began. In the order of the walks given, the day it began first.
std::vector<Credit> credits(std::span<const Walk> walks, const StartOfDay& start_of, const SourceOrder& order = {});

/// By day. `walks` are those of the days wanted and of the day before, in any order; ratings are those of the day on
/// which the walk began.
std::map<Day, DayTotal> totals(std::span<const Walk> walks, const StartOfDay& start_of, const SourceOrder& order = {});

} // namespace amble::tracking
