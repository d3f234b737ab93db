#pragma once

#include "insight/regression.h"

namespace amble::insight {

/// A matrix below its diagonal: the regression's columns, then the rating.
using Square = std::array<std::array<double, kMostColumns + 1>, kMostColumns + 1>;

struct Equations {
    Square products{};
    /// The logarithm of the determinant of the errors' correlations.
    double log_determinant = 0;
};

/// The normal equations after each day was freed from what the rated day before it explains. Where days are missing,
/// the share is raised to the gap: that is AR(1) seen at those days only.
Equations equations_at(const Regression& regression, double share);

/// Cholesky's factor in place. False where a column, not counting the rating, follows from those before it.
bool factor(Square& square, size_t columns);

} // namespace amble::insight
