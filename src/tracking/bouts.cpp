#include "tracking/bouts.h"

namespace amble::tracking {

namespace {

bool is_walked(const Leg& leg) {
    return leg.pace == Pace::walking || leg.pace == Pace::brisk;
}

/// Adds what was walked within the bouts of each walk. Legs and bouts are both in order of time.
void add_metres(const std::vector<Leg>& legs, std::vector<FoundWalk>& walks) {
    auto walk = walks.begin();
    for (const Leg& leg : legs) {
        while (walk != walks.end() && walk->span().end <= leg.time.start)
            ++walk;
        if (walk == walks.end()) return;
        if (is_walked(leg) && walk->span().overlaps(leg.time)) walk->metres += leg.metres;
    }
}

} // namespace

std::vector<Interval> bouts(const std::vector<Leg>& legs) {
    std::vector<Interval> walked;
    for (const Leg& leg : legs) {
        if (!is_walked(leg)) continue;
        if (!walked.empty() && leg.time.start - walked.back().end <= kBridged) {
            walked.back().end = std::max(walked.back().end, leg.time.end);
        } else {
            walked.push_back(leg.time);
        }
    }
    std::erase_if(walked, [](const Interval& bout) { return bout.length() < kShortestBout; });
    return walked;
}

int FoundWalk::minutes() const {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(walked()).count());
}

std::optional<FoundWalk> known_part(const FoundWalk& walk) {
    if (walk.known.empty()) return std::nullopt;
    FoundWalk part{walk.known, walk.known_metres};
    part.device = walk.device;
    part.offset = walk.offset;
    return part.minutes() < 1 ? std::nullopt : std::optional(std::move(part));
}

std::vector<FoundWalk> walks_of(const std::vector<Leg>& legs) {
    std::vector<FoundWalk> walks;
    for (const Interval& bout : bouts(legs)) {
        if (walks.empty() || bout.start - walks.back().bouts.back().end > kLongestBreak) walks.emplace_back();
        walks.back().bouts.push_back(bout);
    }
    add_metres(legs, walks);
    return walks;
}

} // namespace amble::tracking
