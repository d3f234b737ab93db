#include "account/one_time_code.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

// RFC 6238, appendix B; its eight digits end in our six.
const std::string kKey = "12345678901234567890";

struct Example {
    int64_t seconds;
    std::string_view code;
};

class OneTimeCodes : public testing::TestWithParam<Example> {};

Instant at(int64_t seconds) {
    return Instant{seconds * 1'000'000};
}

const Instant kNow = at(1'111'111'111);
const int64_t kHere = half_minute(kNow);

} // namespace

TEST_P(OneTimeCodes, are_those_of_the_standard) {
    EXPECT_EQ(one_time_code(kKey, half_minute(at(GetParam().seconds))), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(AppendixB, OneTimeCodes,
                         testing::Values(Example{59, "287082"}, Example{1'111'111'109, "081804"},
                                         Example{1'111'111'111, "050471"}, Example{1'234'567'890, "005924"},
                                         Example{2'000'000'000, "279037"}, Example{20'000'000'000, "353130"}));

TEST(OneTimeCode, counts_one_step_either_side_and_no_further) {
    for (const int64_t off : {-1, 0, 1})
        EXPECT_EQ(half_minute_of(kKey, one_time_code(kKey, kHere + off), kNow, 0), kHere + off) << off;
    for (const int64_t off : {-2, 2})
        EXPECT_FALSE(half_minute_of(kKey, one_time_code(kKey, kHere + off), kNow, 0)) << off;
}

TEST(OneTimeCode, counts_once_and_no_older_one_after_it) {
    const std::string here = one_time_code(kKey, kHere);
    EXPECT_FALSE(half_minute_of(kKey, here, kNow, kHere));
    EXPECT_FALSE(half_minute_of(kKey, one_time_code(kKey, kHere - 1), kNow, kHere));
    EXPECT_TRUE(half_minute_of(kKey, one_time_code(kKey, kHere + 1), kNow, kHere));
}

TEST(OneTimeCode, is_taken_as_an_app_shows_it_and_in_no_other_form) {
    EXPECT_TRUE(half_minute_of(kKey, " 050 471 ", kNow, 0));
    for (const char* wrong : {"", "50471", "0504711", "05047x", "050471\n"})
        EXPECT_FALSE(half_minute_of(kKey, wrong, kNow, 0)) << wrong;
}

TEST(Base32, is_that_of_the_standard) { // RFC 4648, section 10, without the padding
    const std::pair<std::string, std::string> examples[] = {{"", ""},
                                                            {"f", "MY"},
                                                            {"fo", "MZXQ"},
                                                            {"foo", "MZXW6"},
                                                            {"foob", "MZXW6YQ"},
                                                            {"fooba", "MZXW6YTB"},
                                                            {"foobar", "MZXW6YTBOI"}};
    for (const auto& [bytes, text] : examples) {
        EXPECT_EQ(base32(bytes), text);
        EXPECT_EQ(parse_base32(text), bytes);
    }
    EXPECT_EQ(parse_base32("mzxw 6ytb-oi"), "foobar");
    EXPECT_FALSE(parse_base32("MZXW1"));
}

TEST(OtpauthLink, holds_nothing_that_a_name_could_break_out_by) {
    EXPECT_EQ(otpauth_link("Back & walk", "eva@example.org?x", "MZXW6"),
              "otpauth://totp/Back%20%26%20walk:eva%40example.org%3Fx?secret=MZXW6&issuer=Back%20%26%20walk");
    EXPECT_EQ(in_groups_of_four("ABCDEFGHIJ"), "ABCD EFGH IJ");
}

} // namespace amble::account
