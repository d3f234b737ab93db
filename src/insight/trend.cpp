#include "insight/trend.h"

#include <algorithm>

namespace amble::insight {

namespace {

/// Ratings of one or two values show little but their rounding: a line may move by a step in either direction and be
/// rated the same.
bool shows_only_rounding(std::span<const Rating> ratings, double step) {
    const auto [least, most] = std::ranges::minmax(ratings, {}, &Rating::value);
    return most.value - least.value <= step;
}

} // namespace

TooFew least(Rhythm rhythm) {
    return rhythm == Rhythm::daily ? TooFew{28, 42} : TooFew{12, 84};
}

std::variant<TooFew, Trend> trend(std::span<const Rating> ratings, const Scale& scale, Rhythm rhythm) {
    const auto counted = that_count(ratings, scale);
    const int count = static_cast<int>(counted.size());
    const int days = counted.empty() ? 0 : counted.back().day - counted.front().day + 1;
    const TooFew enough = least(rhythm);
    const TooFew needed{std::max(0, enough.ratings - count), std::max(0, enough.days - days)};
    if (needed != TooFew{}) return needed;
    // From -1/2 on the first day to 1/2 on the last, so that the slope is the change over all of them.
    const double middle = (days - 1) / 2.0;
    std::vector<Row> rows;
    for (const Rating& rating : counted) {
        const int day = rating.day - counted.front().day;
        rows.push_back({day, rating.value - scale.least, {1, (day - middle) / (days - 1)}});
    }
    auto change = estimate({rows, 2, scale.step}, Errors::autocorrelated);
    if (!change) return TooFew{1, 0};
    if (shows_only_rounding(counted, scale.step)) {
        change->low = std::min(change->low, change->value - scale.step);
        change->high = std::max(change->high, change->value + scale.step);
    }
    return Trend{*change, count, days};
}

} // namespace amble::insight
