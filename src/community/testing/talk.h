#pragma once

#include "foundation/database/database.h"

#include <cstddef>

namespace amble::community {

/// Very many posts of made-up members over three years, for measuring: 50 stories of each member, half of the replies
/// under a tenth of the stories.
struct Talk {
    size_t stories = 0;
    size_t replies = 0;
};

/// Fills a migrated database that holds no posts yet. Its rows are those that the stores would write, but many go in
/// one statement and in the order of their keys, which takes minutes less.
void fill(database::Database& database, const Talk& talk, Instant now);

} // namespace amble::community
