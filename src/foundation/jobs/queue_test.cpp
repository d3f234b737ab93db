#include "foundation/jobs/queue.h"

#include "foundation/database/testing.h"

#include <atomic>
#include <set>
#include <thread>

namespace amble::jobs {

namespace {

using namespace std::chrono_literals;

constexpr Instant kNow{1'800'000'000'000'000};
constexpr auto kLease = 10min;

class Queue : public database::EachEngine {
protected:
    Id put(std::string_view kind, Instant due_at = kNow, std::optional<PersonId> person = std::nullopt) {
        Id id;
        database().write(
            [&](Transaction& transaction) { id = enqueue(transaction, {kind, R"({"to": 1})", person}, due_at); });
        return id;
    }

    bool finish(const Job& job) {
        bool done = false;
        database().write([&](Transaction& transaction) { done = complete(transaction, job); });
        return done;
    }

    void fail_at(const Job& job, Instant now) {
        database().write([&](Transaction& transaction) { fail(transaction, job, now, "no answer"); });
    }

    std::vector<FailedJob> given_up() {
        std::vector<FailedJob> list;
        database().read([&](Transaction& transaction) { list = failed_jobs(transaction); });
        return list;
    }

    /// Fails the job until it is given up; returns when.
    Instant exhaust() {
        Instant now = kNow;
        while (given_up().empty()) {
            if (const auto job = claim(database(), now, kLease)) fail_at(*job, now);
            now = now + 1min;
        }
        return now;
    }
};

EACH_ENGINE_OF(Queue);

} // namespace

TEST_P(Queue, gives_a_job_to_one_worker_only) {
    const Id id = put("mail");
    const auto job = claim(database(), kNow, kLease);
    ASSERT_TRUE(job);
    EXPECT_EQ(job->id, id);
    EXPECT_EQ(job->kind, "mail");
    EXPECT_EQ(job->payload, R"({"to": 1})");
    EXPECT_EQ(job->attempts, 1);
    EXPECT_FALSE(claim(database(), kNow, kLease));
    EXPECT_TRUE(finish(*job));
    EXPECT_FALSE(claim(database(), kNow + 24h, kLease));
}

TEST_P(Queue, gives_the_one_that_waited_longest_and_none_before_its_time) {
    put("later", kNow + 1s);
    put("second", kNow - 1s);
    put("first", kNow - 2s);
    EXPECT_EQ(claim(database(), kNow, kLease)->kind, "first");
    EXPECT_EQ(claim(database(), kNow, kLease)->kind, "second");
    EXPECT_FALSE(claim(database(), kNow, kLease));
    EXPECT_EQ(claim(database(), kNow + 1s, kLease)->kind, "later");
}

TEST_P(Queue, keeps_no_job_whose_cause_was_not_kept) {
    EXPECT_THROW(database().write([](Transaction& transaction) {
        enqueue(transaction, {"mail", "{}", std::nullopt}, kNow);
        throw std::runtime_error("the walk was not saved");
    }),
                 std::runtime_error);
    EXPECT_FALSE(claim(database(), kNow, kLease));
}

TEST_P(Queue, gives_a_job_away_again_when_its_lease_is_over) {
    put("mail");
    const auto slow = claim(database(), kNow, kLease);
    EXPECT_FALSE(claim(database(), kNow + kLease - 1us, kLease));
    const auto other = claim(database(), kNow + kLease, kLease);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->attempts, 2);
    EXPECT_FALSE(finish(*slow));
    fail_at(*slow, kNow + 20min);
    EXPECT_TRUE(finish(*other));
}

TEST_P(Queue, a_held_job_is_free_as_soon_as_its_holder_said) {
    put("import");
    const auto job = claim(database(), kNow, kLease);
    database().write([&](Transaction& transaction) { EXPECT_TRUE(hold(transaction, *job, kNow + 15s)); });
    EXPECT_FALSE(claim(database(), kNow + 14s, kLease));
    ASSERT_TRUE(claim(database(), kNow + 15s, kLease));
    database().write([&](Transaction& transaction) { EXPECT_FALSE(hold(transaction, *job, kNow + 1h)); });
}

TEST_P(Queue, puts_a_failed_job_off_and_at_last_gives_it_up) {
    put("mail", kNow, PersonId{7});
    fail_at(*claim(database(), kNow, kLease), kNow);
    EXPECT_FALSE(claim(database(), kNow + 29s, kLease));
    fail_at(*claim(database(), kNow + 30s, kLease), kNow + 30s);
    EXPECT_FALSE(claim(database(), kNow + 89s, kLease));

    const Instant now = exhaust();
    EXPECT_FALSE(claim(database(), now + 24h, kLease));
    ASSERT_EQ(given_up().size(), 1u);
    EXPECT_EQ(given_up()[0].kind, "mail");
    EXPECT_EQ(given_up()[0].problem, "no answer");
    EXPECT_EQ(given_up()[0].attempts, 12);
    EXPECT_EQ(given_up()[0].person, PersonId{7});
}

TEST_P(Queue, lets_the_operator_try_again_or_discard) {
    const Id id = put("mail");
    const Instant now = exhaust();
    bool found = false;
    database().write([&](Transaction& transaction) { found = try_again(transaction, id, now); });
    EXPECT_TRUE(found);
    const auto job = claim(database(), now, kLease);
    ASSERT_TRUE(job);
    EXPECT_EQ(job->attempts, 1);
    database().write([&](Transaction& transaction) { found = discard(transaction, id); });
    EXPECT_FALSE(found) << "a job that is not given up is nobody's to discard";
    fail_at(*job, now);
    exhaust();
    database().write([&](Transaction& transaction) { found = discard(transaction, id); });
    EXPECT_TRUE(found);
    EXPECT_TRUE(given_up().empty());
}

TEST_P(Queue, forgets_what_was_about_an_erased_person) {
    put("mail", kNow, PersonId{7});
    put("mail", kNow, PersonId{8});
    database().write([](Transaction& transaction) { erase_person(transaction, PersonId{7}); });
    EXPECT_EQ(claim(database(), kNow, kLease)->person, PersonId{8});
    EXPECT_FALSE(claim(database(), kNow, kLease));
}

TEST_P(Queue, is_shared_by_workers_without_a_job_done_twice) {
    constexpr int kJobs = 60;
    database().write([](Transaction& transaction) {
        for (int i = 0; i < kJobs; ++i)
            enqueue(transaction, {"mail", "{}", std::nullopt}, kNow);
    });
    std::mutex mutex;
    std::multiset<Id> seen;
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i) {
        workers.emplace_back([&] {
            while (const auto job = claim(database(), kNow, kLease)) {
                const std::lock_guard lock(mutex);
                seen.insert(job->id);
            }
        });
    }
    for (std::thread& worker : workers)
        worker.join();
    EXPECT_EQ(seen.size(), static_cast<size_t>(kJobs));
    EXPECT_EQ(std::set<Id>(seen.begin(), seen.end()).size(), static_cast<size_t>(kJobs));
}

TEST(Pause, doubles_up_to_six_hours_and_ends_after_the_twelfth_attempt) {
    EXPECT_EQ(pause_after(1), 30s);
    EXPECT_EQ(pause_after(2), 60s);
    EXPECT_EQ(pause_after(11), 6h);
    EXPECT_EQ(pause_after(12), std::nullopt);
}

} // namespace amble::jobs
