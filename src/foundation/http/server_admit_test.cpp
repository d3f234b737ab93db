// Bodies that the site lets in by their head alone, and how much of all bodies together the server keeps.
#include "foundation/http/testing/test_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>

namespace amble::http {

namespace {

constexpr size_t kUnasked = 1000;

/// A server that takes 1000 bytes of anybody, and more where its site answers 100.
struct Gated {
    explicit Gated(TestServer::Handle admit) {
        Server::Site site;
        site.plan = [](Method, std::string_view path) { return BodyPlan{1'000'000, path == "/file", kUnasked}; };
        site.handle = [this](Request request, Reply reply) {
            ++handled;
            bytes = request.body_file.empty() ? request.body.size() : std::filesystem::file_size(request.body_file);
            reply.send(plain("taken"));
        };
        site.admit = std::move(admit);
        server = std::make_unique<Server>(TestServer::options(), std::move(site));
        server->start();
    }
    Answer ask(std::string_view request) const { return RawClient(server->port()).ask(request); }

    std::atomic<int> handled{0};
    std::atomic<size_t> bytes{0};
    std::unique_ptr<Server> server;
};

void refuse(Request, Reply reply) {
    reply.send(plain("who are you?", 401));
}

std::string head_of(std::string_view path, std::string_view length) {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n" + std::string(length) +
           "\r\n";
}

} // namespace

TEST(ServerAdmit, a_body_that_is_not_let_in_is_neither_asked_for_nor_read) {
    const Gated gated(refuse);
    for (const char* path : {"/memory", "/file"})
        for (const char* length : {"Content-Length: 1001\r\n", "Transfer-Encoding: chunked\r\n"}) {
            RawClient client(gated.server->port());
            const auto answer = client.ask(head_of(path, length));
            EXPECT_EQ(answer.status, 401) << path << length;
            EXPECT_EQ(answer.body, "who are you?");
            EXPECT_EQ(client.read_to_end(), "") << "what would follow is no request";
        }
    EXPECT_EQ(gated.handled, 0);
}

TEST(ServerAdmit, a_small_body_of_a_known_length_comes_unasked) {
    const Gated gated(refuse);
    for (const char* path : {"/memory", "/file"})
        EXPECT_EQ(gated.ask(post(path, std::string(kUnasked, 'x'))).body, "taken") << path;
    EXPECT_EQ(gated.bytes, kUnasked);
}

TEST(ServerAdmit, a_body_that_is_let_in_arrives_whole) {
    std::atomic<size_t> read{0};
    std::jthread answering;
    const Gated gated([&](Request head, Reply reply) {
        read += head.body.size() + head.body_file.size();
        EXPECT_EQ(head.header("cookie"), "a=b");
        EXPECT_EQ(head.client_address, "127.0.0.1");
        answering = std::jthread([held = std::move(reply)]() mutable { held.send(plain("", 100)); });
    });
    for (const char* path : {"/memory", "/file"}) {
        EXPECT_EQ(gated.ask(post(path, std::string(500'000, 'x'), "Cookie: a=b\r\n")).body, "taken") << path;
        EXPECT_EQ(gated.bytes, 500'000U) << path;
    }
    EXPECT_EQ(read, 0U) << "asked by the head alone";
}

TEST(ServerAdmit, what_is_too_large_for_anybody_is_refused_without_asking) {
    const Gated gated([](Request, Reply) { ADD_FAILURE() << "asked"; });
    EXPECT_EQ(gated.ask(head_of("/file", "Content-Length: 1000001\r\n")).status, 413);
}

TEST(ServerAdmit, a_site_without_a_word_on_it_lets_nothing_in) {
    const Gated gated({});
    EXPECT_EQ(gated.ask(head_of("/file", "Content-Length: 1001\r\n")).status, 500);
    EXPECT_EQ(gated.handled, 0);
}

TEST(ServerRoom, what_is_large_in_memory_keeps_to_a_limit_that_no_form_feels) {
    auto options = TestServer::options();
    options.limits.large_bytes = 100'000;
    const TestServer server(TestServer::echo, options);
    const auto send = [&](size_t bytes) { return server.client().ask(post("/a", std::string(bytes, 'x'))).status; };
    auto client = server.client();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(client.ask(post("/a", std::string(65'536 + 90'000, 'x'))).status, 200) << i;
    EXPECT_EQ(send(65'536 + 100'001), 503);
    EXPECT_TRUE(eventually([&] { return server.server->counts().connections_open == 1; }));
    const auto beside_a_slow_one = [&](size_t bytes) {
        auto slow = server.client();
        slow.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 160000\r\n\r\n" + std::string(159'000, 'x'));
        return send(bytes);
    };
    EXPECT_TRUE(eventually([&] { return beside_a_slow_one(80'000) == 503; })) << "one that is still coming counts";
    EXPECT_EQ(beside_a_slow_one(65'536), 200);
    EXPECT_TRUE(eventually([&] { return send(80'000) == 200; })) << "given back by who went away";
}

TEST(ServerRoom, answers_that_their_readers_leave_standing_keep_to_a_limit_that_no_page_feels) {
    constexpr size_t kMoreThanASocketTakes = size_t{32} << 20;
    auto options = TestServer::options();
    options.limits.answer_bytes = kMoreThanASocketTakes;
    const auto answer = [](const Request& request, Reply reply) {
        reply.send(plain(std::string(request.path == "/large" ? kMoreThanASocketTakes : 65'536, 'x')));
    };
    const TestServer server(answer, options);
    const auto ask = [&](std::string_view path) { return server.client().ask(get(path)).status; };
    EXPECT_EQ(ask("/large"), 200);
    EXPECT_EQ(ask("/large"), 200) << "given back";
    const auto beside_one_left_standing = [&](std::string_view path) {
        auto slow = server.client();
        slow.send(get("/large"));
        return ask(path);
    };
    EXPECT_TRUE(eventually([&] { return beside_one_left_standing("/large") == 503; }));
    EXPECT_EQ(beside_one_left_standing("/page"), 200);
    EXPECT_TRUE(eventually([&] { return ask("/large") == 200; })) << "given back by who went away";
}

TEST(ServerRoom, all_files_together_keep_to_their_limit_and_give_back_what_they_took) {
    auto options = TestServer::options();
    options.limits.spooled_bytes = 1000;
    const TestServer server(TestServer::echo, options);
    auto client = server.client();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(client.ask(post("/file", std::string(900, 'x'))).status, 200) << i;
    EXPECT_EQ(client.ask(post("/file", std::string(1001, 'x'))).status, 503);
    const auto send = [&] { return server.client().ask(post("/file", std::string(500, 'x'))).status; };
    EXPECT_TRUE(eventually([&] { return server.server->counts().connections_open == 0; }));
    const auto beside_a_slow_one = [&] {
        auto slow = server.client();
        slow.send("POST /file HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n" + std::string(600, 'x'));
        return send();
    };
    EXPECT_TRUE(eventually([&] { return beside_a_slow_one() == 503; })) << "one that is still coming counts";
    EXPECT_TRUE(eventually([&] { return send() == 200; })) << "given back by who went away";
}

} // namespace amble::http
