#include "foundation/html/plural.h"

#include <gtest/gtest.h>

#include <string>

namespace amble::html {

namespace {

/// The form's name for each count: what CLDR's own samples list.
std::string names(Plural plural, std::initializer_list<int64_t> counts) {
    std::string all;
    for (const int64_t count : counts)
        all += (all.empty() ? "" : " ") + std::string(forms_of(plural)[form_for(plural, count)]);
    return all;
}

} // namespace

TEST(Plural, counts_as_each_language_does) {
    EXPECT_EQ(names(Plural::japanese, {0, 1, 2}), "other other other");
    EXPECT_EQ(names(Plural::english, {0, 1, 2, 21}), "other one other other");
    EXPECT_EQ(names(Plural::french, {0, 1, 2}), "one one other");
    EXPECT_EQ(names(Plural::russian, {1, 2, 5, 11, 12, 21, 22, 25, 111}), "one few many many many one few many many");
    EXPECT_EQ(names(Plural::polish, {1, 2, 5, 12, 21, 22, 112}), "one few many many many few many");
    EXPECT_EQ(names(Plural::czech, {0, 1, 2, 4, 5, 22}), "other one few few other other");
    EXPECT_EQ(names(Plural::arabic, {0, 1, 2, 3, 10, 11, 99, 100, 102, 103}),
              "zero one two few few many many other other few");
}

TEST(Plural, is_known_by_name) {
    EXPECT_EQ(plural_named("polish"), Plural::polish);
    EXPECT_EQ(plural_named("klingon"), std::nullopt);
}

} // namespace amble::html
