#pragma once

namespace amble::insight {

/// What it takes, or still takes, before anything can be said.
struct TooFew {
    int ratings = 0;
    /// From the first rating to the last.
    int days = 0;

    bool operator==(const TooFew&) const = default;
};

} // namespace amble::insight
