#include "insight/after_walking.h"

#include <algorithm>

namespace amble::insight {

namespace {

struct Pairs {
    std::vector<Row> rows;
    int after_walking = 0;
    int after_rest = 0;
};

/// Each two mornings of which one follows the other.
Pairs pairs_of(std::span<const Rating> mornings, std::span<const Day> walked, double least) {
    Pairs pairs;
    std::vector<Day> days(walked.begin(), walked.end());
    std::ranges::sort(days);
    for (size_t i = 1; i < mornings.size(); ++i) {
        const Rating& before = mornings[i - 1];
        if (mornings[i].day - before.day != 1) continue;
        const bool walk = std::ranges::binary_search(days, before.day);
        ++(walk ? pairs.after_walking : pairs.after_rest);
        const int day = before.day - mornings.front().day;
        const double time = static_cast<double>(day) / (mornings.back().day - mornings.front().day);
        pairs.rows.push_back({day, mornings[i].value - least, {1, time, before.value - least, walk ? 1.0 : 0.0}});
    }
    return pairs;
}

} // namespace

std::variant<TooFewMornings, NothingToCompare, AfterWalking>
after_walking(std::span<const Rating> mornings, std::span<const Day> walked, const Scale& scale) {
    const Pairs pairs = pairs_of(that_count(mornings, scale), walked, scale.least);
    const TooFewMornings needed{std::max(0, kLeastMorningsOfAKind - pairs.after_walking),
                                std::max(0, kLeastMorningsOfAKind - pairs.after_rest),
                                std::max(0, kLeastMornings - pairs.after_walking - pairs.after_rest)};
    if (needed != TooFewMornings{}) return needed;
    const auto difference = estimate({pairs.rows, 4, scale.step}, Errors::autocorrelated);
    if (!difference) return NothingToCompare{};
    return AfterWalking{*difference, pairs.after_walking, pairs.after_rest};
}

} // namespace amble::insight
