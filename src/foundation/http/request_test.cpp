#include "foundation/http/request.h"

#include <gtest/gtest.h>

namespace amble::http {

namespace {

Request with_header(std::string name, std::string value) {
    Request request;
    request.headers.emplace_back(std::move(name), std::move(value));
    return request;
}

} // namespace

TEST(Request, a_header_that_comes_twice_has_no_value) {
    auto request = with_header("origin", "https://a.example");
    EXPECT_EQ(request.header("origin"), "https://a.example");
    EXPECT_FALSE(request.header("referer"));
    request.headers.emplace_back("origin", "https://b.example");
    EXPECT_FALSE(request.header("origin"));
    request.headers.emplace_back("origin", "https://c.example");
    EXPECT_FALSE(request.header("origin"));
}

TEST(Request, a_cookie_is_found_by_its_whole_name) {
    const auto request = with_header("cookie", "other=1; session=abc=; sessions=2;lang=de");
    EXPECT_EQ(request.cookie("session"), "abc=");
    EXPECT_EQ(request.cookie("lang"), "de");
    EXPECT_FALSE(request.cookie("ession"));
    EXPECT_FALSE(request.cookie("Session"));
}

TEST(Request, by_tls_a_cookie_counts_only_if_no_neighbour_can_have_set_it) {
    auto request = with_header("cookie", "session=planted; __Host-session=mine");
    EXPECT_EQ(request.cookie("session"), "planted");
    request.secure = true;
    EXPECT_EQ(request.cookie("session"), "mine");
    request = with_header("cookie", "session=planted");
    request.secure = true;
    EXPECT_FALSE(request.cookie("session"));
}

TEST(Request, a_cookie_that_comes_twice_has_no_value) {
    EXPECT_FALSE(with_header("cookie", "session=mine; session=planted").cookie("session"));
}

TEST(Request, the_query_is_read_as_fields) {
    Request request;
    request.query = "day=2026-11-22&bad=%";
    EXPECT_EQ(request.query_fields().text("day"), "2026-11-22");
}

} // namespace amble::http
