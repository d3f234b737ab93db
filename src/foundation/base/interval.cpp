#include "foundation/base/interval.h"

#include <algorithm>

namespace amble {

std::vector<Interval> merged(std::vector<Interval> intervals) {
    std::erase_if(intervals, [](const Interval& interval) { return interval.empty(); });
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> apart;
    for (const Interval& interval : intervals) {
        if (apart.empty() || apart.back().end < interval.start) {
            apart.push_back(interval);
        } else {
            apart.back().end = std::max(apart.back().end, interval.end);
        }
    }
    return apart;
}

std::vector<Interval> without(const std::vector<Interval>& from, const std::vector<Interval>& taken) {
    std::vector<Interval> left;
    auto next = taken.begin();
    for (Interval rest : from) {
        while (next != taken.end() && next->end <= rest.start)
            ++next;
        // The last one that reaches into `rest` may reach into the interval after it too, so `next` stays behind.
        for (auto cut = next; cut != taken.end() && cut->start < rest.end; ++cut) {
            if (rest.start < cut->start) left.push_back({rest.start, cut->start});
            rest.start = std::min(cut->end, rest.end);
        }
        if (!rest.empty()) left.push_back(rest);
    }
    return left;
}

std::chrono::microseconds total_length(const std::vector<Interval>& intervals) {
    std::chrono::microseconds sum{0};
    for (const Interval& interval : intervals)
        sum += interval.length();
    return sum;
}

} // namespace amble
