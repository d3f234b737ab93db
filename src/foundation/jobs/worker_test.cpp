#include "foundation/jobs/worker.h"

#include "foundation/database/testing.h"

#include <atomic>
#include <vector>

namespace amble::jobs {

namespace {

using namespace std::chrono_literals;

class Workers : public database::EachEngine {
protected:
    void put(std::string_view kind) {
        database().write(
            [&](Transaction& transaction) { enqueue(transaction, {kind, "{}", std::nullopt}, now_.load()); });
    }

    Worker::Settings settings() {
        return {
            .clock = [this] { return now_.load(); },
            .report = [this](std::string_view kind,
                             std::string_view problem) { reported_ = std::string(kind) + ": " + std::string(problem); },
            .poll = 1h};
    }

    size_t given_up() {
        size_t count = 0;
        database().read([&](Transaction& transaction) { count = failed_jobs(transaction).size(); });
        return count;
    }

    std::atomic<Instant> now_ = Instant{1'800'000'000'000'000};
    std::string reported_;
};

EACH_ENGINE_OF(Workers);

} // namespace

TEST_P(Workers, do_each_due_job_once) {
    int done = 0;
    Worker worker(database(), {{"count", [&](const Job&) { ++done; }}}, settings());
    put("count");
    put("count");
    EXPECT_EQ(worker.run_due(), 2);
    EXPECT_EQ(worker.run_due(), 0);
    EXPECT_EQ(done, 2);
}

TEST_P(Workers, put_back_a_job_that_was_left_undone_as_if_it_had_not_been_tried) {
    std::vector<int> attempts;
    const auto handler = [&](const Job& job) {
        attempts.push_back(job.attempts);
        if (attempts.size() == 1) throw LeftUndone();
    };
    Worker worker(database(), {{"import", handler}}, settings());
    put("import");
    EXPECT_EQ(worker.run_due(), 2);
    EXPECT_EQ(attempts, (std::vector{1, 1}));
    EXPECT_EQ(reported_, "");
}

TEST_P(Workers, try_a_failed_job_again_later_and_say_why) {
    int tries = 0;
    const auto handler = [&](const Job&) {
        if (++tries == 1) throw std::runtime_error("the mail server is away");
    };
    Worker worker(database(), {{"mail", handler}}, settings());
    put("mail");
    EXPECT_EQ(worker.run_due(), 1);
    EXPECT_EQ(reported_, "mail: the mail server is away");
    EXPECT_EQ(worker.run_due(), 0);
    now_ = now_.load() + 30s;
    EXPECT_EQ(worker.run_due(), 1);
    EXPECT_EQ(worker.run_due(), 0);
    EXPECT_EQ(tries, 2);
}

TEST_P(Workers, leave_a_kind_they_do_not_know_for_a_newer_program) {
    put("unheard of");
    Worker older(database(), {}, settings());
    older.run_due();
    EXPECT_EQ(reported_, "unheard of: this program has no handler for this kind of job");
    now_ = now_.load() + 30s;
    int done = 0;
    Worker newer(database(), {{"unheard of", [&](const Job&) { ++done; }}}, settings());
    newer.run_due();
    EXPECT_EQ(done, 1);
}

TEST_P(Workers, leave_the_jobs_of_another_lane_alone) {
    std::vector<std::string> done;
    const std::map<std::string, Worker::Handler> handlers = {
        {"mail", [&](const Job& job) { done.push_back(job.kind); }},
        {"import", [&](const Job& job) { done.push_back(job.kind); }}};
    Worker::Settings outgoing = settings();
    outgoing.lane = Lane::outgoing;
    Worker here(database(), handlers, settings());
    Worker away(database(), handlers, outgoing);
    put("import");
    database().write([&](Transaction& transaction) {
        enqueue(transaction, {"mail", "{}", std::nullopt, Lane::outgoing}, now_.load());
    });
    EXPECT_EQ(here.run_due(), 1);
    EXPECT_EQ(done, std::vector<std::string>{"import"});
    EXPECT_EQ(away.run_due(), 1);
    EXPECT_EQ(done.back(), "mail");
}

TEST_P(Workers, give_up_a_job_that_ends_the_program_each_time) {
    put("crash");
    for (int start = 0; start < 12; ++start) {
        ASSERT_TRUE(claim(database(), now_, 10min));
        now_ = now_.load() + 10min;
    }
    bool ran = false;
    int told = 0;
    auto with_telling = settings();
    with_telling.given_up = {{"crash", [&](Transaction&, const Job& job) { told = job.attempts; }}};
    Worker worker(database(), {{"crash", [&](const Job&) { ran = true; }}}, std::move(with_telling));
    worker.run_due();
    EXPECT_FALSE(ran);
    EXPECT_EQ(given_up(), 1u);
    EXPECT_EQ(told, 13) << "whoever waits for it is told";
}

TEST_P(Workers, of_several_servers_do_what_comes_again_once_each_time) {
    std::atomic<int> done = 0;
    Worker::Settings daily = settings();
    daily.again = {{"sweep", 24h}};
    const std::map<std::string, Worker::Handler> handlers = {{"sweep", [&](const Job&) { ++done; }}};
    for (int server = 0; server < 2; ++server)
        database().write([&](Transaction& transaction) { plan(transaction, "sweep", now_.load()); });
    Worker one(database(), handlers, daily);
    Worker other(database(), handlers, daily);
    EXPECT_EQ(one.run_due() + other.run_due(), 1);
    now_ = now_.load() + 24h - 1us;
    EXPECT_EQ(one.run_due() + other.run_due(), 0);
    now_ = now_.load() + 1us;
    EXPECT_EQ(other.run_due() + one.run_due(), 1);
    EXPECT_EQ(done, 2);
}

TEST_P(Workers, show_what_comes_again_and_fails_and_try_it_again_after_a_start) {
    Worker::Settings daily = settings();
    daily.again = {{"sweep", 24h}};
    Worker worker(database(), {{"sweep", [](const Job&) { throw std::runtime_error("no space"); }}}, daily);
    database().write([&](Transaction& transaction) { plan(transaction, "sweep", now_.load()); });
    for (int hour = 0; hour < 24; ++hour) {
        worker.run_due();
        now_ = now_.load() + 1h;
    }
    EXPECT_EQ(given_up(), 1u);
    EXPECT_EQ(worker.run_due(), 0);
    database().write([&](Transaction& transaction) { plan(transaction, "sweep", now_.load()); });
    EXPECT_EQ(given_up(), 0u);
    EXPECT_EQ(worker.run_due(), 1);
}

} // namespace amble::jobs
