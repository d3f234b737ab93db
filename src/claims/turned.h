#pragma once

#include "claims/clause.h"

namespace amble::claims {

/// What is said of a treatment in a part of a sentence, as far as it was read.
struct Saying {
    uint32_t first = 0; // words of the sentence
    uint32_t last = 0;
    TreatmentHit named;
    EffectFound effect;
};

/// Whether it is said of leaving the treatment off, of too little or of the fear of it: "stopping opioids helps", "lack
/// of exercise", "Bettruhe vermeiden". What comes of that says nothing sure of the treatment.
bool is_of_the_lack(const SentenceHits& hits, const Saying& saying);

/// Whether a denial may say the opposite of what it looks like: "nobody can deny", "nothing helps like walking".
bool is_denied_twice(const SentenceHits& hits, uint32_t first, uint32_t last);

/// Whether the sentence itself tells that what it says is not so, other than by a denial: "Myth: …", "… my foot".
bool is_mocked(const SentenceHits& hits, Effect effect);

/// Whether a short sentence tells so of the one before it ("Rubbish!"), or of the one behind ("Myth.").
bool denies_before(const SentenceHits& hits, Effect effect);
bool denies_behind(const SentenceHits& hits);

} // namespace amble::claims
