#include "foundation/http/response_head.h"

#include <gtest/gtest.h>

namespace amble::http {

namespace {

std::string head(const Response& response, After after = After::keep) {
    std::string text;
    append_head(text, response, "Thu, 01 Jan 1970 00:00:00 GMT", after);
    return text;
}

} // namespace

TEST(ResponseHead, is_complete) {
    EXPECT_EQ(head(plain("hello").with("X-A", "1")), "HTTP/1.1 200 OK\r\n"
                                                     "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
                                                     "Content-Type: text/plain; charset=utf-8\r\n"
                                                     "Content-Length: 5\r\n"
                                                     "Cache-Control: no-store\r\n"
                                                     "X-A: 1\r\n"
                                                     "\r\n");
}

TEST(ResponseHead, says_what_becomes_of_the_connection) {
    EXPECT_EQ(head(plain("")).find("Connection"), std::string::npos);
    EXPECT_NE(head(plain(""), After::close).find("Connection: close\r\n"), std::string::npos);
    EXPECT_NE(head(plain(""), After::keep_1_0).find("Connection: keep-alive\r\n"), std::string::npos);
}

TEST(ResponseHead, not_modified_has_no_length) {
    EXPECT_EQ(head(plain("gone", 304)).find("Content-"), std::string::npos);
    EXPECT_EQ(head(plain("gone", 204)).find("Content-"), std::string::npos);
    EXPECT_NE(head(see_other("/")).find("Content-Length: 0"), std::string::npos);
}

TEST(ResponseHead, open_headers_are_checked_before_they_are_sent) {
    const auto sends = [](std::string name, std::string value) {
        Response response;
        response.headers.emplace_back(std::move(name), std::move(value));
        return can_be_sent(response);
    };
    EXPECT_TRUE(sends("X-A", "b"));
    EXPECT_FALSE(sends("X-A", "b\r\nSet-Cookie: s=1"));
    EXPECT_FALSE(sends("X-A: b\r\nSet-Cookie", "s=1"));
    EXPECT_FALSE(sends("content-LENGTH", "5"));
    EXPECT_FALSE(sends("Transfer-Encoding", "chunked"));
    Response response;
    response.content_type = "text/html\r\nX: 1";
    EXPECT_FALSE(can_be_sent(response));
}

TEST(ResponseHead, dates_are_in_gmt_whatever_the_locale) {
    EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

} // namespace amble::http
