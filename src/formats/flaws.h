#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// Faster than this nobody is recorded on the ground: a point is wrong, or a time. 50 m/s is 180 km/h. [design]
inline constexpr double kAbsurdSpeed = 50; // metres a second

/// What is odd about what was recorded, whatever the format: points, times, positions, speeds. At most one of a kind.
std::vector<Flaw> find_flaws(const Recording& recording);

/// What the limits refuse, in the same words for every format.
Flaw too_large(int64_t bytes);
Flaw too_many_points(int64_t points);
Flaw too_many_parts(int64_t parts);

/// Says so of a health export, of which then only a part was read, or nothing.
void add_unreadable_records(Reading& reading, int64_t unreadable, int64_t records);

/// "{n} of {m} points", where it matters how many.
std::vector<std::string> count_of(int64_t some, int64_t all);

} // namespace amble::formats
