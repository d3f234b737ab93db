#include "community/marking.h"

#include "claims/evidence_shipped.h"
#include "claims/experience.h"

#include <gtest/gtest.h>

namespace amble::community {

namespace {

const claims::Marker& marker() {
    static const claims::Marker made(claims::shipped_evidence());
    return made;
}

std::optional<std::string> experience_for(std::string_view text) {
    const Marked made = marked(marker(), text);
    if (made.spans.size() != 1) return std::nullopt;
    return as_experience(marker().catalogue(), made.spans.front());
}

} // namespace

TEST(Marking, finds_a_claim_through_its_emphasis) {
    const Marked made = marked(marker(), "So: **walking** *always* helps with back pain.");
    ASSERT_EQ(made.spans.size(), 1u);
    EXPECT_TRUE(is_general(made.spans[0]));
    EXPECT_NE(made.words(made.spans[0]).find("walking always helps"), std::string_view::npos);
}

TEST(Marking, offers_a_claim_as_an_experience_of_the_same_direction) {
    EXPECT_EQ(experience_for("Walking helps with back pain."), "Walking helped me");
    EXPECT_EQ(experience_for("Bed rest makes back pain worse."), "Bed rest made it worse for me");
    EXPECT_EQ(experience_for("Massage does not help with back pain."), "Massage did not help me");
}

TEST(Marking, offers_nothing_for_what_is_an_experience_already) {
    EXPECT_EQ(experience_for("Walking helped me with my back pain."), std::nullopt);
}

TEST(Marking, puts_the_experience_where_the_claim_stood) {
    EXPECT_EQ(reworded("Try it. Heat cures back pain. Really.", "Heat cures back pain.", "Heat helped me"),
              "Try it. Heat helped me. Really.");
    EXPECT_EQ(reworded("Heat **cures** pain.", "Heat cures pain.", "Heat helped me"), std::nullopt);
}

} // namespace amble::community
