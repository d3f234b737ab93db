#include "claims/evidence.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

template<class Value>
void each_word_names_one_value() {
    const auto words = words_of<Value>();
    ASSERT_FALSE(words.empty());
    for (size_t at = 0; at < words.size(); ++at) {
        ASSERT_EQ(value_of<Value>(words[at]), static_cast<Value>(at)) << words[at];
        EXPECT_EQ(word(static_cast<Value>(at)), words[at]);
    }
    EXPECT_EQ(value_of<Value>("so so"), std::nullopt);
}

Treatment named(std::string id, std::vector<Words> words) {
    Treatment made;
    made.id = std::move(id);
    made.words = std::move(words);
    return made;
}

} // namespace

TEST(Evidence, a_word_names_one_value_of_each_enumeration) {
    each_word_names_one_value<Kind>();
    each_word_names_one_value<Outcome>();
    each_word_names_one_value<Phase>();
    each_word_names_one_value<Direction>();
    each_word_names_one_value<Answer>();
    each_word_names_one_value<Certainty>();
    each_word_names_one_value<Checked>();
    EXPECT_EQ(word(Kind::idea), "idea");
    EXPECT_EQ(word(Phase::recovered), "recovered");
    EXPECT_EQ(word(Answer::not_known), "not known");
}

TEST(Evidence, certainty_is_ordered) {
    EXPECT_LT(Certainty::very_low, Certainty::low);
    EXPECT_LT(Certainty::low, Certainty::moderate);
    EXPECT_LT(Certainty::moderate, Certainty::high);
}

TEST(Evidence, the_catalogue_finds_by_id_and_only_that) {
    Catalogue catalogue;
    catalogue.treatments = {named("heat", {}), named("ice", {}), named("walking", {})};
    ASSERT_NE(catalogue.treatment("ice"), nullptr);
    EXPECT_EQ(catalogue.treatment("ice")->id, "ice");
    for (const char* absent : {"", "hea", "heats", "zz"})
        EXPECT_EQ(catalogue.treatment(absent), nullptr) << absent;
    EXPECT_EQ(catalogue.verdict("ice"), nullptr);
    EXPECT_EQ(catalogue.source("ice"), nullptr);
}

TEST(Evidence, a_name_falls_back_to_english_and_then_to_the_id) {
    const auto heat = named("heat", {{"en", {"heat"}, {}, {}, {}}, {"de", {"Wärme"}, {}, {}, {}}});
    EXPECT_EQ(heat.name(), "heat");
    EXPECT_EQ(heat.name("de"), "Wärme");
    EXPECT_EQ(heat.name("fr"), "heat");
    EXPECT_EQ(named("ice", {}).name("de"), "ice");
}

} // namespace amble::claims
