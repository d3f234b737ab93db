#include "insight/student.h"

#include <gtest/gtest.h>

#include <limits>

namespace amble::insight {

namespace {

/// Printed quantiles of the t distribution.
struct Known {
    int freedom;
    double t;
    double below;
};

} // namespace

TEST(Student, agrees_with_printed_tables) {
    for (const Known& known : {Known{1, 1, 0.75}, Known{1, 12.7062, 0.975}, Known{2, 4.30265, 0.975},
                               Known{3, 3.18245, 0.975}, Known{9, 1.83311, 0.95}, Known{10, 2.22814, 0.975},
                               Known{29, 2.04523, 0.975}, Known{60, 2.66028, 0.995}, Known{700, 1.96336, 0.975}})
        EXPECT_NEAR(student_below(known.t, known.freedom), known.below, 1e-5) << known.freedom;
}

TEST(Student, is_symmetric_and_ends_at_none_and_one) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const int freedom : {1, 2, 3, 4, 27, 100}) {
        EXPECT_DOUBLE_EQ(student_below(0, freedom), 0.5);
        EXPECT_NEAR(student_below(1.3, freedom) + student_below(-1.3, freedom), 1, 1e-12);
        EXPECT_NEAR(student_below(infinity, freedom), 1, 1e-12);
        EXPECT_NEAR(student_below(-infinity, freedom), 0, 1e-12);
    }
}

} // namespace amble::insight
