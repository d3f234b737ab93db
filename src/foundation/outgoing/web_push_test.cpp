#include "foundation/outgoing/web_push.h"

#include "foundation/base/id.h"
#include "foundation/outgoing/testing/push_reader.h"

#include <gtest/gtest.h>

namespace amble::outgoing {

namespace {

std::string bytes(std::string_view text) {
    return parse_base64url(text).value();
}

} // namespace

// RFC 8291, appendix A.
TEST(WebPush, is_encrypted_as_the_example_of_the_rfc) {
    const PushReader reader{
        bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        bytes("BTBZMqHH6r4Tts7J_aSIgg")};
    const auto sender = PushKey::of_secret(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
    ASSERT_TRUE(sender);
    EXPECT_EQ(base64url(sender->point()),
              "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    const auto made =
        sealed("When I grow up, I want to be a watermelon", reader, *sender, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    ASSERT_TRUE(made);
    EXPECT_EQ(base64url(*made),
              "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK"
              "6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
}

TEST(WebPush, is_read_by_whom_it_is_for_alone) {
    const TestPushReader anna;
    const TestPushReader bert;
    const auto made = sealed("{}", anna.reader(), PushKey::make(), std::string(16, 's'));
    ASSERT_TRUE(made);
    EXPECT_EQ(anna.open(*made), "{}");
    EXPECT_EQ(bert.open(*made), std::nullopt);
    std::string changed = *made;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    EXPECT_EQ(anna.open(changed), std::nullopt);
}

TEST(WebPush, takes_no_key_that_is_not_on_the_curve) {
    PushReader reader{std::string(65, '\x04'), std::string(16, 'a')};
    EXPECT_FALSE(reader.is_valid());
    EXPECT_FALSE(sealed("a", reader, PushKey::make(), std::string(16, 's')));
    reader.point = std::string(65, '\0');
    EXPECT_FALSE(reader.is_valid());
    reader.point = PushKey::make().point();
    EXPECT_TRUE(reader.is_valid());
    reader.secret = "short";
    EXPECT_FALSE(reader.is_valid());
    EXPECT_FALSE(PushKey::of_secret(std::string(32, '\0')));
    EXPECT_FALSE(PushKey::of_secret(std::string(32, '\xFF')));
    EXPECT_FALSE(PushKey::of_secret("short"));
}

TEST(Vapid, is_signed_for_one_origin_until_a_time) {
    const PushKey key = PushKey::make();
    const std::string header = vapid(key, "https://push.example.net/a/b?c", "mailto:amble@example.org",
                                     *parse_instant("2026-11-23T06:00:00Z"));
    ASSERT_TRUE(header.starts_with("vapid t="));
    const size_t end = header.find(", k=");
    EXPECT_EQ(header.substr(end + 4), base64url(key.point()));
    const std::string token = header.substr(8, end - 8);
    const size_t dot = token.find('.');
    EXPECT_EQ(parse_base64url(token.substr(dot + 1, token.rfind('.') - dot - 1)),
              R"({"aud":"https://push.example.net","exp":1795413600,"sub":"mailto:amble@example.org"})");
    EXPECT_TRUE(is_signed_by(key.point(), token));
    EXPECT_FALSE(is_signed_by(PushKey::make().point(), token));
}

} // namespace amble::outgoing
