#include "insight/equations.h"

#include <algorithm>
#include <cmath>

namespace amble::insight {

namespace {

/// What stays of an error over a gap of days.
struct Kept {
    double share = 0;
    double rest = 1;
    double log_rest = 0;
};

Kept kept_over(int gap, double share) {
    const double kept = gap == 1 ? share : std::pow(share, gap);
    const double rest = 1 - kept * kept;
    return {kept, rest, std::log(rest)};
}

void add(Square& products, std::span<const double> freed, double rest) {
    for (size_t i = 0; i < freed.size(); ++i)
        for (size_t j = 0; j <= i; ++j)
            products[i][j] += freed[i] * freed[j] / rest;
}

} // namespace

Equations equations_at(const Regression& regression, double share) {
    Equations equations;
    std::array<double, kMostColumns + 1> freed{};
    const size_t columns = regression.columns;
    const Kept next_day = kept_over(1, share);
    const Row* before = nullptr;
    for (const Row& row : regression.rows) {
        const int gap = before ? row.day - before->day : 0;
        const Kept kept = !before ? Kept{} : gap == 1 ? next_day : kept_over(gap, share);
        const Row& explains = before ? *before : row;
        for (size_t i = 0; i < columns; ++i)
            freed[i] = row.x[i] - kept.share * explains.x[i];
        freed[columns] = row.rated - kept.share * explains.rated;
        add(equations.products, std::span(freed).first(columns + 1), kept.rest);
        equations.log_determinant += kept.log_rest;
        before = &row;
    }
    return equations;
}

bool factor(Square& square, size_t columns) {
    constexpr double kNothing = 1e-10;
    for (size_t i = 0; i <= columns; ++i) {
        const double whole = square[i][i];
        for (size_t j = 0; j <= i; ++j) {
            double left = square[i][j];
            for (size_t k = 0; k < j; ++k)
                left -= square[i][k] * square[j][k];
            if (j < i)
                square[i][j] = left / square[j][j];
            else if (i < columns && left <= kNothing * whole)
                return false;
            else
                square[i][i] = std::sqrt(std::max(left, 0.0));
        }
    }
    return true;
}

} // namespace amble::insight
