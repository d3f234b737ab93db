#include "programme/ladder.h"

#include <algorithm>

namespace amble::programme {

Rung largest_level_at_most(int minutes) {
    const auto above = std::upper_bound(kLadder.begin(), kLadder.end(), minutes);
    if (above == kLadder.begin()) return kLowestRung;
    return {static_cast<uint8_t>(above - kLadder.begin() - 1)};
}

Rung half_of(Rung rung) {
    return largest_level_at_most(rung.minutes() / 2);
}

int ceiling_of_day(int target) {
    const int warned = target * 6 / 5;
    const int roomy = std::min(target + 5, target * 3 / 2);
    return std::min(kMostMinutesADay, std::max(warned, roomy));
}

} // namespace amble::programme
