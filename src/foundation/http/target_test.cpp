#include "foundation/http/target.h"

#include <gtest/gtest.h>

namespace amble::http {

TEST(Target, a_path_is_decoded_and_the_query_is_not) {
    EXPECT_EQ(parse_target("/claims/r%C3%BCcken?q=a%20b&x=/../"), (Target{"/claims/rücken", "q=a%20b&x=/../"}));
    EXPECT_EQ(parse_target("/"), (Target{"/", ""}));
    EXPECT_EQ(parse_target("/walks/?"), (Target{"/walks/", ""}));
    EXPECT_EQ(parse_target("/a+b/.c/..d"), (Target{"/a+b/.c/..d", ""}));
}

TEST(Target, what_a_proxy_could_read_otherwise_is_refused) {
    for (const char* target : {"/..", "/a/../b", "/a/%2e%2E/b", "/./a", "/a/.", "//evil.example", "/a//b", "/a%2fb",
                               "/a%2Fb", "/a\\b", "/a%5cb"})
        EXPECT_FALSE(parse_target(target)) << target;
}

TEST(Target, a_whole_address_is_taken_apart) {
    const auto split = [](std::string_view target) {
        const auto [authority, rest] = split_absolute(target);
        return std::pair(std::string(authority), std::string(rest));
    };
    EXPECT_EQ(split("http://amble.example:80/walks?q=1"),
              std::pair(std::string("amble.example:80"), std::string("/walks?q=1")));
    EXPECT_EQ(split("HTTPS://amble.example"), std::pair(std::string("amble.example"), std::string("/")));
    EXPECT_EQ(split("http:///walks"), std::pair(std::string(""), std::string("/walks")));
    EXPECT_EQ(split("/http://amble.example/"), std::pair(std::string(""), std::string("/http://amble.example/")));
    EXPECT_EQ(split("ftp://amble.example/"), std::pair(std::string(""), std::string("ftp://amble.example/")));
}

TEST(Target, an_ill_formed_target_is_refused) {
    for (const char* target : {"", "*", "a", "http://a/b", "a.example:443", "/%", "/%0", "/%0g", "/%00", "/%0d%0aX:y",
                               "/%7f", "/%ff", "/%C0%AF", "/a#b", "/a b", "/\xC3\xBC", "/a?\xC3\xBC", "/a?\t", "?q"})
        EXPECT_FALSE(parse_target(target)) << target;
}

} // namespace amble::http
