#include "community/told_count.h"

#include <cmath>

namespace amble::community {

namespace {

int percent(double part) {
    return static_cast<int>(std::lround(100 * part));
}

} // namespace

Share share(int64_t part, int64_t all) {
    constexpr double kZ = 1.959964; // of 95 % in the normal distribution
    const double n = static_cast<double>(all);
    const double p = static_cast<double>(part) / n;
    const double z2 = kZ * kZ;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kZ / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {percent(p), percent(middle - half), percent(middle + half)};
}

} // namespace amble::community
