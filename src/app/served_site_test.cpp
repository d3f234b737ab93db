#include "app/served_site.h"

#include "app/testing.h"
#include "foundation/http/testing/test_server.h"

#include <gtest/gtest.h>

namespace amble::app {

namespace {

/// The site behind a real server, which counts into `metrics`.
class ServedSite : public testing::Test {
protected:
    static http::ServerOptions options() {
        auto options = http::TestServer::options();
        options.limits.body_idle_time = std::chrono::milliseconds(100);
        return options;
    }

    /// How many answers of that status were counted once this one has come.
    uint64_t counted_after(const std::string& request, int status) {
        EXPECT_EQ(client().ask(request).status, status) << request.substr(0, 60);
        const std::string text = metrics_.text({});
        const std::string line = "amble_requests_refused_total{status=\"" + std::to_string(status) + "\"} ";
        const size_t at = text.find(line);
        return at == std::string::npos ? 0 : std::stoull(text.substr(at + line.size()));
    }

    void SetUp() override { server_.start(); }
    http::RawClient client() const { return http::RawClient(server_.port()); }

    Metrics metrics_;

private:
    const database::TestDatabase made_{database::Engine::sqlite, database::TestDatabase::Schema::migrated};
    TestSite site_{*made_};
    http::Server server_{options(), served(site_.site(), metrics_)};
};

} // namespace

TEST_F(ServedSite, counts_what_the_server_itself_refuses) {
    EXPECT_EQ(counted_after("GET / HTTP/1.1\r\n\r\n", 400), 1u) << "without a Host";
    EXPECT_EQ(counted_after("POST /walks HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", 408), 1u);
    EXPECT_EQ(counted_after("POST /walks HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n", 413), 1u);
    EXPECT_EQ(counted_after(http::get("/", "X: " + std::string(20'000, 'a') + "\r\n"), 431), 1u);
}

TEST_F(ServedSite, counts_what_the_door_and_the_handlers_refuse) {
    EXPECT_EQ(counted_after(http::get("/walks"), 401), 1u);
    EXPECT_EQ(counted_after(http::post("/sign-out", "", "Sec-Fetch-Site: cross-site\r\n"), 403), 1u);
    EXPECT_EQ(counted_after(http::get("/nowhere"), 404), 1u) << "no such path";
    EXPECT_EQ(counted_after(http::get("/nowhere", "Accept: text/html\r\n"), 404), 2u) << "told on a page";
    EXPECT_EQ(counted_after(http::get("/stop-signs/unknown"), 404), 3u) << "told by a handler";
    EXPECT_EQ(counted_after(http::post("/healthz", ""), 405), 1u);
    EXPECT_EQ(counted_after(http::post("/healthz", "day=1"), 405), 2u) << "with a body";
    EXPECT_EQ(counted_after(http::post("/nowhere", "day=1"), 404), 4u) << "with a body";
}

TEST_F(ServedSite, counts_each_answer_once) {
    for (int i = 0; i < 3; ++i)
        client().ask(http::get("/healthz"));
    EXPECT_NE(metrics_.text({}).find("amble_requests_total{status=\"2xx\"} 3\n"), std::string::npos);
}

} // namespace amble::app
