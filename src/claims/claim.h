#pragma once

#include "claims/evidence.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace amble::claims {

/// What a stretch of text is. Only a claim or a question can get a verdict: nobody's experience is false.
enum class Speech : uint8_t { neither, claim, experience, question };

/// What is said, or asked, to come of a treatment. A denial keeps what it denies, because "it does not help" and "it
/// does no harm" are answered by different verdicts; "nothing" denies both ("has nothing to do with it").
enum class Effect : uint8_t { unclear, helps, no_help, harms, no_harm, nothing, needed, not_needed };

enum class Strength : uint8_t { hedged, plain, strong };

/// "Better than ice" is compared with another, "the best exercise" with all.
enum class Comparison : uint8_t { none, best, with_another };

/// A claim, experience or question as the rules read it.
struct Claim {
    Speech speech = Speech::neither;
    std::optional<uint32_t> treatment; // index into Catalogue::treatments
    std::optional<uint32_t> than;      // the treatment it is compared with
    Comparison comparison = Comparison::none;
    bool sole_treatment = true; // the clause names no second one that could be meant
    bool by_topic = false;      // the treatment was named in an earlier sentence: "it helps"
    bool misspelt = false;
    bool untold = false; // says of the treatment and the back what no rule knows
    bool advice = false; // says what to do and not what comes of it
    bool about_back = false;
    bool elsewhere = false;   // speaks of another part of the body
    bool danger = false;      // its sentence speaks of a sign of something serious
    bool turned = false;      // may be meant the other way round: "stopping opioids helps"
    bool stranger = false;    // what is helped or harmed is a word that we do not know: "heals dogs"
    bool near_thing = false;  // the treatment's name goes on in a word that we do not know: "massage chair"
    uint32_t unexplained = 0; // words of what is claimed that are neither known nor fillers
    Effect effect = Effect::unclear;
    Strength strength = Strength::plain;
    std::optional<Outcome> outcome;
    std::optional<Phase> phase;

    bool operator==(const Claim&) const = default;
};

std::string_view word(Speech speech);
std::string_view word(Effect effect);
std::string_view word(Strength strength);

} // namespace amble::claims
