#pragma once

#include "insight/regression.h"

namespace amble::insight {

/// Where a row stands in its pair of periods: with = +1/2, without = -1/2.
struct PairSide {
    size_t pair = 0;
    double side = 0;
};

struct Orders {
    int as_far = 0;
    int all = 0;
};

/// The randomisation test: of all orders of the pairs (12 at most, numbered from zero), how many would show at least as
/// much as the one drawn. The rows' first two columns are a constant and time; a third is not looked at.
std::optional<Orders> reorder(std::span<const Row> rows, std::span<const PairSide> sides, double step);

} // namespace amble::insight
