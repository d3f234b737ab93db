#pragma once

#include "formats/recording.h"

#include <span>

namespace amble::formats {

/// A place that can be: latitude within 90 degrees, longitude within 180, both finite.
bool on_earth(Position position);

/// Exactly 0, 0 lies in the Atlantic; recorders write it when they have no position.
bool is_null_island(Position position);

/// Along a great circle of a sphere as large as the Earth (haversine; within 0.6 % of the ellipsoid).
Metres distance(Position a, Position b);

/// Start, duration, distance and number of points of what is in the tracks. Distance is counted within segments, from
/// each point to the next as they stand in the file, also where they are impossible: find_flaws() names those.
Totals measure(std::span<const Track> tracks);

} // namespace amble::formats
