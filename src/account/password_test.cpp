#include "account/password.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Guessable kAnna{"anna.berg@example.org", "Anna Bergström", "Backwalk"};

bool is_taken(std::string_view typed) {
    return parse_new_password(typed, kAnna).has_value();
}

} // namespace

TEST(Password, long_ones_of_any_characters_are_taken) {
    for (const char* typed :
         {"tin roof umbrella", "kråka på taket", "雨の日も毎朝十五分だけ歩く", "xK9#mp2!qL", "  many blanks  "})
        EXPECT_TRUE(is_taken(typed)) << typed;
}

TEST(Password, length_is_counted_in_characters_not_bytes) {
    EXPECT_FALSE(is_taken("雨の日も毎朝歩く")); // 8 characters in 24 bytes
    EXPECT_FALSE(is_taken("ninechars"));
}

TEST(Password, a_very_long_one_is_refused_before_it_is_hashed) {
    std::string long_one;
    for (size_t i = 0; long_one.size() <= kLongestPassword; ++i)
        long_one += "word" + std::to_string(i);
    EXPECT_FALSE(is_taken(long_one));
    EXPECT_TRUE(is_taken(long_one.substr(0, kLongestPassword)));
}

TEST(Password, what_everybody_tries_first_is_refused_in_disguise_too) {
    for (const char* typed : {"password123", "P@ssw0rd2026!", "1234567890", "0987654321", "aaaaaaaaaaaa",
                              "abababababab", "qwertyuiop", "!!walking!!!", "abcdefghijk", "thisismypassword"})
        EXPECT_FALSE(is_taken(typed)) << typed;
}

TEST(Password, what_is_mostly_a_known_name_is_refused) {
    for (const char* typed : {"annabergström", "Anna.Berg2026", "Backwalk2026", "backwalk-anna"})
        EXPECT_FALSE(is_taken(typed)) << typed;
    EXPECT_TRUE(is_taken("anna feeds seven herons"));
}

TEST(Password, two_spellings_of_the_same_letters_are_one_password) {
    const std::string composed_a = "kr\u00e5kor i skogen";
    const std::string decomposed_a = "kra\u030akor i skogen";
    ASSERT_NE(composed_a, decomposed_a);
    EXPECT_EQ(*parse_new_password(composed_a, kAnna), *parse_new_password(decomposed_a, kAnna));
    EXPECT_EQ(composed_password(composed_a), composed_password(decomposed_a));
}

TEST(Password, case_is_kept) {
    EXPECT_NE(composed_password("Tin Roof Umbrella"), composed_password("tin roof umbrella"));
}

TEST(Password, what_is_not_utf8_is_refused_as_new_and_wrong_at_sign_in) {
    EXPECT_FALSE(is_taken("tin roof \xff umbrella"));
    EXPECT_EQ(composed_password("tin roof \xff umbrella"), "");
}

} // namespace amble::account
