#include "tracking/route_line.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amble::tracking {

namespace {

/// Longitudes go on past 180 where the way crosses the date line, so that it is drawn in one piece.
double beside(double longitude, double last) {
    return longitude + 360 * std::round((last - longitude) / 360);
}

std::vector<DrawnPoint> places_of(std::string_view line) {
    std::vector<DrawnPoint> places;
    for (const std::string_view pair : split(line, ' ')) {
        const size_t comma = pair.find(',');
        if (comma == std::string_view::npos) continue;
        const auto latitude = parse_decimal(pair.substr(0, comma));
        const auto longitude = parse_decimal(pair.substr(comma + 1));
        if (!latitude || !longitude) continue;
        places.push_back({places.empty() ? *longitude : beside(*longitude, places.back().x), -*latitude});
    }
    return places;
}

/// Every n-th, and the last one always.
std::vector<DrawnPoint> thinned(const std::vector<DrawnPoint>& places, size_t most) {
    if (places.size() <= most) return places;
    std::vector<DrawnPoint> kept;
    for (size_t i = 0; i + 1 < most; ++i)
        kept.push_back(places[i * (places.size() - 1) / (most - 1)]);
    kept.push_back(places.back());
    return kept;
}

} // namespace

std::vector<DrawnPoint> drawn_route(std::string_view line, double side, size_t most) {
    auto points = thinned(places_of(line), most);
    if (points.size() < 2) return {};
    // Over the length of a walk the earth is flat: a degree of longitude shrinks with the cosine of the latitude.
    const double shrink = std::cos(points.front().y * std::numbers::pi / 180);
    for (auto& point : points)
        point.x *= shrink;
    const auto [left, right] = std::ranges::minmax_element(points, {}, &DrawnPoint::x);
    const auto [top, bottom] = std::ranges::minmax_element(points, {}, &DrawnPoint::y);
    const DrawnPoint middle{(left->x + right->x) / 2, (top->y + bottom->y) / 2};
    const double extent = std::max(right->x - left->x, bottom->y - top->y);
    const double scale = extent > 0 ? side / extent : 0;
    for (auto& point : points)
        point = {side / 2 + (point.x - middle.x) * scale, side / 2 + (point.y - middle.y) * scale};
    return points;
}

} // namespace amble::tracking
