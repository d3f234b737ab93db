#include "community/likeness.h"

#include "claims/letters.h"

#include <algorithm>
#include <array>
#include <limits>

namespace amble::community {

namespace {

constexpr size_t kFewestWords = 12;
constexpr size_t kRun = 3;

/// FNV-1a, of the folded words.
uint64_t hash_of(const std::vector<claims::Word>& words, size_t first) {
    uint64_t hash = 14695981039346656037ULL;
    for (size_t i = first; i < first + kRun; ++i) {
        for (const char c : words[i].folded)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ static_cast<unsigned char>(' ')) * 1099511628211ULL;
    }
    return hash;
}

/// The end of SplitMix64: another order of all runs for each `slot`.
uint64_t in_order(uint64_t hash, uint64_t slot) {
    hash += (slot + 1) * 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

} // namespace

std::vector<int64_t> sketch(std::string_view text) {
    const claims::Letters letters(text);
    const auto& words = letters.words();
    if (words.size() < kFewestWords) return {};
    std::array<uint64_t, kSketchSize> least{};
    least.fill(std::numeric_limits<uint64_t>::max());
    for (size_t i = 0; i + kRun <= words.size(); ++i)
        for (size_t slot = 0; slot < least.size(); ++slot)
            least[slot] = std::min(least[slot], in_order(hash_of(words, i), slot));
    std::vector<int64_t> made;
    for (const uint64_t number : least)
        made.push_back(static_cast<int64_t>(number >> 1)); // without the sign
    return made;
}

} // namespace amble::community
