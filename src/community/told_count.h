#pragma once

#include "foundation/base/calendar.h"

#include <cstdint>
#include <string>

namespace amble::community {

/// What members tell of one treatment: each member once, by their latest story.
struct ToldCount {
    std::string treatment;
    Day counted_on;
    int64_t members = 0;
    int64_t better = 0; // much better, or better
    int64_t no_change = 0;
    int64_t worse = 0;
    int64_t again = 0; // would do it again
};

/// Below this many members no number is shown: few people can be told apart. [design]
inline constexpr int64_t kFewestMembers = 10;

/// Part of `all`, in per cent, with the interval that holds what many more such stories would show, 95 of 100 times
/// (Wilson 1927; docs/sources/community.md).
struct Share {
    int percent = 0;
    int low = 0;
    int high = 0;
};
/// `all` is at least 1 and `part` at most `all`.
Share share(int64_t part, int64_t all);

} // namespace amble::community
