#include "foundation/http/testing/test_server.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <fstream>
#include <future>
#include <iterator>
#include <system_error>
#include <thread>

namespace amble::http {

namespace {

/// Keeps replies for another thread to send.
class Desk {
public:
    TestServer::Handle handle() {
        return [this](Request, Reply reply) {
            const std::lock_guard lock(mutex_);
            replies_.push_back(std::move(reply));
        };
    }
    size_t waiting() const {
        const std::lock_guard lock(mutex_);
        return replies_.size();
    }
    Reply take() {
        EXPECT_TRUE(eventually([this] { return waiting() > 0; }));
        const std::lock_guard lock(mutex_);
        Reply reply = std::move(replies_.back());
        replies_.pop_back();
        return reply;
    }

private:
    mutable std::mutex mutex_;
    std::vector<Reply> replies_;
};

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// At most that many descriptors, until it goes away.
class FewDescriptors {
public:
    explicit FewDescriptors(rlim_t count) {
        getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit few{count, before_.rlim_max};
        setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { setrlimit(RLIMIT_NOFILE, &before_); }

private:
    rlimit before_{};
};

std::chrono::microseconds cpu_time() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto time = [](const timeval& t) { return std::chrono::microseconds(t.tv_sec * 1'000'000 + t.tv_usec); };
    return time(usage.ru_utime) + time(usage.ru_stime);
}

} // namespace

TEST(Server, head_says_what_get_would_and_sends_no_body) {
    const TestServer server;
    auto client = server.client();
    client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + get("/next"));
    const auto answer = client.read_answer(RawClient::Body::none);
    EXPECT_EQ(answer->header("content-length"), "4");
    EXPECT_EQ(client.read_answer()->body, "/next");
}

TEST(Server, every_answer_has_an_id_of_its_own) {
    const TestServer server;
    auto client = server.client();
    const std::string first = client.ask(get("/a")).header("request-id");
    EXPECT_EQ(first.size(), 12u);
    EXPECT_NE(client.ask(get("/a")).header("request-id"), first);
    EXPECT_EQ(server.client().ask("broken\r\n\r\n").header("request-id").size(), 12u);
}

TEST(Server, a_client_that_waits_for_100_is_told_to_go_on) {
    const TestServer server;
    auto client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(client.read_answer()->status, 100);
    EXPECT_EQ(client.ask("hello").body, "/ahello");
}

TEST(Server, a_body_that_will_not_be_taken_is_not_asked_for) {
    const TestServer server;
    EXPECT_EQ(server.client()
                  .ask("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n\r\n")
                  .status,
              413);
}

TEST(Server, a_body_goes_to_a_file_that_is_gone_after_the_answer) {
    std::promise<std::string> path;
    const TestServer server([&](Request request, Reply reply) {
        path.set_value(request.body_file);
        EXPECT_EQ(request.body, "");
        reply.send(plain(content_of(request.body_file)));
    });
    auto client = server.client();
    const std::string body(300'000, 'x');
    EXPECT_EQ(client.ask(post("/file", body)).body, body);
    EXPECT_TRUE(eventually([&, file = path.get_future().get()] { return content_of(file).empty(); }));
}

TEST(Server, a_body_that_no_file_can_hold_gets_503) {
    auto options = TestServer::options();
    options.spool_folder = "/nowhere";
    const TestServer server(TestServer::echo, options);
    EXPECT_EQ(server.client().ask(post("/file", "x")).status, 503);
    EXPECT_EQ(server.warnings().size(), 1u);
}

TEST(Server, a_client_that_has_finished_sending_still_gets_its_answer) {
    Desk desk;
    const TestServer server(desk.handle());
    auto client = server.client();
    client.send(get("/"));
    client.finish_sending();
    desk.take().send(plain("late"));
    EXPECT_EQ(client.read_answer()->body, "late");
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(Server, a_request_cut_off_in_its_middle_gets_400) {
    const TestServer server;
    for (const char* part : {"GET / HTTP/1.1\r\nHo", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx"}) {
        auto client = server.client();
        client.send(part);
        client.finish_sending();
        EXPECT_EQ(client.read_answer()->status, 400) << part;
    }
}

TEST(Server, http_1_0_is_closed_unless_it_asks_to_be_kept) {
    const TestServer server;
    auto closed = server.client();
    closed.send("GET /a HTTP/1.0\r\n\r\n");
    EXPECT_EQ(closed.read_answer()->header("connection"), "close");
    EXPECT_EQ(closed.read_to_end(), "");
    auto kept = server.client();
    EXPECT_EQ(kept.ask("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").header("connection"), "keep-alive");
    EXPECT_EQ(kept.ask(get("/b")).body, "/b");
}

TEST(Server, an_answer_may_come_from_another_thread) {
    Desk desk;
    const TestServer server(desk.handle());
    auto client = server.client();
    client.send(get("/1") + get("/2"));
    for (const char* text : {"first", "second"}) {
        auto reply = desk.take();
        EXPECT_EQ(desk.waiting(), 0u) << "one request at a time";
        std::thread([&] { reply.send(plain(text)); }).join();
        EXPECT_EQ(client.read_answer()->body, text);
    }
}

TEST(Server, a_reply_dropped_is_a_500) {
    Desk desk;
    const TestServer server(desk.handle());
    auto client = server.client();
    client.send(get("/"));
    {
        const auto dropped = desk.take();
    }
    EXPECT_EQ(client.read_answer()->status, 500);
    EXPECT_EQ(TestServer([](Request, Reply) {}).client().ask(get("/")).status, 500);
}

TEST(Server, says_once_that_a_proxy_is_not_named) {
    const TestServer unnamed;
    unnamed.client().ask(get("/"));
    EXPECT_TRUE(unnamed.warnings().empty());
    for (int i = 0; i < 2; ++i)
        unnamed.client().ask(get("/", "X-Forwarded-For: 203.0.113.9\r\n"));
    ASSERT_EQ(unnamed.warnings().size(), 1u);
    EXPECT_NE(unnamed.warnings().front().find("trusted_proxies"), std::string::npos);
    auto options = TestServer::options();
    options.trusted_proxies = {"127.0.0.0/8"};
    const TestServer named(TestServer::echo, options);
    named.client().ask(get("/", "X-Forwarded-For: 203.0.113.9\r\n"));
    EXPECT_TRUE(named.warnings().empty());
}

TEST(Server, a_handler_that_throws_is_a_500_and_a_warning) {
    const TestServer server([](Request, Reply) { throw std::runtime_error("broken"); });
    auto client = server.client();
    EXPECT_EQ(client.ask(get("/")).status, 500);
    EXPECT_EQ(client.ask(get("/")).status, 500);
    EXPECT_NE(server.warnings().front().find("broken"), std::string::npos);
}

TEST(Server, an_answer_with_a_split_header_is_not_sent) {
    const TestServer server([](Request, Reply reply) {
        auto response = plain("");
        response.headers.emplace_back("X-A", "b\r\nSet-Cookie: session=planted");
        reply.send(std::move(response));
    });
    const auto answer = server.client().ask(get("/"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.header("set-cookie"), "");
}

TEST(Server, a_client_that_leaves_while_it_is_served_harms_nothing) {
    Desk desk;
    const TestServer server(desk.handle());
    for (int i = 0; i < 20; ++i) {
        auto client = server.client();
        client.send(get("/"));
        auto reply = desk.take();
        client.reset();
        reply.send(plain(std::string(100'000, 'x')));
    }
    EXPECT_TRUE(eventually([&] { return server.server->counts().connections_open == 0; }));
    auto client = server.client();
    client.send(get("/"));
    desk.take().send(plain("well"));
    EXPECT_EQ(client.read_answer()->body, "well");
}

TEST(Server, a_large_answer_arrives_whole) {
    const std::string large(20'000'000, 'x');
    const TestServer server([&](Request, Reply reply) { reply.send(plain(large)); });
    auto client = server.client();
    EXPECT_EQ(client.ask(get("/")).body.size(), large.size());
    EXPECT_EQ(client.ask(get("/")).body.size(), large.size());
}

TEST(Server, many_pipelined_requests_are_each_answered) {
    constexpr int kMany = 5000;
    const TestServer server;
    auto client = server.client();
    std::thread sender([&] {
        for (int i = 0; i < kMany; ++i)
            client.send(get("/" + std::to_string(i)));
    });
    for (int i = 0; i < kMany; ++i)
        ASSERT_EQ(client.read_answer()->body, "/" + std::to_string(i));
    sender.join();
}

TEST(Server, a_thousand_connections_are_served_at_once) {
    const TestServer server;
    std::vector<RawClient> clients;
    for (int i = 0; i < 1000; ++i)
        clients.push_back(server.client());
    for (auto& client : clients)
        client.send(get("/a"));
    for (auto& client : clients)
        EXPECT_EQ(client.read_answer()->status, 200);
    EXPECT_EQ(server.server->counts().connections_open, 1000u);
    clients.clear();
    EXPECT_TRUE(eventually([&] { return server.server->counts().connections_open == 0; }));
}

TEST(Server, past_the_limit_a_connection_is_told_503) {
    auto options = TestServer::options();
    options.limits.connections = 2;
    const TestServer server(TestServer::echo, options);
    auto first = server.client();
    {
        auto second = server.client();
        EXPECT_EQ(first.ask(get("/")).status, 200);
        EXPECT_EQ(second.ask(get("/")).status, 200);
        auto third = server.client();
        EXPECT_EQ(third.read_answer()->status, 503);
        EXPECT_EQ(third.read_to_end(), "");
    }
    EXPECT_TRUE(eventually([&] { return server.server->counts().connections_open == 1; }));
    EXPECT_EQ(server.client().ask(get("/")).status, 200);
}

TEST(Server, running_out_of_descriptors_neither_spins_nor_ends_the_service) {
    const TestServer server;
    std::vector<RawClient> clients;
    {
        // The client's end takes one descriptor too, so that one may connect whom the server cannot accept.
        const FewDescriptors few(64);
        EXPECT_THROW(
            {
                for (int i = 0; i < 64; ++i) {
                    clients.push_back(server.client());
                    EXPECT_TRUE(eventually([&] {
                        return server.server->counts().connections_total >= clients.size() ||
                               !server.warnings().empty();
                    }));
                }
            },
            std::system_error);
        EXPECT_TRUE(eventually([&] { return !server.warnings().empty(); }));
        const auto before = cpu_time();
        std::this_thread::sleep_for(std::chrono::milliseconds(300)); // a stretch of time is what is measured
        EXPECT_LT(cpu_time() - before, std::chrono::milliseconds(30));
    }
    EXPECT_EQ(clients.back().ask(get("/")).status, 200);
}

TEST(Server, listens_on_both_families_with_one_port) {
    auto options = TestServer::options();
    options.addresses = {"127.0.0.1", "::1"};
    const TestServer server([](Request request, Reply reply) { reply.send(plain(request.client_address)); }, options);
    EXPECT_EQ(RawClient(server.server->port()).ask(get("/")).body, "127.0.0.1");
    EXPECT_EQ(RawClient(server.server->port(), "::1").ask(get("/")).body, "::1");
}

TEST(Server, a_port_in_use_is_refused_even_by_the_same_user) {
    const TestServer first;
    auto options = TestServer::options();
    options.port = first.server->port();
    try {
        const TestServer second(TestServer::echo, options);
        ADD_FAILURE() << "two servers share a port";
    } catch (const std::system_error& error) {
        EXPECT_EQ(error.code(), std::errc::address_in_use);
        EXPECT_NE(std::string(error.what()).find("127.0.0.1"), std::string::npos);
    }
}

TEST(Server, options_that_cannot_be_used_are_named) {
    auto options = TestServer::options();
    options.trusted_proxies = {"my-proxy"};
    EXPECT_THROW(TestServer(TestServer::echo, options), std::invalid_argument);
    options = TestServer::options();
    options.addresses = {"localhost"};
    EXPECT_THROW(TestServer(TestServer::echo, options), std::invalid_argument);
}

TEST(Server, only_a_trusted_proxy_names_the_client) {
    const auto who = [](Request request, Reply reply) { reply.send(plain(request.client_address)); };
    const auto forwarded = get("/", "X-Forwarded-For: 203.0.113.9\r\n");
    EXPECT_EQ(TestServer(who).client().ask(forwarded).body, "127.0.0.1");
    auto options = TestServer::options();
    options.trusted_proxies = {"127.0.0.0/8"};
    EXPECT_EQ(TestServer(who, options).client().ask(forwarded).body, "203.0.113.9");
}

TEST(Server, every_request_has_its_own_id) {
    const TestServer server([](Request request, Reply reply) { reply.send(plain(request.id)); });
    auto client = server.client();
    const auto first = client.ask(get("/")).body;
    EXPECT_EQ(first.size(), 12u);
    EXPECT_NE(first, client.ask(get("/")).body);
    EXPECT_NE(first, server.client().ask(get("/")).body);
}

TEST(Server, an_answer_is_dated_now) {
    const TestServer server;
    const auto date = server.client().ask(get("/")).header("date");
    EXPECT_EQ(date.size(), 29u);
    EXPECT_TRUE(date.ends_with(" GMT"));
}

} // namespace amble::http
