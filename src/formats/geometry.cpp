#include "formats/geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amble::formats {

namespace {

constexpr double kEarthRadius = 6'371'008.8; // metres, the mean radius of the IUGG
constexpr double kRadians = std::numbers::pi / 180;

double squared(double value) {
    return value * value;
}

Metres length_of(const Segment& segment) {
    Metres sum;
    const Point* previous = nullptr;
    for (const Point& point : segment.points) {
        if (!point.position) continue;
        if (previous != nullptr) sum.count += distance(*previous->position, *point.position).count;
        previous = &point;
    }
    return sum;
}

} // namespace

bool on_earth(Position position) {
    return std::abs(position.latitude) <= 90 && std::abs(position.longitude) <= 180;
}

bool is_null_island(Position position) {
    return position == Position{};
}

Metres distance(Position a, Position b) {
    const double half_chord = squared(std::sin((b.latitude - a.latitude) * kRadians / 2)) +
                              std::cos(a.latitude * kRadians) * std::cos(b.latitude * kRadians) *
                                  squared(std::sin((b.longitude - a.longitude) * kRadians / 2));
    return {2 * kEarthRadius * std::asin(std::sqrt(std::clamp(half_chord, 0.0, 1.0)))};
}

Totals measure(std::span<const Track> tracks) {
    Totals totals;
    std::optional<Instant> latest;
    for (const Track& track : tracks) {
        for (const Segment& segment : track.segments) {
            totals.points += static_cast<int64_t>(segment.points.size());
            totals.distance.count += length_of(segment).count;
            for (const Point& point : segment.points) {
                if (!point.time) continue;
                totals.start = totals.start ? std::min(*totals.start, *point.time) : *point.time;
                latest = latest ? std::max(*latest, *point.time) : *point.time;
            }
        }
    }
    if (totals.start) totals.duration = *latest - *totals.start;
    return totals;
}

} // namespace amble::formats
