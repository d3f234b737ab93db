#pragma once

#include "insight/rating.h"
#include "insight/regression.h"

#include <variant>

namespace amble::insight {

inline constexpr int kLeastMorningsOfAKind = 10;
inline constexpr int kLeastMornings = 28;

/// What is still needed: mornings rated on the day itself and on the day after.
struct TooFewMornings {
    int after_walking = 0;
    int after_rest = 0;
    int of_either = 0;

    bool operator==(const TooFewMornings&) const = default;
};

/// There is enough, but it cannot tell: the mornings are all rated the same, or walks and ratings go in step.
struct NothingToCompare {
    bool operator==(const NothingToCompare&) const = default;
};

struct AfterWalking {
    /// The morning after a walk less the morning after rest, between days that began with the same pain.
    Estimate difference;
    int after_walking = 0;
    int after_rest = 0;
};

/// Mornings after days in `walked`, in any order, against mornings after the other days. People walk on their better
/// days, and a better day follows a better day: so each morning is held against the one before it.
std::variant<TooFewMornings, NothingToCompare, AfterWalking>
after_walking(std::span<const Rating> mornings, std::span<const Day> walked, const Scale& scale);

} // namespace amble::insight
