#include "app/outgoing_work.h"

#include "care/busy_store.h"
#include "foundation/base/clock.h"
#include "foundation/database/testing.h"
#include "foundation/jobs/queue.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <thread>

namespace amble::app {

namespace {

/// Takes connections on loopback and answers nobody.
class SilentServer {
public:
    SilentServer() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 8) != 0 ||
            ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port of loopback");
        url_ = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/calendar.ics";
    }
    ~SilentServer() { hang_up(); }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;

    const std::string& url() const { return url_; }
    /// Whether somebody connects.
    bool is_asked() const {
        pollfd waiting{listener_, POLLIN, 0};
        return ::poll(&waiting, 1, 10'000) == 1;
    }
    void hang_up() {
        if (listener_ >= 0) ::close(listener_);
        listener_ = -1;
    }

private:
    int listener_;
    std::string url_;
};

class OutgoingWork : public database::EachEngine {
protected:
    void plan(std::string_view kind, jobs::Lane lane) {
        database().write([&](database::Transaction& data) { jobs::plan(data, kind, wall_clock(), lane); });
    }
    void expect_no_failed_job() {
        database().read([](database::Transaction& data) {
            for (const auto row : data.query("SELECT kind, problem FROM job WHERE problem IS NOT NULL"))
                ADD_FAILURE() << row.text(0) << ": " << row.text(1);
        });
    }
    std::string problem_of(PersonId specialist) {
        std::optional<care::BusySource> source;
        database().read([&](database::Transaction& data) { source = care::busy_source(data, specialist); });
        return source ? source->problem : "there is no address";
    }

    const std::atomic<bool> stopping_ = false;
};

EACH_ENGINE_OF(OutgoingWork);

} // namespace

TEST_P(OutgoingWork, has_one_worker_for_each_lane_that_knows_each_kind_in_it) {
    Delivery delivery({database(), wall_clock, {}, {}, {}, "https://a.example", ""});
    const outgoing::WebClient client({});
    const auto calendars = calendar_worker({database(), client, stopping_});
    const auto letters = outgoing_worker(database(), delivery);
    Delivery push_delivery({database(), wall_clock, {}, {}, {}, "https://a.example", ""});
    const auto messages = push_worker(database(), push_delivery);
    plan(care::kFetchBusy, jobs::Lane::calendars);
    plan(reminders::kRemind, jobs::Lane::outgoing);
    plan(reminders::kReminder, jobs::Lane::push);
    EXPECT_EQ(calendars->run_due(), 1);
    EXPECT_EQ(letters->run_due(), 1);
    EXPECT_EQ(messages->run_due(), 1);
    expect_no_failed_job();
}

TEST_P(OutgoingWork, sends_what_is_due_while_the_server_of_a_calendar_is_silent) {
    constexpr PersonId kLind{10};
    SilentServer server;
    Delivery delivery({database(), wall_clock, {}, {}, {}, "https://a.example", ""});
    const outgoing::WebClient client({.allow_private = true});
    const auto letters = outgoing_worker(database(), delivery);
    const auto calendars = calendar_worker({database(), client, stopping_});
    database().write([&](database::Transaction& data) { care::save_busy_url(data, kLind, server.url()); });
    plan(care::kFetchBusy, jobs::Lane::calendars);
    plan(reminders::kRemind, jobs::Lane::outgoing);
    std::thread fetching([&] { calendars->run_due(); });
    EXPECT_TRUE(server.is_asked());
    EXPECT_EQ(letters->run_due(), 1);
    EXPECT_EQ(problem_of(kLind), "") << "it still waits for the answer";
    server.hang_up();
    fetching.join();
    EXPECT_NE(problem_of(kLind), "");
    expect_no_failed_job();
}

} // namespace amble::app
