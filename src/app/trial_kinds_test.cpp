#include "app/trial_kinds.h"

#include <gtest/gtest.h>

namespace amble::app {

TEST(TrialKinds, of_the_evidence_have_plans_that_can_be_told_from_chance_and_never_are_of_walking) {
    const tracking::TrialKinds kinds = trial_kinds();
    ASSERT_FALSE(kinds.empty());
    for (const tracking::TrialKind& kind : kinds) {
        EXPECT_TRUE(problems_of(kind.plan).empty()) << kind.key;
        EXPECT_FALSE(kind.cautions.empty()) << kind.key;
        EXPECT_NE(kind.treatment, "walking") << "its effect comes slowly";
    }
    // What members have begun is stored by these.
    for (const char* key : {"heat", "cushion", "stretching"})
        EXPECT_TRUE(tracking::find_kind(kinds, key)) << key;
}

} // namespace amble::app
