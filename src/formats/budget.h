#pragma once

#include "formats/limits.h"

namespace amble::formats {

/// What the reading of one upload may still cost, over all its files and the archives in them. Limits that each file or
/// archive had for itself would be none: an archive holds thousands.
struct Budget {
    explicit Budget(const ReadLimits& all = {}) : limits(all), files_left(all.files), steps_left(all.database_steps) {}

    const ReadLimits limits;
    int64_t given = 0;    // bytes that came from outside
    int64_t unpacked = 0; // bytes that archives made of them, at any depth
    int64_t files_left;   // in archives
    int64_t steps_left;   // of SQLite's machine
};

} // namespace amble::formats
