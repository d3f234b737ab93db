#include "app/origin.h"

#include <gtest/gtest.h>

namespace amble::app {

namespace {

http::Request request_with(std::vector<std::pair<std::string, std::string>> headers) {
    http::Request request;
    request.method = http::Method::post;
    request.headers = std::move(headers);
    request.headers.emplace_back("host", "localhost:8015");
    return request;
}

bool ours(std::vector<std::pair<std::string, std::string>> headers, std::string_view token = "") {
    return comes_from_our_pages(request_with(std::move(headers)), "https://amble.example.org", token, "right");
}

} // namespace

TEST(Origin, only_our_own_pages_change_anything) {
    EXPECT_TRUE(ours({{"sec-fetch-site", "same-origin"}}));
    EXPECT_FALSE(ours({{"sec-fetch-site", "cross-site"}}));
    EXPECT_FALSE(ours({{"sec-fetch-site", "same-site"}}));
    EXPECT_FALSE(ours({{"sec-fetch-site", "none"}}));
    EXPECT_TRUE(ours({{"origin", "http://localhost:8015"}}));
    EXPECT_TRUE(ours({{"origin", "https://amble.example.org"}}));
    EXPECT_FALSE(ours({{"origin", "https://amble.example.org.evil.test"}}));
    EXPECT_FALSE(ours({{"origin", "null"}}));
}

TEST(Origin, without_tls_is_not_ours_where_we_are_reached_by_it) {
    EXPECT_FALSE(ours({{"origin", "http://amble.example.org"}})) << "base_url says https";
    http::Request request = request_with({{"origin", "http://localhost:8015"}});
    EXPECT_TRUE(comes_from_our_pages(request, "", "", "right"));
    request.secure = true;
    EXPECT_FALSE(comes_from_our_pages(request, "", "", "right"));
    request = request_with({{"origin", "https://localhost:8015"}});
    request.secure = true;
    EXPECT_TRUE(comes_from_our_pages(request, "", "", "right"));
}

TEST(Origin, a_right_token_does_not_excuse_a_foreign_origin) {
    EXPECT_FALSE(ours({{"sec-fetch-site", "cross-site"}}, "right"));
    EXPECT_FALSE(ours({{"origin", "https://evil.test"}}, "right"));
}

TEST(Origin, a_browser_that_sends_neither_needs_the_token) {
    EXPECT_FALSE(ours({}));
    EXPECT_FALSE(ours({}, "wrong"));
    EXPECT_TRUE(ours({}, "right"));
    EXPECT_TRUE(ours({{"origin", "null"}}, "right")) << "a page that sends no referrer";
    EXPECT_FALSE(ours({{"origin", "null"}}, "wrong"));
    EXPECT_FALSE(ours({{"sec-fetch-site", "cross-site"}, {"origin", "null"}}, "right"));
}

TEST(SiteAddress, is_a_host_that_browsers_reach_by_http_or_https) {
    for (const char* right :
         {"https://amble.example.org", "http://localhost:8015", "http://192.0.2.7", "http://[::1]:80"})
        EXPECT_EQ(site_address_of(right), right);
    EXPECT_EQ(site_address_of("https://amble.example.org/"), "https://amble.example.org")
        << "links add their own slash";
}

TEST(SiteAddress, holds_nothing_that_a_link_would_lead_astray_with) {
    for (const char* wrong :
         {"", "/", "amble.example.org", "ftp://amble.example.org", "https://", "https:///", "https://amble example.org",
          "https://amble.example.org/walks", "https://amble.example.org?x", "https://anna@amble.example.org",
          "https://amble.example.org:", "https://amble.example.org:0", "https://amble.example.org:70000",
          "https://amble.example.org:x", "https://[::1", "https://[amble]", "https://[]", "https://-",
          "https://[192.0.2.7]"})
        EXPECT_EQ(site_address_of(wrong), std::nullopt) << wrong;
}

TEST(Demo, answers_this_machine_only) {
    http::Request request = request_with({});
    EXPECT_TRUE(is_from_this_machine(request));
    request.forwarded = true;
    EXPECT_FALSE(is_from_this_machine(request));
    request.forwarded = false;
    for (const char* host : {"amble.example.org", "localhost.example.org", "", "127.0.0.1.example.org"}) {
        request.headers = {{"host", host}};
        EXPECT_FALSE(is_from_this_machine(request)) << host;
    }
}

} // namespace amble::app
