#include "claims/claim_review.h"

#include "foundation/base/json_writer.h"

namespace amble::claims {

namespace {

void page_members(JsonWriter& json, const Verdict& verdict, const ReviewFacts& facts) {
    json.begin_object().member("@type", "MedicalWebPage").member("url", facts.url).member("name", verdict.question);
    json.member("description", verdict.summary)
        .member("inLanguage", "en")
        .member("lastReviewed", iso(facts.changed_on));
    json.key("about").begin_object().member("@type", "MedicalTherapy").member("name", facts.treatment).end_object();
    if (!facts.signed_by.empty()) {
        json.key("reviewedBy").begin_array();
        for (const std::string& each : facts.signed_by)
            json.begin_object().member("@type", "Person").member("name", each).end_object();
        json.end_array();
    }
    json.end_object();
}

void review_members(JsonWriter& json, const Verdict& verdict, Certainty certainty, const ReviewFacts& facts) {
    json.begin_object().member("@type", "ClaimReview").member("url", facts.url);
    json.member("claimReviewed", verdict.statement).member("datePublished", iso(facts.changed_on));
    json.member("reviewBody", verdict.summary);
    json.key("author").begin_object().member("@type", "Organization").member("name", facts.site_name).end_object();
    json.key("reviewRating").begin_object().member("@type", "Rating");
    json.member("alternateName",
                std::string(word(verdict.answer)) + " (certainty: " + std::string(word(certainty)) + ")");
    if (const auto number = rating(verdict.answer))
        json.member("ratingValue", *number).member("worstRating", 1).member("bestRating", 5);
    json.end_object().end_object();
}

} // namespace

std::string claim_review(const Verdict& verdict, Certainty certainty, const ReviewFacts& facts) {
    JsonWriter json;
    json.begin_object().member("@context", "https://schema.org").key("@graph").begin_array();
    page_members(json, verdict, facts);
    review_members(json, verdict, certainty, facts);
    json.end_array().end_object();
    return json.take();
}

std::optional<int> rating(Answer answer) {
    switch (answer) {
    case Answer::supported:
        return 5;
    case Answer::supported_with_caveats:
        return 4;
    case Answer::mixed:
        return 3;
    case Answer::not_supported:
        return 2;
    case Answer::harmful:
        return 1;
    case Answer::not_known:
        break;
    }
    return std::nullopt;
}

} // namespace amble::claims
