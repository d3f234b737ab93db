#include "account/shell.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

using html::say;

Shell member() {
    Shell shell{.title = say("Today")};
    shell.signed_in = true;
    shell.name = "Mara <b>";
    shell.marker = "bWFyYQ";
    shell.form_token = "token";
    return shell;
}

std::string written(const Shell& shell, const html::Words& words = html::Words::english()) {
    html::Html body(words);
    body << "<h1>" << say("Today") << "</h1>";
    return write_shell(shell, body).take();
}

bool has(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

} // namespace

TEST(Shell, every_page_leads_to_the_emergency_numbers) {
    EXPECT_TRUE(has(written({.title = say("Today")}), R"(href="/emergency")"));
    EXPECT_TRUE(has(written(member()), R"(href="/emergency")"));
}

TEST(Shell, only_walking_pages_carry_the_stop_signs) {
    Shell shell = member();
    EXPECT_FALSE(has(written(shell), R"(href="/stop-signs")"));
    shell.section = Section::walk;
    EXPECT_TRUE(has(written(shell), R"(href="/stop-signs")"));
}

TEST(Shell, where_one_is_stands_in_the_navigation) {
    Shell shell = member();
    shell.section = Section::progress;
    const std::string page = written(shell);
    EXPECT_TRUE(has(page, R"(<a href="/progress" aria-current="page">)"));
    EXPECT_EQ(page.find("aria-current"), page.rfind("aria-current"));
}

TEST(Shell, the_bar_has_six_places_and_yours_leads_to_the_others) {
    for (const Roles roles : {Roles(), Roles().with(Role::moderator), Roles().with(Role::specialist),
                              Roles().with(Role::specialist).with(Role::desk),
                              Roles().with(Role::specialist).with(Role::desk).with(Role::operator_)}) {
        Shell shell = member();
        shell.roles = roles;
        const std::string page = written(shell);
        const std::string bar = page.substr(page.find("<nav"), page.find("</nav>") - page.find("<nav"));
        html::Html further;
        write_further_places(further, roles);
        size_t links = 0;
        for (size_t at = bar.find("<li>"); at != std::string::npos; at = bar.find("<li>", at + 1))
            ++links;
        EXPECT_EQ(links, 6u);
        for (const char* path : {"/today", "/progress", "/verdicts", "/stories", "/sharing", "/yours"})
            EXPECT_TRUE(has(bar + further.text(), "href=\"" + std::string(path) + "\"")) << path;
    }
}

TEST(Shell, a_visitor_finds_what_is_true) {
    EXPECT_TRUE(has(written({.title = say("Today")}), R"(href="/verdicts")"));
}

TEST(Shell, a_visitor_leaves_no_marker_and_finds_the_way_in) {
    const std::string page = written({.title = say("Today")});
    EXPECT_FALSE(has(page, "amble-person"));
    EXPECT_FALSE(has(page, "Sign out"));
    EXPECT_TRUE(has(page, R"(href="/sign-in")"));
}

TEST(Shell, a_member_signs_out_with_a_token_and_a_name_that_is_escaped) {
    const std::string page = written(member());
    EXPECT_TRUE(has(page, R"(name="form_token" value="token")"));
    EXPECT_TRUE(has(page, "Mara &lt;b&gt;"));
    EXPECT_TRUE(has(page, R"(<meta name="amble-person" content="bWFyYQ">)"));
}

TEST(Shell, a_demo_says_that_it_is_made_up) {
    Shell shell = member();
    EXPECT_FALSE(has(written(shell), "made up"));
    shell.demo = true;
    EXPECT_TRUE(has(written(shell), "everyone and everything here is made up"));
}

TEST(Shell, where_offline_use_is_off_the_page_says_why_and_how_to_turn_it_on) {
    Shell shell = member();
    EXPECT_FALSE(has(written(shell), "Offline use is off"));
    shell.offline_off = true;
    const std::string page = written(shell);
    EXPECT_TRUE(has(page, "plain http"));
    EXPECT_TRUE(has(page, "--tls-cert"));
}

TEST(Shell, the_title_says_first_that_something_needs_mending) {
    Shell shell = member();
    shell.status = 422;
    EXPECT_TRUE(has(written(shell), "<title>Please check: Today"));
}

TEST(Shell, a_page_says_its_language_and_direction) {
    EXPECT_TRUE(has(written(member()), R"(<html lang="en" dir="ltr">)"));
    EXPECT_TRUE(has(written(member(), html::Words::pseudo()), R"(<html lang="en-XA" dir="rtl">)"));
}

TEST(Shell, nothing_comes_from_elsewhere_and_nothing_is_inline) {
    Shell shell = member();
    shell.demo = true;
    shell.island = "today";
    const std::string page = written(shell);
    for (const char* part : {"http://", "https://", " style=", "<style", " onclick", "<script>"})
        EXPECT_FALSE(has(page, part)) << part;
}

} // namespace amble::account
