#pragma once

#include <cstdint>

namespace amble::formats {

/// What one file may cost; what an archive may holds for all that is in it, see budget.h. What is larger is refused,
/// not cut: half a file would give wrong minutes.
struct XmlLimits {
    int64_t bytes = int64_t{64} << 20;
    int64_t single_tag = int64_t{1} << 20; // bytes of one tag, comment or instruction, which has to be held whole
    int depth = 50;
    int attributes = 64; // of one element
};

struct ReadLimits {
    XmlLimits xml;
    int64_t bytes = int64_t{64} << 20;           // of a file that is not XML
    int64_t database_bytes = int64_t{256} << 20; // of a phone's database, which is held whole
    int64_t health_bytes = int64_t{16} << 30;    // of an export of all that a phone has, which is read as it streams
    int64_t database_steps = 500'000'000;        // of SQLite's machine: ten times what 256 MB need [design]
    int64_t files = 50'000;                      // of archives
    int64_t unpacking = 250;    // times an archive's size: no recording packs as well, see docs/formats.md
    int64_t points = 500'000;   // more than five days at a point a second
    int64_t counts = 2'000'000; // days and quarters of an hour: ten years of several devices that never stop counting
    int64_t parts = 20'000;     // tracks and segments together
};

} // namespace amble::formats
