#include "insight/reordering.h"

#include "insight/equations.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace amble::insight {

namespace {

constexpr size_t kBefore = 2; // a constant and time

/// For one order: what it explains of the ratings, in squares, beyond a constant and time.
double explained(const Square& left, size_t pairs, uint64_t order) {
    const auto sign = [order](size_t pair) { return (order >> pair & 1) == 0 ? 1.0 : -1.0; };
    const size_t rating = kBefore + pairs;
    double with_rating = 0;
    double own = 0;
    for (size_t i = 0; i < pairs; ++i) {
        with_rating += sign(i) * left[rating][kBefore + i];
        own += left[kBefore + i][kBefore + i];
        for (size_t j = 0; j < i; ++j)
            own += 2 * sign(i) * sign(j) * left[kBefore + i][kBefore + j];
    }
    return own > 0 ? with_rating * with_rating / own : 0;
}

/// The products of what the first two columns leave of the others.
Square left_by_time(const Square& factor, size_t columns) {
    Square left{};
    for (size_t i = kBefore; i <= columns; ++i)
        for (size_t j = kBefore; j <= i; ++j)
            for (size_t k = kBefore; k <= j; ++k)
                left[i][j] += factor[i][k] * factor[j][k];
    return left;
}

} // namespace

std::optional<Orders> reorder(std::span<const Row> rows, std::span<const PairSide> sides, double step) {
    // The share is estimated without the order, so that it is the same for each of them.
    const auto without = estimate({rows, kBefore, step}, Errors::autocorrelated);
    if (!without) return std::nullopt;
    size_t pairs = 0;
    std::vector<Row> by_pair(rows.begin(), rows.end());
    for (size_t i = 0; i < by_pair.size(); ++i) {
        std::fill(by_pair[i].x.begin() + kBefore, by_pair[i].x.end(), 0);
        by_pair[i].x[kBefore + sides[i].pair] = sides[i].side;
        pairs = std::max(pairs, sides[i].pair + 1);
    }
    Square products = equations_at({by_pair, kBefore + pairs, step}, without->share).products;
    const double whole = products[kBefore + pairs][kBefore + pairs];
    if (!factor(products, kBefore + pairs)) return std::nullopt;
    const Square left = left_by_time(products, kBefore + pairs);
    // Order 0 is the one drawn; what differs from it by rounding alone counts as far as it.
    constexpr double kRounding = 1e-9;
    const double drawn = explained(left, pairs, 0) - kRounding * whole;
    Orders orders{0, 1 << pairs};
    for (int order = 0; order < orders.all; ++order)
        orders.as_far += explained(left, pairs, static_cast<uint64_t>(order)) >= drawn;
    return orders;
}

} // namespace amble::insight
