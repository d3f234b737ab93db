#include "tracking/movement.h"

#include "formats/geometry.h"

#include <algorithm>
#include <tuple>

namespace amble::tracking {

namespace {

using formats::Position;

/// Positions a second apart wander by metres; the mean of this long does not. Slower recorders are not smoothed.
constexpr std::chrono::seconds kSmoothing{10};

/// Slower than this over a minute is the wandering of the position, or standing. [W5] [design]
constexpr double kSlowestWalk = kStillRadius / 60; // m/s

/// On the way to a place to stand, and away from it, a person walks at least like this. [design]
constexpr double kApproach = 0.5; // m/s

struct Fix {
    Interval time; // of the points it is the mean of
    Instant middle;
    Position position;
};

/// Fixes with nothing unknown between them.
using Stretch = std::vector<Fix>;

struct Sighting {
    Instant time;
    Position position;
};

std::vector<Sighting> usable_points(const formats::Track& track) {
    std::vector<Sighting> usable;
    for (const formats::Segment& segment : track.segments) {
        for (const formats::Point& point : segment.points) {
            if (!point.time || !point.position) continue;
            if (!formats::on_earth(*point.position) || formats::is_null_island(*point.position)) continue;
            usable.push_back({*point.time, *point.position});
        }
    }
    const auto place = [](const Sighting& point) {
        return std::tuple(point.time, point.position.latitude, point.position.longitude);
    };
    const auto earlier = [&](const Sighting& a, const Sighting& b) { return place(a) < place(b); };
    const auto same_time = [](const Sighting& a, const Sighting& b) { return a.time == b.time; };
    std::sort(usable.begin(), usable.end(), earlier);
    usable.erase(std::unique(usable.begin(), usable.end(), same_time), usable.end());
    return usable;
}

/// Adds points to a mean, position and time alike.
class Mean {
public:
    explicit Mean(const Sighting& first) : first_(first), last_(first.time) {}

    bool takes(const Sighting& next) const { return next.time - first_.time < kSmoothing; }

    void add(const Sighting& next) {
        ++count_;
        north_ += next.position.latitude - first_.position.latitude;
        east_ += next.position.longitude - first_.position.longitude;
        time_ += (next.time - first_.time).count();
        last_ = next.time;
    }

    Fix fix() const {
        return {{first_.time, last_},
                first_.time + std::chrono::microseconds(time_ / count_),
                {first_.position.latitude + north_ / static_cast<double>(count_),
                 first_.position.longitude + east_ / static_cast<double>(count_)}};
    }

private:
    Sighting first_;
    Instant last_;
    int64_t count_ = 1;
    int64_t time_ = 0; // microseconds after the first
    double north_ = 0;
    double east_ = 0;
};

std::vector<Stretch> stretches(const formats::Track& track) {
    const std::vector<Interval> pauses = merged(track.pauses);
    auto pause = pauses.begin();
    std::vector<Stretch> all;
    std::optional<Mean> mean;
    std::optional<Instant> last;
    for (const Sighting& point : usable_points(track)) {
        while (last && pause != pauses.end() && pause->end <= *last)
            ++pause;
        const bool paused = pause != pauses.end() && pause->start < point.time;
        const bool joined = last && !paused && point.time - *last <= kLongestSilence;
        if (mean && joined && mean->takes(point)) {
            mean->add(point);
        } else {
            if (mean) all.back().push_back(mean->fix());
            if (!joined) all.emplace_back();
            mean.emplace(point);
        }
        last = point.time;
    }
    if (mean) all.back().push_back(mean->fix());
    return all;
}

double speed(const Fix& from, const Fix& to) {
    const double seconds = std::chrono::duration<double>(to.middle - from.middle).count();
    return formats::distance(from.position, to.position).count / seconds;
}

Pace pace_of(const Fix& from, const Fix& to) {
    const double metres_a_second = speed(from, to);
    const bool long_enough = to.middle - from.middle >= kStillTime;
    if (metres_a_second < kSlowestWalk && long_enough) return Pace::still;
    if (metres_a_second > kFastestWalk) return Pace::fast;
    return metres_a_second > kFastestSureWalk ? Pace::brisk : Pace::walking;
}

std::vector<Leg> legs_between(const Stretch& fixes) {
    std::vector<Leg> legs;
    for (size_t i = 0; i + 1 < fixes.size(); ++i) {
        const Fix& from = fixes[i];
        const Fix& to = fixes[i + 1];
        const bool last = i + 2 == fixes.size();
        legs.push_back({{from.time.start, last ? to.time.end : to.time.start},
                        formats::distance(from.position, to.position).count,
                        pace_of(from, to)});
    }
    return legs;
}

/// Marks the legs of every stay: at least kStillTime within kStillRadius of where it began, without the steps to and
/// from the place. After Li and others, 2008 [W3]; Departure: a stay is counted from the walk's end, not from the
/// circle's edge.
void mark_stays(const Stretch& fixes, std::vector<Leg>& legs) {
    size_t begin = 0;
    while (begin < legs.size()) {
        size_t end = begin; // one past the last leg of the stay
        while (end < legs.size() &&
               formats::distance(fixes[begin].position, fixes[end + 1].position).count <= kStillRadius)
            ++end;
        size_t first = begin;
        size_t last = end;
        while (first < last && speed(fixes[first], fixes[first + 1]) >= kApproach)
            ++first;
        while (last > first && speed(fixes[last - 1], fixes[last]) >= kApproach)
            --last;
        const bool stayed = first < last && legs[last - 1].time.end - legs[first].time.start >= kStillTime;
        if (!stayed) {
            begin = std::max(begin + 1, first); // no stay begins while walking, and so no leg is looked at often
            continue;
        }
        for (size_t leg = first; leg < last; ++leg)
            legs[leg].pace = Pace::still;
        begin = std::max(end, begin + 1);
    }
}

} // namespace

std::vector<Leg> movement(const formats::Track& track) {
    std::vector<Leg> all;
    for (const Stretch& fixes : stretches(track)) {
        std::vector<Leg> legs = legs_between(fixes);
        mark_stays(fixes, legs);
        all.insert(all.end(), legs.begin(), legs.end());
    }
    return all;
}

} // namespace amble::tracking
