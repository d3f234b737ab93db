#include "claims/misspellings.h"

#include "claims/edits.h"

#include <algorithm>

namespace amble::claims {

namespace {

constexpr size_t kLeastLetters = 6;
constexpr size_t kLeastForTwo = 9;

/// Words that are right as they are, and one letter from one that alarms.
constexpr std::array<std::string_view, 32> kRight{
    "ansetzen", "aspiring", "besser",   "bodies",  "bowl",     "bowls",   "candle",   "feelings",
    "handle",   "kidney",   "lasting",  "living",  "loving",   "nichte",  "opposite", "paddle",
    "patched",  "pollen",   "pullen",   "relaxed", "relaxing", "scheibe", "scheiben", "schnitt",
    "schritte", "stains",   "starting", "stating", "stations", "table",   "tables",   "willing"};
static_assert(std::is_sorted(kRight.begin(), kRight.end()));

} // namespace

void Misspellings::add(std::string_view word) {
    if (word.size() < kLeastLetters || word.front() < 'a' || word.front() > 'z') return;
    auto& alike = by_first_[static_cast<size_t>(word.front() - 'a')];
    if (std::ranges::find(alike, word) == alike.end()) alike.emplace_back(word);
}

std::string_view Misspellings::meant(std::string_view written) const {
    if (written.size() + 1 < kLeastLetters || written.front() < 'a' || written.front() > 'z') return {};
    if (std::binary_search(kRight.begin(), kRight.end(), written)) return {};
    std::string_view best;
    size_t fewest = 3;
    for (const std::string& each : by_first_[static_cast<size_t>(written.front() - 'a')]) {
        const size_t most = each.size() >= kLeastForTwo ? 2 : 1;
        const size_t edits = edits_between(each, written, std::min(most + 1, fewest));
        if (edits > most || edits >= fewest) continue;
        fewest = edits;
        best = each;
    }
    return best;
}

} // namespace amble::claims
