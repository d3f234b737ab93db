#include "insight/trial.h"

#include "foundation/base/chance.h"
#include "insight/reordering.h"

#include <algorithm>

namespace amble::insight {

namespace {

/// A rating that is compared, and where in the trial it stands.
struct Compared {
    int day = 0;
    int pair = 0;
    Arm arm = Arm::without;
    double value = 0;
};

std::vector<Compared> compared_in(const Trial& trial, std::span<const Rating> ratings, const Scale& scale) {
    std::vector<Compared> compared;
    const TrialPlan& plan = trial.plan;
    std::vector<Rating> within;
    for (const Rating& rating : ratings)
        if (rating.day >= trial.first_day && rating.day < trial.first_day + plan.days()) within.push_back(rating);
    for (const Rating& rating : that_count(within, scale)) {
        const int day = rating.day - trial.first_day;
        const int period = day / plan.days_of_period;
        if (day % plan.days_of_period < plan.washout_days) continue;
        compared.push_back({day, period / 2, trial.order[static_cast<size_t>(period)], rating.value - scale.least});
    }
    return compared;
}

bool has(std::span<const Compared> compared, int pair, Arm arm) {
    return std::ranges::any_of(compared, [&](const Compared& day) { return day.pair == pair && day.arm == arm; });
}

/// Leaves only pairs with a rating in both periods, numbered from zero, and says how many they are.
int keep_whole_pairs(std::vector<Compared>& compared, int pairs) {
    int whole = 0;
    for (int pair = 0; pair < pairs; ++pair) {
        const bool is_whole = has(compared, pair, Arm::with) && has(compared, pair, Arm::without);
        if (!is_whole) std::erase_if(compared, [&](const Compared& day) { return day.pair == pair; });
        for (Compared& day : compared)
            if (is_whole && day.pair == pair) day.pair = whole;
        whole += is_whole;
    }
    return whole;
}

Row row_without_arm(const Compared& day, int days) {
    return {day.day, day.value, {1, static_cast<double>(day.day) / days}};
}

} // namespace

Problems problems_of(const TrialPlan& plan) {
    Problems problems;
    if (plan.pairs < kLeastPairs || plan.pairs > kMostPairs)
        problems.push_back(problem("pairs", "Choose {0} to {1} pairs of periods.",
                                   {std::to_string(kLeastPairs), std::to_string(kMostPairs)}));
    if (plan.days_of_period < kLeastPeriodDays || plan.days_of_period > kMostPeriodDays)
        problems.push_back(problem("days_of_period", "A period takes {0} to {1} days.",
                                   {std::to_string(kLeastPeriodDays), std::to_string(kMostPeriodDays)}));
    else if (plan.washout_days < 0 || plan.days_of_period - plan.washout_days < kLeastPeriodDays)
        problems.push_back(problem("washout_days", "Leave at least {0} days of each period to compare.",
                                   {std::to_string(kLeastPeriodDays)}));
    return problems;
}

std::vector<Arm> order_of(const TrialPlan& plan, uint64_t seed) {
    Chance chance(seed);
    std::vector<Arm> order;
    for (int pair = 0; pair < plan.pairs; ++pair) {
        const bool first = chance.between(0, 1) == 1;
        order.push_back(first ? Arm::with : Arm::without);
        order.push_back(first ? Arm::without : Arm::with);
    }
    return order;
}

std::variant<TrialTooFew, TrialResult> evaluate(const Trial& trial, std::span<const Rating> ratings,
                                                const Scale& scale) {
    auto compared = compared_in(trial, ratings, scale);
    const int pairs = keep_whole_pairs(compared, trial.plan.pairs);
    const int count = static_cast<int>(compared.size());
    const TrialTooFew needed{std::max(0, kLeastPairs - pairs), std::max(0, kLeastTrialRatings - count)};
    if (needed != TrialTooFew{}) return needed;
    std::vector<Row> rows;
    std::vector<PairSide> sides;
    for (const Compared& day : compared) {
        rows.push_back(row_without_arm(day, trial.plan.days()));
        rows.back().x[2] = day.arm == Arm::with ? 1 : 0;
        sides.push_back({static_cast<size_t>(day.pair), day.arm == Arm::with ? 0.5 : -0.5});
    }
    const auto difference = estimate({rows, 3, scale.step}, Errors::autocorrelated);
    const auto orders = reorder(rows, sides, scale.step);
    if (!difference || !orders) return TrialTooFew{0, 1};
    return TrialResult{*difference, orders->as_far, orders->all, pairs, count};
}

} // namespace amble::insight
