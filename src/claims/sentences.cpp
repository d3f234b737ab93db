#include "claims/sentences.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

constexpr uint32_t kMostWords = 60;

/// Words after which a stop ends nothing. Single letters ("z. B.", "L. 5") are found by their length.
constexpr std::array<std::string_view, 17> kAbbreviated{"bzw", "ca", "dr",  "eg", "evtl", "ggf", "ie", "inkl", "max",
                                                        "min", "mr", "mrs", "nr", "prof", "st",  "vs", "zb"};

bool is_number(std::string_view folded) {
    return std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool ends_sentence(const Word& before, const Word& after) {
    if (after.before < Gap::stop) return false;
    if (after.before != Gap::stop) return true;
    if (before.folded.size() == 1 && !is_number(before.folded)) return false;
    // "am 3. Mai" and "the 3. time": an ordinal, where a small letter or a German month follows.
    if (is_number(before.folded) && before.folded.size() <= 2 && !after.capital) return false;
    return !std::binary_search(kAbbreviated.begin(), kAbbreviated.end(), before.folded);
}

} // namespace

std::vector<Stretch> sentences(const Letters& letters) {
    const auto& words = letters.words();
    std::vector<Stretch> found;
    uint32_t first = 0;
    for (uint32_t next = 1; next <= words.size(); ++next) {
        const bool last = next == words.size();
        if (!last && !ends_sentence(words[next - 1], words[next]) && next - first < kMostWords) continue;
        const Gap closing = last ? letters.closing() : words[next].closing;
        found.push_back({first, next, closing != Gap::blank ? closing : last ? letters.after() : words[next].before});
        first = next;
    }
    return found;
}

} // namespace amble::claims
