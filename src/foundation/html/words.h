#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/sentence.h"
#include "foundation/html/plural.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::html {

/// A translation as its file holds it (docs/translating.md).
struct Catalogue {
    std::string language = "en"; // BCP 47: "de", "pt-BR"
    bool right_to_left = false;
    Plural plural = Plural::english;
    /// From the English text to the translation; where the English depends on a number, to all forms of `plural`.
    /// For such a text the key is the English for many.
    std::map<std::string, std::vector<std::string>, std::less<>> texts = {};
};

/// The language of a page: the catalogue of translations, keyed by the English text, and how days and numbers are said.
class Words {
public:
    /// English as it stands in the code.
    static const Words& english();
    /// English made longer, accented and set from right to left: shows every text that would not fit or was not
    /// translated.
    static const Words& pseudo();

    /// What the catalogue lacks is said in English.
    explicit Words(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

    std::string_view language() const { return catalogue_.language; }
    bool right_to_left() const { return catalogue_.right_to_left; }

    /// The language in which to show what exists in several, such as evidence: this one, or the one that its reader
    /// would rather have had.
    std::string_view reads() const { return reads_.empty() ? language() : std::string_view(reads_); }
    /// The same words, for a reader of `language`.
    Words for_reader_of(std::string language) const;

    std::string say(std::string_view english) const;
    std::string say(const Sentence& sentence) const;
    /// `one` where `count` is 1, else `many`; {0} is the count. A catalogue may have more forms than English.
    std::string say(std::string_view one, std::string_view many, int64_t count) const;
    /// All forms of such a text with {0} left in, each with its name in CLDR, for a script that counts.
    std::vector<std::pair<std::string_view, std::string>> forms(std::string_view one, std::string_view many) const;

    /// "Sunday 22 November"
    std::string day(Day day) const;
    /// "22 Nov 2026"
    std::string short_day(Day day) const;
    /// "November 2026"
    std::string month(Day day) const;
    /// "22 Nov"
    std::string day_and_month(Day day) const;

private:
    Words() = default;

    /// How this language orders the parts of a date; `english` where the catalogue does not say.
    std::string pattern(std::string_view key, std::string_view english) const;
    const std::vector<std::string>* find(std::string_view english) const;

    Catalogue catalogue_;
    bool pseudo_ = false;
    std::string reads_;
};

} // namespace amble::html
