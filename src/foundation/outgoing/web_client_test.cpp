#include "foundation/outgoing/web_client.h"

#include "foundation/http/testing/test_server.h"
#include "foundation/outgoing/testing/test_certificate.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace amble::outgoing {

namespace {

using namespace std::chrono_literals;

const Settings kInside = {.allow_private = true};

std::string at(const http::TestServer& server, std::string_view path) {
    return fmt::format("http://127.0.0.1:{}{}", server.server->port(), path);
}

std::string problem_of(const Result<WebAnswer>& answer) {
    return answer ? std::string() : answer.error().sentence.text;
}

http::TestServer::Handle redirecting(const std::string& where) {
    return [where](http::Request request, http::Reply reply) {
        if (request.path == "/end") return reply.send(http::plain("there"));
        http::Response response = http::plain("", 302);
        reply.send(response.with("Location", where));
    };
}

} // namespace

TEST(WebClient, brings_what_is_there) {
    const http::TestServer server;
    const auto answer = WebClient(kInside).get({at(server, "/calendar")});
    ASSERT_TRUE(answer) << problem_of(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "/calendar");
    EXPECT_EQ(answer->header("content-type"), "text/plain; charset=utf-8");
    EXPECT_EQ(answer->header("absent"), "");
}

TEST(WebClient, posts_bytes_with_headers) {
    const http::TestServer server([](http::Request request, http::Reply reply) {
        reply.send(http::plain(std::string(request.header("ttl").value_or("none")) + request.body, 201));
    });
    const std::string body("a\0b", 3);
    const auto answer = WebClient(kInside).post({.url = at(server, "/push"), .headers = {{"TTL", "60"}}}, body);
    ASSERT_TRUE(answer) << problem_of(answer);
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->body, "60" + body);
    EXPECT_THROW((void)WebClient(kInside).post({.url = at(server, "/"), .headers = {{"A", "b\r\nC: d"}}}, ""),
                 std::logic_error);
}

TEST(WebClient, asks_by_https_and_believes_valid_certificates_alone) {
    const TestCertificate trusted;
    http::ServerOptions options = http::TestServer::options();
    options.tls_cert = trusted.certificate();
    options.tls_key = trusted.key();
    const http::TestServer server(http::TestServer::echo, options);
    const std::string url = fmt::format("https://localhost:{}/a", server.server->port());
    EXPECT_EQ(problem_of(WebClient(kInside).get({url})), "The server at this address has no valid certificate.");
    const auto answer = WebClient({.allow_private = true, .ca_file = trusted.certificate()}).get({url});
    ASSERT_TRUE(answer) << problem_of(answer);
    EXPECT_EQ(answer->body, "/a");
    const std::string other_name = fmt::format("https://127.0.0.1:{}/a", server.server->port());
    EXPECT_FALSE(WebClient({.allow_private = true, .ca_file = trusted.certificate()}).get({other_name}));
}

TEST(WebClient, goes_to_no_private_address_whatever_its_name) {
    const http::TestServer server;
    const int port = server.server->port();
    for (const std::string host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1",
                                   "2130706433", "0x7f000001", "169.254.169.254", "10.0.0.1"})
        EXPECT_EQ(problem_of(WebClient(Settings{}).get({fmt::format("https://{}:{}/", host, port)})),
                  "There is no such server on the open internet.")
            << host;
    EXPECT_TRUE(server.statuses().empty());
}

TEST(WebClient, goes_to_no_clouds_metadata_where_it_may_go_to_private_networks) {
    for (const char* host : {"169.254.169.254", "0.0.0.0", "[fe80::1]"})
        EXPECT_EQ(problem_of(WebClient(kInside).get({fmt::format("http://{}:1/", host)})),
                  "There is no such server on the open internet.")
            << host;
}

TEST(WebClient, tells_no_name_of_a_private_network_from_one_that_is_none) {
    const http::TestServer server;
    EXPECT_EQ(problem_of(WebClient(Settings{}).get({fmt::format("https://localhost:{}/", server.server->port())})),
              problem_of(WebClient(Settings{}).get({"https://no-such-name.invalid/"})));
}

TEST(WebClient, is_not_led_past_the_guard_by_a_proxy_of_the_environment) {
    const http::TestServer server;
    ::setenv("https_proxy", at(server, "").c_str(), 1);
    const auto answer = WebClient(Settings{}).get({"https://127.0.0.1:1/"});
    ::unsetenv("https_proxy");
    EXPECT_EQ(problem_of(answer), "There is no such server on the open internet.");
    EXPECT_TRUE(server.statuses().empty());
}

TEST(WebClient, refuses_other_schemes_and_addresses_that_are_none) {
    for (const char* url : {"http://example.org/", "ftp://example.org/", "file:///etc/passwd", "gopher://a/", "a", ""})
        EXPECT_EQ(problem_of(WebClient(Settings{}).get({url})), "The address must begin with https://.") << url;
    for (const std::string& url :
         {std::string("https://a b/"), std::string("https://a/\r\nX: y"), "https://a/" + std::string(3'000, 'a')})
        EXPECT_EQ(problem_of(WebClient(Settings{}).get({url})),
                  "This address is too long, or holds blanks or letters that an address cannot have.");
    EXPECT_FALSE(WebClient(Settings{}).get({"https://"}));
    EXPECT_FALSE(WebClient(kInside).get({"file:///etc/passwd"}));
}

TEST(WebClient, follows_a_few_redirects_to_the_web_alone) {
    const http::TestServer once(redirecting("/end"));
    const auto answer = WebClient(kInside).get({at(once, "/start")});
    ASSERT_TRUE(answer) << problem_of(answer);
    EXPECT_EQ(answer->body, "there");
    EXPECT_EQ(answer->header("location"), "") << "a header of the redirect, not of the answer";

    const http::TestServer endless(redirecting("/start"));
    EXPECT_EQ(problem_of(WebClient(kInside).get({at(endless, "/start")})), "The address leads on too many times.");
    const http::TestServer away(redirecting("file:///etc/passwd"));
    EXPECT_EQ(problem_of(WebClient(kInside).get({at(away, "/start")})),
              "The address leads on to one that does not begin with https://.");
    const auto posted = WebClient(kInside).post({at(once, "/start")}, "a");
    ASSERT_TRUE(posted);
    EXPECT_EQ(posted->status, 302);
}

TEST(WebClient, takes_no_more_than_was_asked_for) {
    const http::TestServer server([](http::Request request, http::Reply reply) {
        reply.send(http::plain(std::string(request.path == "/most" ? 1'000 : 1'001, 'a')));
    });
    EXPECT_TRUE(WebClient(kInside).get({.url = at(server, "/most"), .most_bytes = 1'000}));
    EXPECT_EQ(problem_of(WebClient(kInside).get({.url = at(server, "/more"), .most_bytes = 1'000})),
              "What is at this address is too large.");
}

TEST(WebClient, waits_no_longer_than_it_was_told) {
    std::mutex mutex;
    std::vector<http::Reply> held;
    const http::TestServer server([&](http::Request, http::Reply reply) {
        const std::lock_guard lock(mutex);
        held.push_back(std::move(reply));
    });
    EXPECT_EQ(problem_of(WebClient(kInside).get({.url = at(server, "/"), .answer_within = 200ms})),
              "The server at this address did not answer in time.");
    const std::lock_guard lock(mutex);
    held.clear(); // or the server waits for them
}

} // namespace amble::outgoing
