#include "claims/stem.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

constexpr size_t kLeastLeft = 4;

struct Ending {
    std::string_view text;
    size_t least_left;
};

/// Taken off one after the other, each list at most once. Longer endings stand before those they end in.
constexpr std::array<Ending, 8> kOfCase{
    {{"'s", 3}, {"ies", 3}, {"est", 4}, {"en", 4}, {"er", 4}, {"es", 4}, {"s", 3}, {"e", 4}}};
constexpr std::array<Ending, 16> kOfForm{{{"ational", 4},
                                          {"ations", 4},
                                          {"ation", 4},
                                          {"ically", 4},
                                          {"ungen", 4},
                                          {"ments", 4},
                                          {"ment", 4},
                                          {"ness", 4},
                                          {"ung", 4},
                                          {"haft", 4},
                                          {"lich", 4},
                                          {"ing", 3},
                                          {"ion", 4},
                                          {"ly", 4},
                                          {"ed", 4},
                                          {"ive", 4}}};
constexpr std::array<Ending, 6> kLast{{{"en", 4}, {"e", 4}, {"n", 5}, {"y", 4}, {"i", 4}, {"t", 4}}};

template<size_t N>
std::string_view without(std::string_view word, const std::array<Ending, N>& endings) {
    for (const Ending& ending : endings)
        if (word.size() >= ending.text.size() + ending.least_left && word.ends_with(ending.text))
            return word.substr(0, word.size() - ending.text.size());
    return word;
}

constexpr std::array<std::string_view, 118> kFillers{
    "a",    "aber",  "about", "after", "all",   "als",  "also",    "am",    "an",   "and",   "any",   "are",
    "as",   "at",    "auch",  "auf",   "aus",   "be",   "because", "been",  "bei",  "but",   "by",    "can",
    "dann", "das",   "dass",  "dem",   "den",   "der",  "des",     "die",   "do",   "does",  "du",    "durch",
    "ein",  "eine",  "einem", "einen", "einer", "er",   "es",      "for",   "from", "fuer",  "gegen", "get",
    "gets", "haben", "had",   "has",   "hat",   "have", "he",      "her",   "his",  "i",     "ich",   "if",
    "ihr",  "im",    "in",    "is",    "ist",   "it",   "its",     "just",  "kann", "man",   "mein",  "mit",
    "my",   "nach",  "noch",  "nur",   "oder",  "of",   "on",      "or",    "our",  "she",   "sich",  "sie",
    "sind", "so",    "some",  "than",  "that",  "the",  "their",   "them",  "then", "there", "they",  "this",
    "to",   "um",    "und",   "us",    "very",  "vom",  "von",     "war",   "was",  "we",    "wenn",  "wer",
    "what", "when",  "which", "who",   "will",  "wir",  "with",    "would", "you",  "your"};
static_assert(std::is_sorted(kFillers.begin(), kFillers.end()));

} // namespace

std::string_view stem(std::string_view folded) {
    if (folded.size() <= kLeastLeft) return folded;
    const std::string_view bare = without(folded, kOfCase);
    return without(without(bare, kOfForm), kLast);
}

bool is_filler(std::string_view folded) {
    return std::binary_search(kFillers.begin(), kFillers.end(), folded);
}

} // namespace amble::claims
