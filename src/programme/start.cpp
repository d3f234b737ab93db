#include "programme/start.h"

#include <algorithm>
#include <cmath>

namespace amble::programme {

Tolerance tolerance_of(double minutes) {
    return static_cast<Tolerance>(std::lround(minutes * 100));
}

int band_by_pain(Usual usual) {
    if (usual <= Usual::points(3)) return 15;
    if (usual <= Usual::points(6)) return 10;
    return 5;
}

Rung start_level(const Settings& settings, Tolerance tolerance, Usual usual) {
    int most = settings.band > 0 ? settings.band : band_by_pain(usual);
    if (tolerance > 0) most = std::min(most, tolerance * 8 / 1000);
    return std::min(largest_level_at_most(most), goal_level(settings));
}

} // namespace amble::programme
