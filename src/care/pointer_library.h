#pragma once

#include "foundation/base/result.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

/// A pointer that the program carries, for practices to begin with.
struct ShippedPointer {
    std::string_view key; // stored; never given to another
    std::string_view words;
};
inline constexpr std::array<ShippedPointer, 6> kShippedPointers{{
    {"short-steps", "Keep your steps short, and walk a little slower than you would like."},
    {"flat-ground", "Walk on flat ground until we have looked again."},
    {"arms-and-eyes", "Let your arms swing, and look ahead instead of at your feet."},
    {"two-halves", "Split the walk into two halves with a rest between."},
    {"after-a-flare", "After a flare-up begin with the shorter walk, and do not make up for missed days."},
    {"down-the-leg", "If pain goes further down the leg while you walk, turn round and rest."},
}};

/// One that a specialist can choose.
struct LibraryPointer {
    std::string id; // the key of a shipped one, or a random name
    std::string words;
    bool retired = false; // not offered any more; it can come back

    bool operator==(const LibraryPointer&) const = default;
};

/// Design: more than that nobody looks through while somebody waits.
inline constexpr size_t kMostLibraryPointers = 40;

/// A practice's library: the shipped ones as they are or as it changed them, then its own. `kept` is what it changed,
/// retired or added.
std::vector<LibraryPointer> library_with(const std::vector<LibraryPointer>& kept);

/// What is wrong with one's words, in the field "words".
Problems problems_of(const LibraryPointer& pointer);

} // namespace amble::care
