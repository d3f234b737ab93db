#include "formats/utf16.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kLittle = "\xFF\xFE"
                                     "a\0"
                                     "\xE9\0"
                                     "\xAC\x20"
                                     "\x3D\xD8\x00\xDE"
                                     "\n\0"sv;

} // namespace

TEST(Utf16, becomes_utf8_in_either_byte_order_and_pieces_of_any_size) {
    EXPECT_EQ(as_utf8(kLittle), "a\u00E9\u20AC\U0001F600\n");
    std::string big(kLittle);
    for (size_t i = 0; i < big.size(); i += 2)
        std::swap(big[i], big[i + 1]);
    EXPECT_EQ(as_utf8(big), as_utf8(kLittle));
    Utf8Maker maker;
    std::string made;
    for (const char byte : kLittle)
        made += maker.feed({&byte, 1});
    EXPECT_EQ(made, as_utf8(kLittle));
}

TEST(Utf16, half_a_pair_is_replaced_and_half_a_unit_at_the_end_left_out) {
    EXPECT_EQ(as_utf8("\xFF\xFE\x3D\xD8"
                      "a\0"
                      "\x00\xDE"
                      "b\0c"sv),
              "\uFFFDa\uFFFDb");
}

TEST(Utf16, other_text_passes_as_it_is) {
    EXPECT_EQ(as_utf8("date,steps\n"), "date,steps\n");
    EXPECT_EQ(as_utf8("\xEF\xBB\xBF"
                      "date"),
              "\xEF\xBB\xBF"
              "date");
    EXPECT_EQ(as_utf8(""), "");
}

} // namespace amble::formats
