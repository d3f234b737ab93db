#include "insight/student.h"

#include <cmath>
#include <numbers>

namespace amble::insight {

/// The finite series for whole degrees of freedom: Abramowitz and Stegun 1964, 26.7.3 and 26.7.4.
double student_below(double t, int freedom) {
    const double angle = std::atan(t / std::sqrt(static_cast<double>(freedom)));
    const double cosine = std::cos(angle);
    const bool odd = freedom % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = freedom == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k < freedom; k += 2) {
        term *= cosine * cosine * (k - 1) / k;
        sum += term;
    }
    const double within = odd ? 2 * std::numbers::inv_pi * (angle + std::sin(angle) * sum) : std::sin(angle) * sum;
    return (1 + within) / 2;
}

} // namespace amble::insight
