#include "claims/evidence_shipped.h"

#include "claims/evidence_folder.h"

#include <gtest/gtest.h>

namespace amble::claims {

TEST(EvidenceShipped, is_the_folder_of_the_repository) {
    const EvidenceFolder folder = read_evidence("evidence");
    ASSERT_FALSE(folder.catalogue.verdicts.empty());
    EXPECT_EQ(shipped_evidence(), folder.catalogue);
}

} // namespace amble::claims
