#pragma once

#include "claims/letters.h"

#include <span>
#include <vector>

namespace amble::claims {

/// Words from `first` up to, not including, `last`, and what ends them.
struct Stretch {
    uint32_t first = 0;
    uint32_t last = 0;
    Gap ends = Gap::blank;

    bool operator==(const Stretch&) const = default;
};

/// Sentences in order; together they are all words. A sentence above 60 words is cut there, so that a text without
/// any stop cannot make one reading long.
std::vector<Stretch> sentences(const Letters& letters);

} // namespace amble::claims
