#pragma once

#include "foundation/database/database.h"

#include <cstdint>
#include <functional>

namespace amble::app {

/// Some stories and replies of made-up members, with claims in them, and one report that waits.
void make_stories(database::Database& database, Instant now);

/// Very many of them, for measuring: written by `stories` / 50 members of their own, over three years.
struct Talk {
    int64_t stories = 0;
    int64_t replies = 0;
};
using Told = std::function<void(int64_t posts)>;
void make_talk(database::Database& database, const Talk& talk, Instant now, const Told& told);

} // namespace amble::app
