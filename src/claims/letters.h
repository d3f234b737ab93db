#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What stands between two words. In this order, so that `<` compares how much it separates.
enum class Gap : uint8_t { blank, hyphen, quote, comma, colon, stop, exclamation, question, line, paragraph };

/// A word as it is compared: lower case, "ä" as "ae", no accents, no apostrophes ("don't" is "dont").
struct Word {
    uint32_t begin = 0; // bytes of the text as it was given
    uint32_t end = 0;
    Gap before = Gap::blank;
    Gap closing = Gap::blank; // the stop, "!" or "?" in `before`, which the end of a line hides there
    bool capital = false;
    std::string_view folded;
};

/// A text taken apart. Its words look into a buffer of its own, so that it moves but is not copied.
class Letters {
public:
    /// Any bytes; what is not UTF-8 separates words. Texts of 4 GiB and more are cut there.
    explicit Letters(std::string_view text);
    Letters(Letters&&) = default;
    Letters& operator=(Letters&&) = default;
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    const std::vector<Word>& words() const { return words_; }
    /// What follows the last word, if the text does not simply end.
    Gap after() const { return after_; }
    Gap closing() const { return closing_; }

private:
    std::vector<char> folded_;
    std::vector<Word> words_;
    Gap after_ = Gap::blank;
    Gap closing_ = Gap::blank;
};

/// One word folded as in Letters; blanks and marks are dropped.
std::string fold(std::string_view word);

/// What is left of a folded word without the endings of plural and case of both languages: "massag" for massage,
/// massages and Massagen. For comparing with another such, not for reading.
std::string_view singular(std::string_view folded);

/// A folded word as it sounds, roughly: doubled letters once, ph as f, y as i. "Akkupunktur" and "Akupunktur" are one.
std::string sound(std::string_view folded);

} // namespace amble::claims
