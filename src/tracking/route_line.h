#pragma once

#include <string_view>
#include <vector>

namespace amble::tracking {

/// A point of a drawing: x to the right, y downwards.
struct DrawnPoint {
    double x;
    double y;

    bool operator==(const DrawnPoint&) const = default;
};

/// A kept route (OfferedWalk::route) as a line within a square of `side`, north up, in its true proportions, of at most
/// `most` points. Empty where it has fewer than two places.
std::vector<DrawnPoint> drawn_route(std::string_view line, double side, size_t most);

} // namespace amble::tracking
