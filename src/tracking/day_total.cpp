#include "tracking/day_total.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace amble::tracking {

namespace {

struct Stretch {
    int64_t from, to; // microseconds
};

/// The part of `of` that none of `taken` covers, in microseconds. `taken` need not be sorted or disjoint.
int64_t uncovered(Stretch of, std::vector<Stretch> taken) {
    std::sort(taken.begin(), taken.end(), [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    int64_t free = 0;
    int64_t at = of.from;
    for (const Stretch& stretch : taken) {
        if (stretch.to <= at) continue;
        if (stretch.from >= of.to) break;
        free += std::max<int64_t>(0, stretch.from - at);
        at = std::max(at, stretch.to);
    }
    return free + std::max<int64_t>(0, of.to - at);
}

bool has_times(const Walk& walk) {
    return walk.started && walk.ended && *walk.ended > *walk.started;
}

template<class Better>
void take(std::optional<int>& kept, const std::optional<int>& rating, Better better) {
    if (rating && (!kept || better(*rating, *kept))) kept = rating;
}

} // namespace

std::vector<Credit> credits(std::span<const Walk> walks) {
    std::vector<size_t> order(walks.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(),
              [&](size_t a, size_t b) { return std::pair(walks[a].source, a) < std::pair(walks[b].source, b); });
    std::vector<Credit> given(walks.size());
    std::vector<Stretch> taken;
    for (const size_t i : order) {
        const Walk& walk = walks[i];
        given[i] = {&walk, walk.minutes};
        if (!has_times(walk)) continue;
        const Stretch stretch{walk.started->microseconds, walk.ended->microseconds};
        const int64_t free = uncovered(stretch, taken);
        given[i].minutes = static_cast<int>(walk.minutes * free / (stretch.to - stretch.from));
        taken.push_back(stretch);
    }
    return given;
}

DayTotal total(std::span<const Walk> walks) {
    DayTotal total;
    for (const Credit& credit : credits(walks))
        total.minutes += credit.minutes;
    for (const Walk& walk : walks) {
        take(total.before, walk.before, std::less<>());
        take(total.worst, walk.worst, std::greater<>());
        take(total.effort, walk.effort, std::greater<>());
        take(total.legs, walk.legs, std::greater<>());
    }
    return total;
}

} // namespace amble::tracking
