#include "claims/claim_review.h"

#include "claims/evidence_for_test.h"

#include <gtest/gtest.h>

namespace amble::claims {

TEST(ClaimReview, says_the_statement_the_answer_and_who_signed) {
    const Verdict verdict = sound_catalogue().verdicts.front();
    const std::string json =
        claim_review(verdict, {{}, Certainty::low},
                     {"https://a.example/verdicts/x", "Here", "heat", {"Ann \"A\""}, verdict.compiled_on});
    EXPECT_NE(json.find(R"("claimReviewed":"Heat eases new back pain.")"), std::string::npos);
    EXPECT_NE(json.find(R"x("alternateName":"supported with caveats (certainty: low)","ratingValue":4)x"),
              std::string::npos);
    EXPECT_NE(json.find(R"({"@type":"Person","name":"Ann \"A\""})"), std::string::npos);
    EXPECT_NE(json.find("lastReviewed"), std::string::npos);
    const std::string unsigned_one = claim_review(verdict, {{}, Certainty::low}, {});
    for (const char* part : {"reviewedBy", "lastReviewed"})
        EXPECT_EQ(unsigned_one.find(part), std::string::npos) << part;
}

TEST(ClaimReview, says_to_machines_too_what_must_be_said_first) {
    Catalogue catalogue = sound_catalogue();
    for (Treatment& each : catalogue.treatments)
        each.prescribed_medicine = true;
    const Verdict& verdict = catalogue.verdicts.front();
    const std::string json = claim_review(verdict, shown(catalogue, verdict, verdict.compiled_on, 0), {});
    for (const char* member : {"description", "reviewBody"}) {
        const std::string begin =
            std::string("\"") + member + "\":\"Do not stop or change a prescribed medicine without the person who " +
            "prescribed it. Compiled from published guidelines and studies; not yet signed by a specialist here. ";
        EXPECT_NE(json.find(begin), std::string::npos) << json;
    }
    EXPECT_NE(json.find(verdict.summary), std::string::npos);
}

TEST(ClaimReview, rates_nothing_that_is_not_known) {
    Verdict verdict = sound_catalogue().verdicts.front();
    verdict.answer = Answer::not_known;
    EXPECT_EQ(claim_review(verdict, {}, {}).find("ratingValue"), std::string::npos);
    EXPECT_GT(rating(Answer::supported), rating(Answer::harmful));
}

} // namespace amble::claims
