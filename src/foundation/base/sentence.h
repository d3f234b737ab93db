#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amble {

/// A sentence for a person that can be translated: an English text with places {0}, {1} … and what fills them.
/// The English text is its own key in the catalogue of translations.
struct Sentence {
    std::string text;
    std::vector<std::string> values;

    bool operator==(const Sentence&) const = default;
};

/// `text` with {0}, {1} … replaced from `values`; a place without a value stays as it is, and "{{" is a brace.
std::string fill(std::string_view text, const std::vector<std::string>& values);

/// The sentence as it reads in English.
std::string english(const Sentence& sentence);

} // namespace amble
