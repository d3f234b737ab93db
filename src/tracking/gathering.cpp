#include "tracking/gathering.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace amble::tracking {

namespace {

/// Of the time before `end` another walk tells already.
void cut(FoundWalk& walk, Instant end) {
    const auto before = total_length(walk.bouts);
    walk.bouts = without(walk.bouts, {{walk.span().start, end}});
    const double left = static_cast<double>(total_length(walk.bouts).count()) / static_cast<double>(before.count());
    walk.metres *= left;
    const auto known_before = total_length(walk.known);
    walk.known = without(walk.known, {{Instant{INT64_MIN}, end}});
    if (known_before.count() > 0)
        walk.known_metres *=
            static_cast<double>(total_length(walk.known).count()) / static_cast<double>(known_before.count());
    walk.idle = std::chrono::microseconds(std::llround(static_cast<double>(walk.idle.count()) * left));
    if (walk.steps) walk.steps = std::llround(static_cast<double>(*walk.steps) * left);
}

/// In order of time, each beginning after the one before has ended.
std::vector<FoundWalk> apart(std::vector<FoundWalk> walks) {
    const auto earlier = [](const FoundWalk& a, const FoundWalk& b) { return a.span() < b.span(); };
    std::sort(walks.begin(), walks.end(), earlier);
    std::optional<Instant> end;
    for (FoundWalk& walk : walks) {
        if (end && walk.span().start < *end) cut(walk, *end);
        if (!walk.bouts.empty()) end = walk.span().end;
    }
    std::erase_if(walks, [](const FoundWalk& walk) { return walk.minutes() == 0; });
    return walks;
}

} // namespace

void add_once(std::vector<Reason>& reasons, const Reason& added) {
    const auto same = [&](const Reason& reason) { return reason.code == added.code; };
    if (std::none_of(reasons.begin(), reasons.end(), same)) reasons.push_back(added);
}

std::vector<Leg> apart(std::vector<Leg> legs) {
    std::sort(legs.begin(), legs.end(), [](const Leg& a, const Leg& b) { return a.time < b.time; });
    std::optional<Instant> end;
    std::erase_if(legs, [&](const Leg& leg) {
        const bool covered = end && leg.time.start < *end;
        if (!covered) end = leg.time.end;
        return covered;
    });
    return legs;
}

void Gathering::Gathered::ask_about(FoundWalk& walk) const {
    for (const Asked& about : asked)
        if (about.time.overlaps(walk.span()))
            for (const Reason& why : about.reasons)
                add_once(walk.asked, why);
}

void Gathering::add(const formats::Track& track, std::vector<Leg> legs, std::vector<Reason> asked) {
    Gathered& device = devices_[track.device];
    if (kind_ != formats::Kind::health) {
        if (!legs.empty() && !asked.empty())
            device.asked.push_back({{legs.front().time.start, legs.back().time.end}, std::move(asked)});
        device.legs.insert(device.legs.end(), legs.begin(), legs.end());
        return;
    }
    // A health export holds years of workouts, each of them a walk of its own.
    for (FoundWalk& walk : walks_of(apart(std::move(legs)))) {
        walk.asked = asked;
        add(track, std::move(walk));
    }
}

void Gathering::add(const formats::Track& track, FoundWalk walk) {
    walk.device = track.device;
    walk.offset = track.offset;
    devices_[track.device].walks.push_back(std::move(walk));
}

std::vector<FoundWalk> Gathering::take() {
    std::vector<FoundWalk> all;
    for (auto& [device, found] : devices_) {
        for (FoundWalk& walk : walks_of(apart(std::move(found.legs)))) {
            walk.device = device;
            found.ask_about(walk);
            found.walks.push_back(std::move(walk));
        }
        std::ranges::move(apart(std::move(found.walks)), std::back_inserter(all));
    }
    const auto earlier = [](const FoundWalk& a, const FoundWalk& b) {
        return std::pair(a.span(), std::string_view(a.device)) < std::pair(b.span(), std::string_view(b.device));
    };
    std::sort(all.begin(), all.end(), earlier);
    return all;
}

} // namespace amble::tracking
