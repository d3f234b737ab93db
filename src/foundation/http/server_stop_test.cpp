#include "foundation/http/testing/test_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

namespace amble::http {

namespace {

using std::chrono::milliseconds;

/// One reply, handed to the test.
struct Held {
    std::promise<Reply> promise;

    TestServer::Handle handle() {
        return [this](Request, Reply reply) { promise.set_value(std::move(reply)); };
    }
    Reply take() { return promise.get_future().get(); }
};

std::future<void> stop(const TestServer& server) {
    return std::async(std::launch::async, [&server] { server.server->stop(); });
}

bool is_done(const std::future<void>& future) {
    return future.wait_for(milliseconds(0)) == std::future_status::ready;
}

} // namespace

TEST(ServerStop, a_request_in_flight_is_answered) {
    Held held;
    const TestServer server(held.handle());
    auto client = server.client();
    client.send(get("/"));
    auto reply = held.take();
    const auto stopped = stop(server);
    EXPECT_TRUE(eventually([&] {
        try {
            server.client();
            return false;
        } catch (const std::system_error&) {
            return true;
        }
    })) << "new connections are still taken";
    EXPECT_FALSE(is_done(stopped));
    reply.send(plain("finished"));
    const auto answer = client.read_answer();
    EXPECT_EQ(answer->body, "finished");
    EXPECT_EQ(answer->header("connection"), "close");
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerStop, a_body_on_its_way_is_awaited) {
    const TestServer server;
    auto client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    client.read_answer();
    const auto stopped = stop(server);
    client.send("hello");
    EXPECT_EQ(client.read_answer()->body, "/ahello");
}

TEST(ServerStop, a_connection_at_rest_is_closed_at_once) {
    const TestServer server;
    auto client = server.client();
    client.ask(get("/"));
    server.server->stop();
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerStop, who_asked_before_is_served) {
    std::promise<void> released;
    auto options = TestServer::options();
    options.threads = 1;
    const TestServer server(
        [&, wait = released.get_future().share()](Request request, Reply reply) {
            if (request.path == "/long") wait.wait();
            reply.send(plain(request.path));
        },
        options);
    auto kept = server.client();
    kept.ask(get("/first"));
    auto busy = server.client();
    busy.send(get("/long"));
    EXPECT_TRUE(eventually([&] { return server.server->counts().requests_total == 2; }));
    // The only loop is busy: these wait, to be read and to be accepted, while the stop is asked for.
    kept.send(get("/second"));
    std::vector<RawClient> waiting;
    for (int i = 0; i < 5; ++i) {
        waiting.push_back(server.client());
        waiting.back().send(get("/new"));
    }
    const auto stopped = stop(server);
    released.set_value();
    EXPECT_EQ(busy.read_answer()->body, "/long");
    for (auto& client : waiting)
        EXPECT_EQ(client.read_answer().value_or(Answer()).body, "/new");
    EXPECT_EQ(kept.read_answer().value_or(Answer()).body, "/second");
}

TEST(ServerStop, under_load_no_request_that_was_sent_is_lost) {
    const TestServer server;
    std::atomic<int> answered{0};
    std::vector<std::thread> threads;
    std::atomic<bool> lost{false};
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            try {
                for (;;) {
                    auto client = server.client();
                    for (;;) {
                        client.send(get("/"));
                        const auto answer = client.read_answer();
                        if (!answer) return; // closed between two requests
                        if (answer->status != 200 || answer->body != "/") lost = true;
                        ++answered;
                        if (answer->header("connection") == "close") break;
                    }
                }
            } catch (const std::system_error&) {
                // no longer listening
            }
        });
    EXPECT_TRUE(eventually([&] { return answered > 1000; }));
    server.server->stop();
    for (auto& thread : threads)
        thread.join();
    EXPECT_FALSE(lost);
    EXPECT_EQ(server.server->counts().requests_total, static_cast<uint64_t>(answered));
}

TEST(ServerStop, what_takes_too_long_is_cut_off_and_its_reply_forgotten) {
    auto options = TestServer::options();
    options.limits.stop_time = milliseconds(50);
    Held held;
    TestServer server(held.handle(), options);
    auto client = server.client();
    client.send(get("/"));
    auto reply = held.take();
    server.server->stop();
    EXPECT_EQ(client.read_to_end(), "");
    server.server.reset();
    reply.send(plain("too late"));
}

TEST(ServerStop, twice_or_without_a_start_is_no_harm) {
    const TestServer server;
    server.server->stop();
    server.server->stop();
    Server never(TestServer::options(), {});
    never.stop();
}

} // namespace amble::http
