#include "tracking/day_total.h"

#include "tracking/walk_times.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace amble::tracking {

namespace {

using std::chrono::microseconds;

template<class Better>
void take(std::optional<int>& kept, const std::optional<int>& rating, Better better) {
    if (rating && (!kept || better(*rating, *kept))) kept = rating;
}

/// The parts of its day and of the next that a walk's times cover; one part where it is not to be divided.
std::vector<std::pair<Day, Interval>> parts_of(const Walk& walk, const StartOfDay& start_of) {
    const Interval whole = span_of(walk).value_or(Interval{});
    if (whole.empty()) return {{walk.day, whole}};
    const Instant midnight = start_of(walk.day + 1);
    const bool began_here = start_of(walk.day) <= whole.start && whole.start < midnight;
    if (!began_here || whole.end <= midnight || whole.end > start_of(walk.day + 2)) return {{walk.day, whole}};
    return {{walk.day, {whole.start, midnight}}, {walk.day + 1, {midnight, whole.end}}};
}

/// Time that counts already: stretches that do not touch, found without looking at all of them, as ten years of walks
/// are counted at once.
class Taken {
public:
    microseconds free_in(const std::vector<Interval>& intervals) const {
        microseconds free{0};
        for (const Interval& each : intervals)
            free += free_in(each);
        return free;
    }

    void add(const std::vector<Interval>& intervals) {
        for (const Interval& each : intervals)
            add(each);
    }

private:
    microseconds free_in(const Interval& part) const {
        microseconds free = part.length();
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

    /// The first that ends after the moment.
    std::map<Instant, Instant>::const_iterator first_after(Instant moment) const {
        auto at = ends_.upper_bound(moment);
        if (at != ends_.begin() && std::prev(at)->second > moment) --at;
        return at;
    }

    std::map<Instant, Instant> ends_; // by start
};

std::vector<Interval> within(const Interval& part, std::vector<Interval> intervals) {
    for (Interval& each : intervals)
        each = {std::max(each.start, part.start), std::min(each.end, part.end)};
    std::erase_if(intervals, [](const Interval& each) { return each.empty(); });
    return intervals;
}

int whole_minutes(microseconds time) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(time).count());
}

/// `left` of a walk, by the share of its free time that `part` is. In seconds: two days of microseconds times those of
/// a walk are more than the number holds.
int share_of(microseconds left, microseconds part, microseconds free) {
    if (free <= microseconds(0)) return 0;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(left).count() * part.count() / free.count();
    return static_cast<int>(seconds / 60);
}

std::vector<Credit> credits_of(const Walk& walk, const WalkTimes& times, const Taken& taken,
                               const StartOfDay& start_of) {
    const auto parts = parts_of(walk, start_of);
    const auto covered = total_length(times.held) - taken.free_in(times.held);
    const bool is_alone = covered == microseconds(0);
    const auto left = std::max(times.walked - covered, microseconds(0));
    if (parts.size() == 1) return {{&walk, walk.day, is_alone ? walk.minutes : whole_minutes(left)}};
    const auto free = taken.free_in(times.within);
    std::vector<Credit> credits;
    for (const auto& [day, part] : parts) {
        const auto free_here = taken.free_in(within(part, times.within));
        credits.push_back({&walk, day, times.exact ? whole_minutes(free_here) : share_of(left, free_here, free)});
    }
    return credits;
}

/// One walk, where it stands in the order of belief.
struct Ranked {
    size_t at = 0; // among the walks given
    int rank = 0;
    WalkTimes times;
};

/// The most believed first, and of those alike whose minutes are known to the moment: the others can then be counted
/// without theirs.
std::vector<Ranked> by_belief(std::span<const Walk> walks, const SourceOrder& order) {
    std::vector<Ranked> ranked;
    ranked.reserve(walks.size());
    for (size_t at = 0; at < walks.size(); ++at)
        ranked.push_back({at, order.rank(walks[at].source), times_of(walks[at])});
    const auto turn = [&](const Ranked& each) {
        const Walk& walk = walks[each.at];
        return std::tuple(each.rank, walk.source, !each.times.exact, walk.started, walk.ended, walk.minutes, each.at);
    };
    std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) { return turn(a) < turn(b); });
    return ranked;
}

} // namespace

std::vector<Credit> credits(std::span<const Walk> walks, const StartOfDay& start_of, const SourceOrder& order) {
    std::vector<std::vector<Credit>> of_walk(walks.size());
    const auto ranked = by_belief(walks, order);
    Taken taken;
    for (auto first = ranked.begin(); first != ranked.end();) {
        const Source source = walks[first->at].source;
        auto next = first;
        for (; next != ranked.end() && walks[next->at].source == source; ++next) {
            of_walk[next->at] = credits_of(walks[next->at], next->times, taken, start_of);
            taken.add(next->times.held);
        }
        for (; first != next; ++first)
            taken.add(first->times.with_pauses);
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
