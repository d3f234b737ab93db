#include "community/likeness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace amble::community {

namespace {

constexpr std::string_view kStory =
    "I hurt my back lifting a box three years ago and tried everything. In the end it was walking, fifteen minutes in "
    "the morning and a few more each week, that got me moving. My sleep is better and I am less afraid of bending.";

int shared(std::string_view one, std::string_view other) {
    const auto a = sketch(one);
    const auto b = sketch(other);
    int same = 0;
    for (size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        same += a[i] == b[i];
    return same;
}

} // namespace

TEST(Likeness, sees_a_copy_through_case_signs_and_a_changed_word) {
    std::string copy(kStory);
    std::transform(copy.begin(), copy.end(), copy.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
    EXPECT_EQ(shared(kStory, copy), kSketchSize);
    copy = kStory;
    copy.replace(copy.find("three"), 5, "seven");
    EXPECT_GE(shared(kStory, copy), kSharedByCopies);
    EXPECT_GE(shared(kStory, std::string(kStory) + " Visit me."), kSharedByCopies);
}

TEST(Likeness, tells_two_stories_of_one_kind_apart) {
    constexpr std::string_view kOther =
        "I hurt my back in the garden last spring and tried everything too. In the end it was the pool, twice a week "
        "with two friends, that got me moving. My mood is better and I am no longer afraid of stairs.";
    EXPECT_LT(shared(kStory, kOther), kSharedByCopies);
}

TEST(Likeness, has_no_opinion_on_what_everybody_writes) {
    EXPECT_TRUE(sketch("Thank you, this was useful to me.").empty());
    EXPECT_TRUE(sketch("").empty());
}

} // namespace amble::community
