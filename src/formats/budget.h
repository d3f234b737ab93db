#pragma once

#include "formats/limits.h"

#include <cstddef>
#include <set>
#include <utility>

namespace amble::formats {

/// What the reading of one upload may still cost, over all its files and the archives in them. Limits that each file or
/// archive had for itself would be none: an archive holds thousands.
struct Budget {
    explicit Budget(const ReadLimits& all = {}) : limits(all), files_left(all.files), steps_left(all.database_steps) {}

    const ReadLimits limits;
    int64_t given = 0;                              // bytes that came from outside
    int64_t unpacked = 0;                           // bytes that archives made of them, at any depth
    int64_t files_left;                             // in archives
    int64_t steps_left;                             // of SQLite's machine
    std::set<std::pair<int64_t, uint64_t>> counted; // files that hold counts, by size and beginning
};

} // namespace amble::formats
