#include "foundation/html/words.h"

#include <gtest/gtest.h>

namespace amble::html {

TEST(Words, english_says_itself) {
    EXPECT_EQ(Words::english().say("Walk today"), "Walk today");
    EXPECT_EQ(Words::english().day(day_of({2026, 11, 22})), "Sunday 22 November");
}

TEST(Words, the_pseudo_language_is_longer_and_keeps_its_places) {
    const std::string said = Words::pseudo().say(Sentence{"Walk {0} minutes", {"15"}});
    EXPECT_NE(said.find("15"), std::string::npos);
    EXPECT_GT(said.size(), std::string("Walk 15 minutes").size() + 4);
    EXPECT_TRUE(Words::pseudo().right_to_left());
}

} // namespace amble::html
