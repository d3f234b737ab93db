#pragma once

#include "claims/evidence.h"
#include "claims/phrases.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amble::claims {

/// How sure a find of a treatment's name is; in this order, so that `<` compares.
enum class Spelling : uint8_t { misspelt, compound, as_listed };

struct TreatmentHit {
    uint32_t first = 0; // words searched
    uint32_t last = 0;
    uint32_t name = 0; // see Lexicon::treatments()
    Spelling spelling = Spelling::as_listed;
};

/// The words by which people call treatments, in all languages at once: names, lay names, misspellings listed and
/// small ones not listed, plurals, German compounds.
class Lexicon {
public:
    explicit Lexicon(const Catalogue& catalogue);

    /// Hits in order, none inside another. `known` says of each word whether it is an ordinary word, which is then
    /// not taken for a misspelling.
    void find(std::span<const Word> words, std::span<const uint8_t> known, std::vector<TreatmentHit>& hits) const;

    /// The treatments called by that name, as indices into Catalogue::treatments: mostly one, and never none.
    const std::vector<uint32_t>& treatments(uint32_t name) const { return names_[name]; }

private:
    struct Stem {
        std::string text;
        uint32_t name;
    };

    void add(std::string_view name, uint32_t treatment);
    void add_stem(std::string_view stem, uint32_t treatment);
    void index_spelling(const std::string& word);
    uint32_t name_number(const std::string& key, uint32_t treatment);
    WordNumber nearest_word(std::string_view folded) const;
    bool find_inside(std::string_view folded, uint32_t& name) const;
    void find_within_commas(std::span<const Word> words, std::span<const WordNumber> numbers,
                            std::vector<Phrases::Hit>& found) const;

    Phrases phrases_;
    std::vector<std::vector<uint32_t>> names_;
    std::unordered_map<std::string, uint32_t> name_numbers_;
    std::vector<Stem> stems_;                                          // ordered
    std::unordered_map<uint64_t, std::vector<std::string>> spellings_; // by the hash of a word less one letter
};

} // namespace amble::claims
