#include "account/testing/people.h"
#include "app/testing.h"
#include "foundation/base/random.h"
#include "tracking/preview_store.h"
#include "tracking/tracking_store.h"

#include <gtest/gtest.h>

#include <future>
#include <mutex>
#include <optional>

namespace amble::app {

namespace {

using namespace std::chrono_literals;

/// Long enough for a busy machine; whoever waits so long waits for ever.
constexpr auto kPatience = 20s;

/// A database that holds one who reads in a thread of their own: after that many readings, until they are let go.
class Gated : public database::Database {
public:
    explicit Gated(database::Database& behind) : behind_(behind) {}

    void hold_after(int readings) {
        const std::lock_guard lock(mutex_);
        left_ = readings;
        held_ = std::promise<void>();
        let_go_ = std::promise<void>();
        going_ = let_go_.get_future().share();
    }
    /// Whether somebody stands there.
    bool holds() { return held_.get_future().wait_for(kPatience) == std::future_status::ready; }
    void let_go() { let_go_.set_value(); }

    database::Engine engine() const override { return behind_.engine(); }
    void read(const std::function<void(database::Transaction&)>& work) override {
        behind_.read(work);
        std::shared_future<void> going;
        {
            const std::lock_guard lock(mutex_);
            if (left_ == 0 || --left_ > 0) return;
            going = going_;
        }
        held_.set_value();
        going.wait_for(kPatience);
    }
    void write(const std::function<void(database::Transaction&)>& work) override { behind_.write(work); }
    void write_later(std::function<void(database::Transaction&)> work,
                     std::function<void(std::exception_ptr)> done) override {
        behind_.write_later(std::move(work), std::move(done));
    }
    void read_later(std::function<void(database::Transaction&)> work,
                    std::function<void(std::exception_ptr)> done) override {
        behind_.read_later(std::move(work), std::move(done));
    }
    void copy_to(const std::filesystem::path& file) override { behind_.copy_to(file); }

private:
    database::Database& behind_;
    std::mutex mutex_;
    int left_ = 0;
    std::promise<void> held_, let_go_;
    std::shared_future<void> going_;
};

struct Answered : http::Reply::Connection {
    std::promise<int> status;

    void answer(http::Response response) override { status.set_value(response.status); }
    void drop() override { status.set_value(0); }
};

/// Who asks, the text of the preview and the walks beside it are read: what follows is the planning.
constexpr int kReadForAPlan = 3;

class ImportBeside : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = account::a_person(database(), "anna");
        gated_.emplace(database());
        site_.emplace(*gated_);
        cookie_ = "amble=" + account::a_session(database(), anna_, site_->now);
    }

    std::string a_preview(int walks) {
        tracking::Offer offer;
        offer.file_name = "years.csv";
        offer.format = "csv";
        offer.kind = "activity";
        offer.decision = tracking::Decision::walk;
        for (int walk = 1; walk <= walks; ++walk) {
            const Instant start = site_->now - std::chrono::hours(12 * walk);
            offer.walks.push_back({tracking::FoundWalk{{{start, start + 20min}}, 1500}, ""});
        }
        const Id id = random_id();
        const std::string content = tracking::content_of({tracking::Route::left_out, {offer}});
        database().write(
            [&](database::Transaction& data) { tracking::add_preview(data, anna_, id, content, site_->now); });
        return "/import/" + id.text();
    }

    std::future<int> ask(http::Method method, const std::string& path, std::string body = {}) {
        http::Request request;
        request.method = method;
        request.path = path;
        request.headers = {{"host", "localhost:8015"},
                           {"sec-fetch-site", "same-origin"},
                           {"cookie", cookie_},
                           {"content-type", "application/x-www-form-urlencoded"}};
        request.body = std::move(body);
        request.client_address = "127.0.0.1";
        const auto answered = std::make_shared<Answered>();
        auto status = answered->status.get_future();
        site_->site().handle(std::move(request), http::Reply(answered));
        return status;
    }
    /// 0 where the answer does not come.
    static int answer_of(std::future<int> status) {
        return status.wait_for(kPatience) == std::future_status::ready ? status.get() : 0;
    }

    size_t walks() {
        size_t stored = 0;
        database().read([&](database::Transaction& data) {
            stored = data.query("SELECT id FROM walk WHERE person_id = $1", anna_).size();
        });
        return stored;
    }

    PersonId anna_;
    std::optional<Gated> gated_;
    std::optional<TestSite> site_;
    std::string cookie_;
};

} // namespace

EACH_ENGINE_OF(ImportBeside);

TEST_P(ImportBeside, others_read_and_write_while_a_preview_is_planned) {
    const std::string preview = a_preview(200);
    for (const http::Method method : {http::Method::get, http::Method::post}) {
        gated_->hold_after(kReadForAPlan);
        auto planned = ask(method, preview, "page=0");
        ASSERT_TRUE(gated_->holds()) << "it is planned in a thread of its own";
        EXPECT_EQ(answer_of(ask(http::Method::get, "/walks")), 200);
        EXPECT_EQ(answer_of(ask(http::Method::post, "/check-in", "pain=2")), 303);
        EXPECT_EQ(planned.wait_for(0s), std::future_status::timeout);
        gated_->let_go();
        EXPECT_EQ(answer_of(std::move(planned)), method == http::Method::get ? 200 : 303);
    }
}

TEST_P(ImportBeside, two_presses_of_the_button_store_once) {
    const std::string preview = a_preview(1);
    gated_->hold_after(kReadForAPlan);
    auto planned = ask(http::Method::post, preview, "page=0&walk-0-0=yes");
    ASSERT_TRUE(gated_->holds());
    EXPECT_EQ(answer_of(ask(http::Method::post, preview, "page=0&walk-0-0=yes")), 303) << "the same button again";
    gated_->let_go();
    EXPECT_EQ(answer_of(std::move(planned)), 404) << "nothing waits any more";
    EXPECT_EQ(walks(), 1U);
}

TEST_P(ImportBeside, a_walk_that_came_meanwhile_is_planned_beside) {
    const std::string preview = a_preview(1);
    gated_->hold_after(kReadForAPlan);
    auto planned = ask(http::Method::post, preview, "page=0&walk-0-0=yes");
    ASSERT_TRUE(gated_->holds());
    tracking::Walk walk;
    walk.id = random_id();
    walk.day = *parse_day("2026-11-22");
    walk.started = site_->now - 12h;
    walk.ended = *walk.started + 20min;
    walk.minutes = 20;
    database().write([&](database::Transaction& data) { tracking::add_walk(data, anna_, walk, site_->now); });
    gated_->let_go();
    EXPECT_EQ(answer_of(std::move(planned)), 422) << "it is the same walk, so there is nothing to store";
    EXPECT_EQ(walks(), 1U);
}

} // namespace amble::app
