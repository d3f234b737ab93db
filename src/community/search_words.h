#pragma once

#include "community/story.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::community {

/// The words by which a text is found, or that a search asks for: stems of English and German, each once, in the order
/// of the text, at most `most`.
std::vector<std::string> search_words(std::string_view text, size_t most);

/// Those by which a story is found: of its title, what was tried, what was beside, and its body.
std::vector<std::string> search_words(const Story& story);

// [design]
inline constexpr size_t kMostIndexed = 250; // of one story
inline constexpr size_t kMostAsked = 6;     // of one search

} // namespace amble::community
