#include "foundation/base/text.h"

#include <gtest/gtest.h>

namespace amble {

TEST(Text, a_number_must_fill_the_whole_text) {
    EXPECT_EQ(parse_whole_number("-12"), -12);
    for (const char* text : {"", " 1", "1 ", "+1", "1.0", "0x1", "99999999999999999999"})
        EXPECT_FALSE(parse_whole_number(text)) << text;
    EXPECT_FALSE(parse_decimal("nan"));
    EXPECT_FALSE(parse_decimal("inf"));
}

TEST(Text, ill_formed_utf8_is_seen) {
    EXPECT_TRUE(is_utf8("Grüße, 痛み, 🚶"));
    for (const char* text : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82", "\xFF"})
        EXPECT_FALSE(is_utf8(text));
}

TEST(Text, the_nearest_known_word_is_offered_only_if_it_is_near) {
    EXPECT_EQ(nearest("databse", {"database", "listen"}), "database");
    EXPECT_FALSE(nearest("colour", {"database", "listen"}));
}

TEST(Text, splitting_keeps_empty_parts) {
    EXPECT_EQ(split("a||b|", '|').size(), 4u);
}

} // namespace amble
