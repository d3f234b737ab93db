#include "tracking/day_total.h"

#include "foundation/base/interval.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
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

/// The parts of its day and of the next that a walk's times cover; one part where it is not to be divided.
std::vector<std::pair<Day, Interval>> parts_of(const Walk& walk, const StartOfDay& start_of) {
    const Interval whole{*walk.started, *walk.ended};
    const Instant midnight = start_of(walk.day + 1);
    const bool began_here = start_of(walk.day) <= whole.start && whole.start < midnight;
    if (!began_here || whole.end <= midnight || whole.end > start_of(walk.day + 2)) return {{walk.day, whole}};
    return {{walk.day, {whole.start, midnight}}, {walk.day + 1, {midnight, whole.end}}};
}

/// Time that counts already: stretches that do not touch, found without looking at all of them, as ten years of walks
/// are counted at once.
class Taken {
public:
    std::chrono::microseconds free_in(const Interval& part) const {
        std::chrono::microseconds free = part.length();
        for (auto at = first_after(part.start); at != ends_.end() && at->first < part.end; ++at)
            free -= std::min(at->second, part.end) - std::max(at->first, part.start);
        return free;
    }

    void add(Interval whole) {
        auto at = first_after(whole.start);
        while (at != ends_.end() && at->first <= whole.end) {
            whole = {std::min(whole.start, at->first), std::max(whole.end, at->second)};
            at = ends_.erase(at);
        }
        ends_.emplace(whole.start, whole.end);
    }

private:
    /// The first that ends after the moment.
    std::map<Instant, Instant>::const_iterator first_after(Instant moment) const {
        auto at = ends_.upper_bound(moment);
        if (at != ends_.begin() && std::prev(at)->second > moment) --at;
        return at;
    }

    std::map<Instant, Instant> ends_; // by start
};

} // namespace

std::vector<Credit> credits(std::span<const Walk> walks, const StartOfDay& start_of, const SourceOrder& order) {
    std::vector<size_t> turns(walks.size());
    std::iota(turns.begin(), turns.end(), size_t{0});
    const auto turn = [&](size_t i) { return std::tuple(order.rank(walks[i].source), walks[i].source, i); };
    std::sort(turns.begin(), turns.end(), [&](size_t a, size_t b) { return turn(a) < turn(b); });
    std::vector<std::vector<Credit>> of_walk(walks.size());
    Taken taken;
    for (const size_t i : turns) {
        const Walk& walk = walks[i];
        if (!has_times(walk)) {
            of_walk[i].push_back({&walk, walk.day, walk.minutes});
            continue;
        }
        const Interval whole{*walk.started, *walk.ended};
        for (const auto& [day, part] : parts_of(walk, start_of)) {
            const auto free = taken.free_in(part);
            of_walk[i].push_back({&walk, day, static_cast<int>(walk.minutes * free.count() / whole.length().count())});
        }
        taken.add(whole);
    }
    std::vector<Credit> given;
    for (const auto& credits_of_walk : of_walk)
        given.insert(given.end(), credits_of_walk.begin(), credits_of_walk.end());
    return given;
}

std::map<Day, DayTotal> totals(std::span<const Walk> walks, const StartOfDay& start_of, const SourceOrder& order) {
    std::map<Day, DayTotal> days;
    for (const Credit& credit : credits(walks, start_of, order))
        if (credit.day == credit.walk->day || credit.minutes > 0) days[credit.day].minutes += credit.minutes;
    for (const Walk& walk : walks) {
        DayTotal& total = days[walk.day];
        take(total.before, walk.before, std::less<>());
        take(total.worst, walk.worst, std::greater<>());
        take(total.effort, walk.effort, std::greater<>());
        take(total.legs, walk.legs, std::greater<>());
    }
    return days;
}

} // namespace amble::tracking
