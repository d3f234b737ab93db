#pragma once

#include "claims/claim.h"
#include "claims/lexicon.h"
#include "claims/match.h"
#include "claims/reading.h"
#include "claims/sentences.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// A stretch of a text that claims, tells an experience or asks.
struct Span {
    size_t begin = 0; // bytes of the text
    size_t end = 0;
    Claim claim;
    Match match;
};

/// Finds claims in texts, against one catalogue. To make it takes some milliseconds; it may then be used by several
/// threads at once.
class Marker {
public:
    /// Keeps a reference: the catalogue must outlive it.
    explicit Marker(const Catalogue& catalogue);

    /// Spans in order, none inside another. Any bytes.
    std::vector<Span> mark(std::string_view text) const;

    const Catalogue& catalogue() const { return catalogue_; }

private:
    void mark_fact(const Letters& letters, std::string_view text, const Stretch& sentence, const SentenceHits& hits,
                   std::vector<Span>& spans) const;
    Span span_of(const Letters& letters, std::string_view text, const Stretch& sentence, const Reading& reading) const;

    const Catalogue& catalogue_;
    Lexicon lexicon_;
    Matcher matcher_;
};

/// One span as a JSON object, with the positions of `text` in bytes and in characters.
std::string spans_json(const Marker& marker, std::string_view text, const std::vector<Span>& spans);

/// What `text`, a claim or a question by itself, is answered by: the surest of its spans.
const Span* surest(const std::vector<Span>& spans);
std::string verdict_json(const Marker& marker, const Span* span);

} // namespace amble::claims
