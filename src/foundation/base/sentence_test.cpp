#include "foundation/base/sentence.h"

#include <gtest/gtest.h>

namespace amble {

TEST(Sentence, places_are_filled_by_number_in_any_order) {
    EXPECT_EQ(english({"{1} before {0}", {"two", "one"}}), "one before two");
}

TEST(Sentence, a_value_is_never_read_as_a_place) {
    EXPECT_EQ(english({"{0} {1}", {"{1}", "x"}}), "{1} x");
}

TEST(Sentence, a_place_without_a_value_stays_visible) {
    EXPECT_EQ(english({"walk {0} of {7}", {"5"}}), "walk 5 of {7}");
}

TEST(Sentence, an_open_brace_at_the_end_is_kept) {
    EXPECT_EQ(english({"odd {", {"1"}}), "odd {");
}

TEST(Sentence, two_braces_are_one_brace) {
    EXPECT_EQ(english({"a {{0}", {"1"}}), "a {0}");
}

} // namespace amble
