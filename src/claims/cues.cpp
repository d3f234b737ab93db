#include "claims/cues.h"

#include "claims/cue_words.h"
#include "foundation/base/text.h"

#include <map>
#include <vector>

namespace amble::claims {

Phrases phrases_of(std::span<const CueWords> lines) {
    std::map<std::string_view, cue::Set> all;
    for (const CueWords& line : lines)
        for (const std::string_view phrase : split(line.phrases, ','))
            all[trim(phrase)] |= line.set;
    Phrases phrases;
    for (const auto& [phrase, set] : all) {
        std::vector<std::string> words;
        for (const std::string_view word : split(phrase, ' '))
            words.emplace_back(word);
        phrases.add(words, set);
    }
    return phrases;
}

namespace {

Phrases phrases_of_both(std::span<const CueWords> words, std::span<const CueWords> sayings) {
    std::vector<CueWords> all(words.begin(), words.end());
    all.insert(all.end(), sayings.begin(), sayings.end());
    return phrases_of(all);
}

} // namespace

const Phrases& single_cues(Language language) {
    static const Phrases english = phrases_of(english_cue_words());
    static const Phrases german = phrases_of(german_cue_words());
    return language == Language::german ? german : english;
}

const Phrases& cues(Language language) {
    static const Phrases english = phrases_of_both(english_cue_words(), english_sayings());
    static const Phrases german = phrases_of_both(german_cue_words(), german_sayings());
    return language == Language::german ? german : english;
}

} // namespace amble::claims
