#include "foundation/http/response.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace amble::http {

TEST(Response, no_value_can_begin_another_header) {
    Response response;
    for (const char* value : {"a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "\x7F", "\x01"})
        EXPECT_THROW(response.with("X-Test", value), std::logic_error);
    EXPECT_THROW(response.with("X-Test", std::string_view("a\0b", 3)), std::logic_error);
    for (const char* name : {"", "X Test", "X:", "X\r\n", "Ü"})
        EXPECT_THROW(response.with(name, "a"), std::logic_error) << name;
    EXPECT_TRUE(response.headers.empty());
    response.with("X-Test", "grüß, dich");
    EXPECT_EQ(response.headers.size(), 1u);
}

TEST(Response, a_redirect_stays_on_this_site) {
    for (const char* path : {"", "today", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb",
                             "/a b", "/\t/evil.example"}) {
        EXPECT_FALSE(leads_here(path)) << path;
        EXPECT_THROW(see_other(path), std::logic_error) << path;
    }
    const auto response = see_other("/today?saved=1");
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(response.headers.front().second, "/today?saved=1");
}

TEST(Response, a_cookie_is_closed_to_scripts_and_other_sites) {
    EXPECT_EQ(cookie_header("s", "abc", 60, true), "__Host-s=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(cookie_header("s", "", 0, false), "s=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
}

TEST(Response, a_cookie_cannot_gain_attributes) {
    for (const char* value : {"a; Domain=evil.example", "a,b", "a b", "a\r\n", "\"a\"", "ü"})
        EXPECT_THROW(cookie_header("s", value, 1, true), std::logic_error) << value;
    EXPECT_THROW(cookie_header("s=", "a", 1, true), std::logic_error);
}

} // namespace amble::http
