#pragma once

#include "tracking/walk.h"

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

/// What one walk adds to its day, where another that is believed more covers part of its time.
struct Credit {
    const Walk* walk;
    int minutes;
};

/// Every stretch of time counts once, by the source that is believed most; a walk without times counts whole.
/// In the order of the walks given.
std::vector<Credit> credits(std::span<const Walk> walks_of_a_day);

/// `walks_of_a_day` are all of one day, in any order.
DayTotal total(std::span<const Walk> walks_of_a_day);

} // namespace amble::tracking
