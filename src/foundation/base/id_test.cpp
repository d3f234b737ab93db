#include "foundation/base/id.h"

#include <gtest/gtest.h>

namespace amble {

TEST(Id, text_and_bytes_are_one_to_one) {
    std::array<uint8_t, 16> bytes{};
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<uint8_t>(i * 17);
    const Id id(bytes);
    EXPECT_EQ(id.text().size(), 22u);
    EXPECT_EQ(Id::parse(id.text()), id);
}

TEST(Id, a_second_spelling_of_the_same_bytes_is_refused) {
    std::string text = Id().text();
    text.back() = 'B'; // sets bits that no byte holds
    EXPECT_FALSE(Id::parse(text));
}

TEST(Id, foreign_text_is_refused) {
    for (const char* text : {"", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAA"})
        EXPECT_FALSE(Id::parse(text));
}

TEST(Base64Url, known_values) {
    EXPECT_EQ(base64url("foob"), "Zm9vYg");
    EXPECT_EQ(parse_base64url("Zm9vYg"), "foob");
    EXPECT_EQ(base64url("\xff\xfe"), "__4");
}

} // namespace amble
