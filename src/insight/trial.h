#pragma once

#include "foundation/base/result.h"
#include "insight/rating.h"
#include "insight/regression.h"

#include <cstdint>
#include <variant>

namespace amble::insight {

// A trial of one person: periods with and without something that works soon and wears off soon, such as heat or a
// cushion. Not for walking itself, whose effect comes slowly. docs/sources/insight.md

inline constexpr int kLeastPairs = 6;
inline constexpr int kMostPairs = 12;
inline constexpr int kLeastPeriodDays = 2;
inline constexpr int kMostPeriodDays = 7;
inline constexpr int kLeastTrialRatings = 24;

/// What is done in a period.
enum class Arm : uint8_t { without, with };

/// Each pair is one period of either kind, in an order left to chance.
struct TrialPlan {
    int pairs = kLeastPairs;
    int days_of_period = 3;
    /// The first days of every period, which are not compared: the period before may still act.
    int washout_days = 0;

    int periods() const { return 2 * pairs; }
    int days() const { return periods() * days_of_period; }
};

/// What is wrong with a plan, field by field; empty = fine.
Problems problems_of(const TrialPlan& plan);

/// The arm of each period, the same for the same seed. Of a plan without problems.
std::vector<Arm> order_of(const TrialPlan& plan, uint64_t seed);

struct TrialResult {
    /// With less without.
    Estimate difference;
    /// Of the orders that could have been drawn, those that would show at least as much if it did nothing. Holds
    /// without any assumption on how days hang together.
    int orders_as_far = 0;
    int orders = 0;
    /// Pairs with a rating in both periods; the others do not count.
    int pairs = 0;
    int ratings = 0;
};

/// What is still needed: whole pairs, and ratings outside the washout.
struct TrialTooFew {
    int pairs = 0;
    int ratings = 0;

    bool operator==(const TrialTooFew&) const = default;
};

struct Trial {
    TrialPlan plan;
    Day first_day;
    std::vector<Arm> order;
};

/// Of a trial with a plan without problems and its order.
std::variant<TrialTooFew, TrialResult> evaluate(const Trial& trial, std::span<const Rating> ratings,
                                                const Scale& scale);

} // namespace amble::insight
