#include "account/sign_in_name.h"

#include <gtest/gtest.h>

namespace amble::account {

TEST(SignInName, one_person_is_found_however_they_type_their_name) {
    const std::string key = parse_sign_in_name("Müller@Example.org")->key;
    for (const char* typed : {" müller@example.org", "MÜLLER@EXAMPLE.ORG ", "mu\u0308ller@example.org"})
        EXPECT_EQ(sign_in_key(typed), key) << typed;
    EXPECT_NE(sign_in_key("muller@example.org"), key);
}

TEST(SignInName, what_was_typed_is_kept_for_showing) {
    EXPECT_EQ(parse_sign_in_name(" Anna ")->typed, "Anna");
}

TEST(SignInName, invisible_characters_cannot_make_a_second_name_that_looks_the_same) {
    for (const char* typed : {"an\u200bna", "\u202eanna", "an na", "an\tna", "anna\u00a0x\u00ad"})
        EXPECT_FALSE(parse_sign_in_name(typed)) << typed;
}

TEST(SignInName, length_is_three_to_sixty_four_characters) {
    EXPECT_FALSE(parse_sign_in_name("ab"));
    EXPECT_TRUE(parse_sign_in_name("åäö"));
    EXPECT_TRUE(parse_sign_in_name(std::string(64, 'a')));
    EXPECT_FALSE(parse_sign_in_name(std::string(65, 'a')));
}

TEST(SignInName, looking_up_takes_anything) {
    EXPECT_EQ(sign_in_key("\xff\xfe"), "");
    EXPECT_LE(sign_in_key(std::string(100'000, 'a')).size(), 256u);
}

} // namespace amble::account
