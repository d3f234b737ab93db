#pragma once

#include "claims/claim.h"
#include "claims/cues.h"
#include "claims/lexicon.h"

#include <span>
#include <vector>

namespace amble::claims {

struct CueHit {
    uint32_t first = 0; // words of the sentence
    uint32_t last = 0;
    cue::Set set = 0;

    bool has(cue::Set any) const { return (set & any) != 0; }
};

/// A sentence with what was found in it. Hits are in order.
struct SentenceHits {
    std::span<const Word> words;
    std::vector<uint8_t> known; // of each word, whether it is an ordinary word or a cue
    std::vector<uint8_t> told;  // of each word, whether it is part of a phrase we know, or a filler
    Language language = Language::english;
    Gap ends = Gap::blank;
    bool danger = false; // speaks of a sign of something serious
    std::vector<CueHit> cues;
    std::vector<TreatmentHit> treatments;

    bool any(cue::Set set, uint32_t first, uint32_t last) const;
};

/// What the words from `first` up to `last` say to come of a treatment; nothing where they say no effect at all.
struct EffectFound {
    Effect effect = Effect::unclear;
    uint32_t first = 0; // the word where it is said
};
std::optional<EffectFound> effect_said(const SentenceHits& hits, uint32_t first, uint32_t last);

Strength strength_said(const SentenceHits& hits, uint32_t first, uint32_t last);
std::optional<Outcome> outcome_said(const SentenceHits& hits, uint32_t first, uint32_t last);
std::optional<Phase> phase_said(const SentenceHits& hits, uint32_t first, uint32_t last);

} // namespace amble::claims
