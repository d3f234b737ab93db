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

namespace {

/// Czech, as far as these tests need it.
Words czech() {
    return Words(Catalogue{.language = "cs",
                           .plural = Plural::czech,
                           .texts = {{"Today", {"Dnes"}},
                                     {"{0} minutes", {"{0} minuta", "{0} minuty", "{0} minut"}},
                                     {"Walk {0} of {1}", {"{1} celkem, {0} ušlo"}},
                                     {"date: weekday day month", {"{0} {1}. {2}"}},
                                     {"Sunday", {"neděle"}},
                                     {"November", {"listopadu"}}}});
}

} // namespace

TEST(Words, a_catalogue_translates_and_leaves_the_rest_in_english) {
    const Words words = czech();
    EXPECT_EQ(words.say("Today"), "Dnes");
    EXPECT_EQ(words.say("Tomorrow"), "Tomorrow");
    EXPECT_EQ(words.language(), "cs");
}

TEST(Words, a_language_with_three_forms_gets_the_right_one) {
    const Words words = czech();
    EXPECT_EQ(words.say("{0} minute", "{0} minutes", 1), "1 minuta");
    EXPECT_EQ(words.say("{0} minute", "{0} minutes", 3), "3 minuty");
    EXPECT_EQ(words.say("{0} minute", "{0} minutes", 15), "15 minut");
}

TEST(Words, a_translation_may_turn_the_values_round) {
    EXPECT_EQ(czech().say(Sentence{"Walk {0} of {1}", {"3", "7"}}), "7 celkem, 3 ušlo");
}

TEST(Words, a_language_orders_the_parts_of_a_date) {
    EXPECT_EQ(czech().day(day_of({2026, 11, 22})), "neděle 22. listopadu");
    EXPECT_EQ(Words::english().short_day(day_of({2026, 11, 22})), "22 Nov 2026");
    EXPECT_EQ(Words::english().month(day_of({2026, 11, 22})), "November 2026");
}

TEST(Words, a_script_gets_every_form_by_its_name) {
    using Forms = std::vector<std::pair<std::string_view, std::string>>;
    EXPECT_EQ(czech().forms("{0} minute", "{0} minutes"),
              (Forms{{"one", "{0} minuta"}, {"few", "{0} minuty"}, {"other", "{0} minut"}}));
    EXPECT_EQ(Words::english().forms("{0} walk", "{0} walks"), (Forms{{"one", "{0} walk"}, {"other", "{0} walks"}}));
}

} // namespace amble::html
