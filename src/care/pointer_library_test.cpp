#include "care/pointer_library.h"

#include "care/guidance.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::care {

TEST(PointerLibrary, begins_with_what_the_program_carries) {
    const auto library = library_with({});
    ASSERT_EQ(library.size(), kShippedPointers.size());
    EXPECT_EQ(library[0], (LibraryPointer{"short-steps", std::string(kShippedPointers[0].words), false}));
    for (const LibraryPointer& each : library)
        EXPECT_TRUE(problems_of(each).empty()) << each.words;
}

TEST(PointerLibrary, what_a_practice_changed_takes_the_place_and_its_own_come_last) {
    const LibraryPointer changed{"flat-ground", "Walk in the hall.", true}, own{"x", "Breathe.", false};
    const auto library = library_with({own, changed});
    ASSERT_EQ(library.size(), kShippedPointers.size() + 1);
    EXPECT_EQ(library[1], changed);
    EXPECT_EQ(library.back(), own);
}

TEST(PointerLibrary, has_words_and_not_too_many_of_them) {
    EXPECT_FALSE(problems_of(LibraryPointer{"x", ""}).empty());
    EXPECT_TRUE(problems_of(LibraryPointer{"x", std::string(kLongestWords, 'a')}).empty());
    EXPECT_FALSE(problems_of(LibraryPointer{"x", std::string(kLongestWords + 1, 'a')}).empty());
}

TEST(PointerLibrary, gives_no_key_twice) {
    for (const ShippedPointer& each : kShippedPointers)
        EXPECT_EQ(std::ranges::count(kShippedPointers, each.key, &ShippedPointer::key), 1) << each.key;
}

} // namespace amble::care
