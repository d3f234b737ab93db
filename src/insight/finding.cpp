#include "insight/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace amble::insight {

namespace {

/// An interval in which more is better.
struct Gain {
    double low = 0;
    double value = 0;
    double high = 0;
};

Gain gain(const Estimate& estimate, const Scale& scale) {
    if (scale.better == Better::higher) return {estimate.low, estimate.value, estimate.high};
    return {-estimate.high, -estimate.value, -estimate.low};
}

/// Shown to a tenth, away from none, so that rounding does not make an interval look surer than it is.
std::string points(double value) {
    return fmt::format("{:.1f}", std::ceil(std::abs(value) * 10 - 1e-9) / 10);
}

/// As above, towards none: for the end of an interval that is nearer to it.
std::string at_least(double value) {
    return fmt::format("{:.1f}", std::floor(std::abs(value) * 10 + 1e-9) / 10);
}

enum class Side : uint8_t { better, worse, either };

Side side_of(const Gain& gain) {
    if (gain.low > 0) return Side::better;
    return gain.high < 0 ? Side::worse : Side::either;
}

/// The nearer end to none first; on either side the better end first.
std::vector<std::string> ends(const Gain& gain) {
    switch (side_of(gain)) {
    case Side::better:
        return {at_least(gain.low), points(gain.high)};
    case Side::worse:
        return {at_least(gain.high), points(gain.low)};
    case Side::either:
        break;
    }
    return {points(gain.high), points(gain.low)};
}

} // namespace

Finding finding(const Estimate& estimate, const Scale& scale) {
    const auto [low, value, high] = gain(estimate, scale);
    const double important = scale.important;
    if (low >= important) return Finding::clearly_better;
    if (low > 0) return value >= important ? Finding::better : Finding::little_better;
    if (high <= -important) return Finding::clearly_worse;
    if (high < 0) return value <= -important ? Finding::worse : Finding::little_worse;
    return low > -important && high < important ? Finding::about_the_same : Finding::cannot_tell;
}

Sentence sentence(Finding finding) {
    switch (finding) {
    case Finding::cannot_tell:
        return {"Cannot tell yet.", {}};
    case Finding::about_the_same:
        return {"About the same: no change that would matter to most people.", {}};
    case Finding::little_better:
        return {"Probably a little better.", {}};
    case Finding::better:
        return {"Probably better, and by enough to matter to most people.", {}};
    case Finding::clearly_better:
        return {"Clearly better, by enough to matter to most people.", {}};
    case Finding::little_worse:
        return {"Probably a little worse.", {}};
    case Finding::worse:
        return {"Probably worse, and by enough to matter to most people.", {}};
    case Finding::clearly_worse:
        return {"Clearly worse, by enough to matter to most people.", {}};
    }
    return {};
}

Sentence interval_of(const Trend& trend, const Scale& scale) {
    const Gain over = gain(trend.change, scale);
    const auto between = ends(over);
    const std::string days = std::to_string(trend.days);
    switch (side_of(over)) {
    case Side::better:
        return {"Over {0} days it became better by {1} to {2} points.", {days, between[0], between[1]}};
    case Side::worse:
        return {"Over {0} days it became worse by {1} to {2} points.", {days, between[0], between[1]}};
    case Side::either:
        break;
    }
    return {"Over {0} days: anything from {1} points better to {2} points worse.", {days, between[0], between[1]}};
}

Sentence interval_of(const AfterWalking& mornings, const Scale& scale) {
    const Gain over = gain(mornings.difference, scale);
    switch (side_of(over)) {
    case Side::better:
        return {"The morning after a walk is better than after rest by {0} to {1} points.", ends(over)};
    case Side::worse:
        return {"The morning after a walk is worse than after rest by {0} to {1} points.", ends(over)};
    case Side::either:
        break;
    }
    return {"The morning after a walk, beside one after rest: anything from {0} points better to {1} points worse.",
            ends(over)};
}

Sentence interval_of(const TrialResult& trial, const Scale& scale) {
    const Gain over = gain(trial.difference, scale);
    switch (side_of(over)) {
    case Side::better:
        return {"Days with it are better by {0} to {1} points.", ends(over)};
    case Side::worse:
        return {"Days with it are worse by {0} to {1} points.", ends(over)};
    case Side::either:
        break;
    }
    return {"Days with it: anything from {0} points better to {1} points worse.", ends(over)};
}

Sentence by_chance(const Estimate& estimate) {
    const int times = static_cast<int>(std::ceil(100 * std::clamp(estimate.by_chance, 0.0, 1.0)));
    return {"If nothing had changed, as much as this would still show in about {0} of 100 diaries.",
            {std::to_string(std::max(1, times))}};
}

Sentence by_chance(const TrialResult& trial) {
    return {"If it made no difference, {0} of the {1} possible orders would still show as much as this.",
            {std::to_string(trial.orders_as_far), std::to_string(trial.orders)}};
}

Sentence sentence(const TooFew& needed) {
    const std::string ratings = std::to_string(needed.ratings), days = std::to_string(needed.days);
    if (needed.ratings == 0)
        return {"Cannot tell yet. Days still needed from the first rating to the last: {0}.", {days}};
    if (needed.days == 0) return {"Cannot tell yet. Ratings still needed: {0}.", {ratings}};
    return {"Cannot tell yet. Ratings still needed: {0}. Days still needed from the first rating to the last: {1}.",
            {ratings, days}};
}

Sentence sentence(const TooFewMornings& needed) {
    const std::string walking = std::to_string(needed.after_walking), rest = std::to_string(needed.after_rest);
    const std::string all = std::to_string(std::max(needed.of_either, needed.after_walking + needed.after_rest));
    if (needed.after_walking == 0 && needed.after_rest == 0)
        return {"Cannot tell yet. Mornings still needed, each rated on the day and on the day before: {0}.", {all}};
    // Where what is missing of one kind is all that is missing, one number says it.
    if (needed.after_walking == 0 && rest == all)
        return {"Cannot tell yet. Mornings after rest still needed, each rated on the day and on the day before: {0}.",
                {rest}};
    if (needed.after_rest == 0 && walking == all)
        return {
            "Cannot tell yet. Mornings after a walk still needed, each rated on the day and on the day before: {0}.",
            {walking}};
    if (needed.after_walking == 0)
        return {"Cannot tell yet. Mornings still needed, each rated on the day and on the day before: {0} after rest, "
                "{1} in all.",
                {rest, all}};
    if (needed.after_rest == 0)
        return {"Cannot tell yet. Mornings still needed, each rated on the day and on the day before: {0} after a "
                "walk, {1} in all.",
                {walking, all}};
    return {"Cannot tell yet. Mornings still needed, each rated on the day and on the day before: {0} after a walk, "
            "{1} after rest, {2} in all.",
            {walking, rest, all}};
}

Sentence sentence(const NothingToCompare&) {
    return {
        "Cannot tell. These mornings leave nothing to compare: they are all rated the same, or walks and ratings go "
        "in step.",
        {}};
}

Sentence sentence(const TrialTooFew& needed) {
    return {"Cannot tell yet. Pairs still needed, each with ratings in both periods: {0}. Ratings still needed: {1}.",
            {std::to_string(needed.pairs), std::to_string(needed.ratings)}};
}

} // namespace amble::insight
