#pragma once

#include "claims/cues.h"
#include "claims/evidence.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace amble::claims {

/// A text by its words without fillers, so that "Discs slip" and "Do discs slip?" are one. Its stems are numbers of one
/// Statements.
struct Stated {
    std::vector<uint32_t> stems; // those that verdicts use, ordered
    size_t all = 0;              // with those that none uses
    bool denied = false;
};

/// A verdict by the words in which it can be said.
struct Known {
    const Verdict* verdict = nullptr;
    bool confirmed = false;            // somebody has read one of its sources at least
    std::vector<Stated> stated;        // the statement, and each other way to say it
    std::vector<uint32_t> distinctive; // one of these must be said, if there are any
};

/// How many of the ordered `a` are in the ordered `b`.
size_t common(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b);

/// The words in common, over all of both (Dice): 0 to 1.
double alike(const Stated& a, const Stated& b);

/// What the verdicts of a catalogue state, and in which words.
class Statements {
public:
    /// Keeps a reference: the catalogue must outlive it.
    explicit Statements(const Catalogue& catalogue);

    Stated read(std::string_view text) const;

    /// Whether the two share a word that is not said of any back.
    bool share_their_own(const Stated& a, const Stated& b) const;

    /// The verdicts on a treatment, an index into Catalogue::treatments.
    const std::vector<Known>& on(uint32_t treatment) const { return by_treatment_[treatment]; }
    /// Those that a sentence can state without naming a treatment, and those that compare two.
    const std::vector<Known>& facts() const { return facts_; }

private:
    void learn_words(std::string_view text);
    std::vector<uint32_t> words_beyond(std::string_view text, Language language, const std::vector<uint32_t>& named);
    std::vector<uint32_t> distinctive(const Verdict& verdict, const Treatment& treatment);
    Known known(const Verdict& verdict, const Treatment& treatment);

    const Catalogue& catalogue_;
    Phrases stems_;                 // each of one word
    std::vector<uint32_t> general_; // stems, ordered
    std::vector<std::vector<Known>> by_treatment_;
    std::vector<Known> facts_;
};

} // namespace amble::claims
