#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace amble::insight {

inline constexpr size_t kMostColumns = 15;

/// One day of a regression: what was rated and what may explain it.
struct Row {
    int day = 0;
    double rated = 0;
    std::array<double, kMostColumns> x{};
};

/// The days in order, each once. The last of the columns is the one asked about; each should have a size near 1.
struct Regression {
    std::span<const Row> rows;
    size_t columns = 0;
    /// The steps in which ratings are given, which hide what is smaller than they are.
    double step = 1;
};

/// How the errors of days hang together: not at all, or as AR(1), where a share of yesterday's error is in today's.
enum class Errors { independent, autocorrelated };

struct Estimate {
    double value = 0;
    /// The 95 % interval; low <= value <= high.
    double low = 0;
    double high = 0;
    /// How often at least as much would show were there nothing; 0 to 1.
    double by_chance = 1;
    /// The likeliest share of yesterday's error in today's; 0 where errors are independent.
    double share = 0;
};

/// The last column's coefficient. Nothing where the rows cannot tell it: too few of them, or a column that follows from
/// the others. docs/decisions/insight-intervals.md says how and why.
std::optional<Estimate> estimate(const Regression& regression, Errors errors);

} // namespace amble::insight
