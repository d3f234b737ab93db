#include "community/search_words.h"

#include "claims/letters.h"
#include "claims/stem.h"

#include <unordered_set>

namespace amble::community {

namespace {

constexpr size_t kLongestWord = 40; // bytes: what is longer is no word

} // namespace

std::vector<std::string> search_words(std::string_view text, size_t most) {
    const claims::Letters letters(text);
    std::vector<std::string> words;
    std::unordered_set<std::string_view> seen;
    for (const claims::Word& word : letters.words()) {
        if (words.size() == most) break;
        if (word.folded.size() < 2 || word.folded.size() > kLongestWord || claims::is_filler(word.folded)) continue;
        const std::string_view stem = claims::stem(word.folded);
        if (seen.insert(stem).second) words.emplace_back(stem);
    }
    return words;
}

std::vector<std::string> search_words(const Story& story) {
    const Facts& facts = story.facts;
    return search_words(story.title + "\n" + facts.treatment_name + " " + facts.treatment + "\n" + facts.beside + "\n" +
                            story.body,
                        kMostIndexed);
}

} // namespace amble::community
