#pragma once

#include "insight/regression.h"

#include <vector>

namespace amble::insight {

/// A share that is tried, and what it would mean for the coefficient asked about.
struct Tried {
    double share = 0;
    /// The logarithm of how surely the coefficient would be known, were the errors' spread that of the days' news.
    double log_precision = 0;
};

/// The shares that are tried, in order: even steps of the angle whose sine they are, because there each step is about
/// as much as so many ratings can tell apart.
std::vector<double> shares_tried();

/// The logarithm of how much each of shares_tried() counts before the ratings speak, up to a constant: so that a
/// Bayesian interval for the coefficient holds the truth as often as it says (Tibshirani 1989, Mukerjee and Ghosh
/// 1997). docs/decisions/insight-intervals.md
std::vector<double> log_weights(std::span<const Row> rows, std::span<const Tried> tried);

} // namespace amble::insight
