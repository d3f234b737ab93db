#include "claims/claim_review.h"

#include "claims/evidence_for_test.h"

#include <gtest/gtest.h>

namespace amble::claims {

TEST(ClaimReview, says_the_statement_the_answer_and_who_signed) {
    const Verdict verdict = sound_catalogue().verdicts.front();
    const std::string json = claim_review(
        verdict, Certainty::low, {"https://a.example/verdicts/x", "Here", "heat", {"Ann \"A\""}, verdict.compiled_on});
    EXPECT_NE(json.find(R"("claimReviewed":"Heat eases new back pain.")"), std::string::npos);
    EXPECT_NE(json.find(R"x("alternateName":"supported with caveats (certainty: low)","ratingValue":4)x"),
              std::string::npos);
    EXPECT_NE(json.find(R"({"@type":"Person","name":"Ann \"A\""})"), std::string::npos);
    EXPECT_EQ(claim_review(verdict, Certainty::low, {}).find("reviewedBy"), std::string::npos);
}

TEST(ClaimReview, rates_nothing_that_is_not_known) {
    Verdict verdict = sound_catalogue().verdicts.front();
    verdict.answer = Answer::not_known;
    EXPECT_EQ(claim_review(verdict, Certainty::very_low, {}).find("ratingValue"), std::string::npos);
    EXPECT_GT(rating(Answer::supported), rating(Answer::harmful));
}

} // namespace amble::claims
