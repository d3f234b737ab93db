#pragma once

#include "claims/clause.h"

#include <vector>

namespace amble::claims {

/// Takes away what only looks like a cue or a treatment: words of a treatment's name, and of who says so.
void drop_what_tells_nothing(SentenceHits& hits);

bool asks(const SentenceHits& hits);

/// Where clauses that say something of their own begin. The first is 0; the sentence's size ends the list.
std::vector<uint32_t> clause_starts(const SentenceHits& hits);

/// The parts between commas and joining words, from `first` up to `last`, that hold the treatment, what comes of it and
/// the back: what else is said around them ("I know I will get shouted at, but") tells nothing of them.
struct Core {
    uint32_t first = 0;
    uint32_t last = 0;
};
Core core_of(const SentenceHits& hits, uint32_t first, uint32_t last);

/// How many words of it are neither part of a phrase we know, nor fillers, nor of a treatment named before the effect.
uint32_t unexplained_in(const SentenceHits& hits, const Core& core, uint32_t effect_at);

/// Whether a treatment's English name goes on in a word that we do not know: "massage chair", "laser hair removal".
bool names_near_thing(const SentenceHits& hits, const TreatmentHit& named);

/// Whether "without" stands before the words at `at`: what comes then comes of leaving them out.
bool is_left_out(const SentenceHits& hits, uint32_t at);

/// The treatment of "no better than massage", which compares; null where it is a placebo or nothing.
const TreatmentHit* no_better_than(const SentenceHits& hits, uint32_t first, uint32_t last);

/// Whether there is a verb: "Exercise and the spine" is a title.
bool says_something(const SentenceHits& hits, uint32_t first, uint32_t last);

/// Two treatments between which is chosen: "Heat or ice for a bad back?", "Which is better, yoga or Pilates?"
struct Choice {
    TreatmentHit one;
    TreatmentHit other;
};
std::optional<Choice> choice_in(const SentenceHits& hits, uint32_t first, uint32_t last);

/// A clause without an effect that answers the one before it: "but not the brace" denies, "heat does" repeats.
enum class Echo : uint8_t { none, denies, repeats };
Echo echo_in(const SentenceHits& hits, uint32_t first, uint32_t last);

/// What an echo says, of what the clause before it said.
Effect echoed(Echo echo, Effect before);

/// The treatments from `first` up to `last` where one thing is said of all of them alike: "massage, heat and yoga".
/// None where there is but one, or one stands apart, or they are said to do it together.
std::vector<TreatmentHit> listed_alike(const SentenceHits& hits, uint32_t first, uint32_t last);

/// "If acupuncture works I will book again" does not say that it works.
bool only_a_condition(const SentenceHits& hits, uint32_t first, const EffectFound& effect);

/// What advice says without saying why: "You should do yoga", "Stay away from opioids".
Effect advised(const SentenceHits& hits, uint32_t first, uint32_t last);

/// Whether the first word behind the effect that is not an ordinary one is a stranger: "cures scoliosis", "heals dogs".
/// What we know could be the object too, so a cue or a treatment there ends the search.
bool of_a_stranger(const SentenceHits& hits, uint32_t effect_at, uint32_t last);

} // namespace amble::claims
