#pragma once

#include "claims/letters.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// A word's number in one Phrases; 0 is a word that no phrase holds.
using WordNumber = uint32_t;

/// Phrases of words with a value each, found in a text by one look-up for each word of it. A "*" in a phrase stands
/// for up to four words of any kind.
class Phrases {
public:
    struct Hit {
        uint32_t first = 0; // index into the numbers searched
        uint32_t last = 0;  // one past the phrase's last word
        uint64_t value = 0;
    };

    /// `words` are folded already, in the form in which number_of() is asked for them.
    void add(const std::vector<std::string>& words, uint64_t value);

    WordNumber number_of(std::string_view word) const;

    /// The phrases in `numbers` in order: the longest where several begin at one word, none inside another's words
    /// unless that one has a "*". Of phrases with the same words, the one added first.
    void find(std::span<const WordNumber> numbers, std::vector<Hit>& hits) const;

private:
    struct Phrase {
        std::vector<WordNumber> words; // a "*" is kAnyWords
        uint64_t value;
        bool gap;
    };
    WordNumber learn(const std::string& word);

    /// The slot that holds `word`, or the empty one where it belongs.
    size_t slot_of(std::string_view word) const;
    void grow();

    // A table of numbers by the hash of their words, less than half full: most words of a text are in none, and that
    // is known after one look.
    std::vector<WordNumber> slots_ = std::vector<WordNumber>(64);
    std::vector<std::string> words_{{}};
    std::vector<std::vector<Phrase>> by_first_{{}};
};

} // namespace amble::claims
