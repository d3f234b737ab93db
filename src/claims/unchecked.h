#pragma once

#include "claims/claim.h"
#include "foundation/base/sentence.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::claims {

/// Which way something is said to work. A denial belongs to what it denies, since one verdict answers both.
enum class Way : uint8_t { unclear, helps, harms, needed };

/// What claims and questions that no verdict answers are counted under.
struct Subject {
    std::string treatment; // its id
    Way way = Way::unclear;
    std::optional<Outcome> outcome;

    bool operator==(const Subject&) const = default;
};

/// Nothing for an experience, for what names no treatment or speaks of another part of the body than the back, and for
/// a question that no verdict could answer: "Where do I get one?"
std::optional<Subject> subject_of(const Catalogue& catalogue, const Claim& claim);

/// A subject as it is stored: "yoga:helps:pain".
std::string key(const Subject& subject);
/// Nothing for a text that is no key.
std::optional<Subject> subject_of_key(std::string_view key);

/// The subject as somebody would ask it: "Does yoga help against back pain?"
Sentence question_of(const Catalogue& catalogue, const Subject& subject);

} // namespace amble::claims
