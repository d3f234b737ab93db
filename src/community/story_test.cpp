#include "community/story.h"

#include "community/measured.h"
#include "community/search_words.h"
#include "community/told_count.h"

#include <gtest/gtest.h>

namespace amble::community {

namespace {

Story whole() {
    Story story;
    story.facts.treatment = "walking";
    story.title = "Slowly";
    story.body = "It took a while.";
    return story;
}

std::vector<std::string> fields(const Problems& problems) {
    std::vector<std::string> names;
    for (const Problem& each : problems)
        names.push_back(each.field);
    return names;
}

} // namespace

TEST(Story, says_beside_each_field_what_is_missing) {
    EXPECT_TRUE(problems_of(whole()).empty());
    EXPECT_EQ(fields(problems_of(Story{})), (std::vector<std::string>{"treatment", "title", "body"}));
}

TEST(Story, is_measured_in_characters_not_bytes) {
    Story story = whole();
    story.title.clear();
    for (size_t i = 0; i < kMostOfTitle; ++i)
        story.title += "\xc3\xa4";
    EXPECT_TRUE(problems_of(story).empty());
    story.title += "x";
    EXPECT_EQ(fields(problems_of(story)), std::vector<std::string>{"title"});
}

TEST(Story, keeps_lines_and_drops_what_does_not_print) {
    EXPECT_EQ(cleaned("  a\r\nb\x01\x7f  "), "a\nb");
}

TEST(Story, is_not_shown_for_a_state_nobody_knows) {
    EXPECT_EQ(state_of("shown"), State::shown);
    EXPECT_EQ(state_of("anything"), State::held);
    for (const State state : {State::shown, State::held, State::removed, State::withdrawn})
        EXPECT_EQ(state_of(word(state)), state);
}

TEST(MeasuredChange, is_so_coarse_that_numbers_are_not_seen) {
    EXPECT_EQ(coarse_change({.first = 7, .latest = 4, .weeks = 5}),
              coarse_change({.first = 6, .latest = 4, .weeks = 7}));
    EXPECT_EQ(coarse_change({.first = 4, .latest = 5, .weeks = 20}), "same_months");
    EXPECT_EQ(coarse_change({.first = 4, .latest = 6, .weeks = 20}), "more_months");
    EXPECT_EQ(coarse_change({.first = 7, .latest = 1, .weeks = 3}), std::nullopt);
    EXPECT_EQ(told_change("6"), std::nullopt);
}

TEST(SearchWords, are_stems_each_once_without_fillers) {
    const auto words = search_words("The walking walked with Schmerzen and pain", 10);
    EXPECT_EQ(search_words("walk", 10).size(), 1u);
    EXPECT_LT(words.size(), 6u);
    EXPECT_EQ(search_words("one two three four five six", 2).size(), 2u);
}

// By hand from Wilson's formula: 8 of 10 is 49 to 94 %.
TEST(ToldCount, share_holds_the_uncertainty_of_few_people) {
    EXPECT_EQ(share(8, 10).percent, 80);
    EXPECT_EQ(share(8, 10).low, 49);
    EXPECT_EQ(share(8, 10).high, 94);
    EXPECT_EQ(share(0, 10).low, 0);
    EXPECT_EQ(share(10, 10).high, 100);
    EXPECT_LT(share(800, 1000).high - share(800, 1000).low, 6);
}

} // namespace amble::community
