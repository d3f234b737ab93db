#include "tracking/day_total.h"

#include "foundation/base/interval.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace amble::tracking {

namespace {

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
    std::vector<Interval> taken;
    for (const size_t i : order) {
        const Walk& walk = walks[i];
        given[i] = {&walk, walk.minutes};
        if (!has_times(walk)) continue;
        const Interval whole{*walk.started, *walk.ended};
        const auto free = total_length(without({whole}, taken));
        given[i].minutes = static_cast<int>(walk.minutes * free.count() / whole.length().count());
        taken.push_back(whole);
        taken = merged(std::move(taken));
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
