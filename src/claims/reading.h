#pragma once

#include "claims/clause.h"

#include <vector>

namespace amble::claims {

/// A claim, experience or question, and the words of its sentence that say it.
struct Reading {
    uint32_t first = 0;
    uint32_t last = 0;
    Claim claim;
    // The clause, which several readings share where one thing is said of several treatments.
    uint32_t clause_first = 0;
    uint32_t clause_last = 0;
};

/// Which trouble of the back a sentence names that says nothing of a treatment.
struct Condition {
    std::optional<Outcome> outcome;
    std::optional<Phase> phase;
    bool of_me = false;  // the writer's own, so that only a question is about it
    bool danger = false; // it names a sign of something serious
};

/// What was spoken of before, for "it helps": the treatment named last, while nothing else came between.
struct Topic {
    std::optional<uint32_t> treatment;
    bool heading = false;               // the sentence before was only its name: "Cupping? Placebo."
    bool sole = false;                  // the sentence before names it and no other
    std::optional<Condition> condition; // of the sentence before
};

/// Reads one sentence; what says none of the three is left out. `lexicon` is the one that found the treatments.
std::vector<Reading> read(SentenceHits hits, const Lexicon& lexicon, const Topic& topic);

/// Whether a sentence in which nothing was read could still state a fact, and is not about its writer.
bool may_state_fact(const SentenceHits& hits);

} // namespace amble::claims
