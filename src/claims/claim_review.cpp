#include "claims/claim_review.h"

#include "foundation/base/json_writer.h"

namespace amble::claims {

namespace {

std::string whole_summary(const Verdict& verdict, const Shown& how) {
    std::string text;
    for (const Notice& notice : how.notices)
        text.append(english(notice.sentence)).append(" ");
    return text.append(verdict.summary);
}

void page_members(JsonWriter& json, const Verdict& verdict, const Shown& how, const ReviewFacts& facts) {
    json.begin_object().member("@type", "MedicalWebPage").member("url", facts.url).member("name", verdict.question);
    json.member("description", whole_summary(verdict, how)).member("inLanguage", "en");
    if (!facts.signed_by.empty()) json.member("lastReviewed", iso(facts.changed_on));
    json.key("about").begin_object().member("@type", "MedicalTherapy").member("name", facts.treatment).end_object();
    if (!facts.signed_by.empty()) {
        json.key("reviewedBy").begin_array();
        for (const std::string& each : facts.signed_by)
            json.begin_object().member("@type", "Person").member("name", each).end_object();
        json.end_array();
    }
    json.end_object();
}

void review_members(JsonWriter& json, const Verdict& verdict, const Shown& how, const ReviewFacts& facts) {
    json.begin_object().member("@type", "ClaimReview").member("url", facts.url);
    json.member("claimReviewed", verdict.statement).member("datePublished", iso(facts.changed_on));
    json.member("reviewBody", whole_summary(verdict, how));
    json.key("author").begin_object().member("@type", "Organization").member("name", facts.site_name).end_object();
    json.key("reviewRating").begin_object().member("@type", "Rating");
    json.member("alternateName",
                std::string(word(verdict.answer)) + " (certainty: " + std::string(word(how.certainty)) + ")");
    if (const auto number = rating(verdict.answer))
        json.member("ratingValue", *number).member("worstRating", 1).member("bestRating", 5);
    json.end_object().end_object();
}

} // namespace

std::string claim_review(const Verdict& verdict, const Shown& how, const ReviewFacts& facts) {
    JsonWriter json;
    json.begin_object().member("@context", "https://schema.org").key("@graph").begin_array();
    page_members(json, verdict, how, facts);
    review_members(json, verdict, how, facts);
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
