#include "claims/mark.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"

#include <cmath>

namespace amble::claims {

namespace {

/// Characters up to bytes that only grow, so that a long text is counted once.
class Characters {
public:
    explicit Characters(std::string_view text) : text_(text) {}

    int64_t before(size_t byte) {
        counted_ += length_utf8(text_.substr(at_, byte - at_));
        at_ = byte;
        return static_cast<int64_t>(counted_);
    }

private:
    std::string_view text_;
    size_t at_ = 0;
    size_t counted_ = 0;
};

template<class Value>
void optional_word(JsonWriter& json, std::string_view name, const std::optional<Value>& value) {
    json.key(name);
    if (value)
        json.value(word(*value));
    else
        json.null();
}

void claim_members(JsonWriter& json, const Catalogue& catalogue, const Claim& claim) {
    json.member("kind", word(claim.speech));
    json.key("treatment");
    if (claim.treatment)
        json.value(catalogue.treatments[*claim.treatment].id);
    else
        json.null();
    json.member("direction", word(claim.effect)).member("strength", word(claim.strength));
    json.member("compares", claim.comparison != Comparison::none);
    optional_word(json, "outcome", claim.outcome);
    optional_word(json, "phase", claim.phase);
}

void match_members(JsonWriter& json, const Match& match) {
    json.member("band", word(match.band));
    json.key("verdict");
    if (match.verdict)
        json.value(match.verdict->id);
    else
        json.null();
    json.key("answer");
    if (match.verdict)
        json.value(word(match.verdict->answer));
    else
        json.null();
    json.key("reply");
    if (match.reply == Reply::none)
        json.null();
    else
        json.value(word(match.reply));
    json.member("score", std::round(match.score * 1000) / 1000);
    json.member("why", english(match.why));
}

} // namespace

std::string spans_json(const Marker& marker, std::string_view text, const std::vector<Span>& spans) {
    Characters characters(text);
    JsonWriter json;
    json.begin_object().key("spans").begin_array();
    for (const Span& span : spans) {
        json.begin_object();
        json.member("start", static_cast<int64_t>(span.begin)).member("end", static_cast<int64_t>(span.end));
        json.member("start_character", characters.before(span.begin));
        json.member("end_character", characters.before(span.end));
        json.member("text", text.substr(span.begin, span.end - span.begin));
        claim_members(json, marker.catalogue(), span.claim);
        match_members(json, span.match);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string verdict_json(const Marker& marker, const Span* span) {
    Match nothing;
    nothing.why = {"It is read neither as a claim nor as a question about a treatment.", {}};
    JsonWriter json;
    json.begin_object();
    claim_members(json, marker.catalogue(), span ? span->claim : Claim{});
    match_members(json, span ? span->match : nothing);
    json.end_object();
    return json.take();
}

} // namespace amble::claims
