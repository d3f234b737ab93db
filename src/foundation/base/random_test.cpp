#include "foundation/base/random.h"

#include <gtest/gtest.h>

#include <set>

namespace amble {

TEST(Random, ten_thousand_names_are_ten_thousand_names) {
    std::set<Id> ids;
    for (int i = 0; i < 10'000; ++i)
        ids.insert(random_id());
    EXPECT_EQ(ids.size(), 10'000u);
}

TEST(Random, person_numbers_are_positive) {
    for (int i = 0; i < 1'000; ++i)
        EXPECT_GT(random_person_id().number, 0);
}

} // namespace amble
