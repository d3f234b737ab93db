#include "foundation/database/testing.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <thread>

namespace amble::database {

namespace {

/// What only a server can do to us: go away, take too long, say too much.
class Postgresql : public testing::Test {
protected:
    void SetUp() override {
        if (!std::getenv("AMBLE_TEST_POSTGRES"))
            GTEST_SKIP() << "skipped: no PostgreSQL (AMBLE_TEST_POSTGRES is not set)";
        made_.emplace(Engine::postgresql, TestDatabase::Schema::none);
        other_ = open(made_->address() + "&application_name=other", {.connections = 1});
        database().write([](Transaction& transaction) {
            transaction.execute("CREATE TABLE note (number INTEGER NOT NULL PRIMARY KEY) STRICT");
        });
    }

    Database& database() { return **made_; }

    static void insert(Transaction& transaction, int64_t number) {
        transaction.execute("INSERT INTO note (number) VALUES ($1)", number);
    }

    int64_t count() {
        int64_t found = 0;
        other_->read([&](Transaction& transaction) {
            found = transaction.query("SELECT count(*) FROM note").only().integer(0);
        });
        return found;
    }

    /// Ends our connections, as a restart of the server does, and returns when they are gone.
    void end_connections() {
        other_->write([this](Transaction& transaction) {
            transaction.query(
                "SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity WHERE application_name = $1",
                made_->name());
        });
    }

    std::optional<TestDatabase> made_;
    std::unique_ptr<Database> other_;
};

} // namespace

TEST_F(Postgresql, that_restarted_is_found_again) {
    std::vector<std::thread> people;
    for (int person = 0; person < 4; ++person)
        people.emplace_back(
            [this, person] { database().write([=](Transaction& transaction) { insert(transaction, person); }); });
    for (std::thread& person : people)
        person.join();
    end_connections();
    database().write([](Transaction& transaction) { insert(transaction, 10); });
    end_connections();
    database().read([](Transaction& transaction) {
        EXPECT_EQ(transaction.query("SELECT count(*) FROM note").only().integer(0), 5);
    });
}

TEST_F(Postgresql, lost_in_the_middle_of_a_work_runs_it_again_from_its_start) {
    int runs = 0;
    database().write([&](Transaction& transaction) {
        insert(transaction, 1);
        if (++runs == 1) end_connections();
        insert(transaction, 2);
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count(), 2);
}

TEST_F(Postgresql, lost_during_a_commit_is_an_error_and_not_tried_twice) {
    int runs = 0;
    EXPECT_THROW(database().write([&](Transaction& transaction) {
        insert(transaction, 1);
        ++runs;
        end_connections();
    }),
                 Error);
    EXPECT_EQ(runs, 1);
}

TEST_F(Postgresql, that_takes_too_long_is_stopped) {
    made_->reopen({.statement_timeout = std::chrono::milliseconds(500)});
    EXPECT_THROW(database().read([](Transaction& transaction) { transaction.query("SELECT pg_sleep(60)"); }), Error);
}

TEST_F(Postgresql, error_does_not_repeat_what_was_to_be_saved) {
    const auto error_of = [this](const Value& value) -> std::string {
        try {
            database().write(
                [&](Transaction& transaction) { transaction.execute("INSERT INTO note (number) VALUES ($1)", value); });
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    };
    EXPECT_EQ(error_of(815), "no error");
    EXPECT_EQ(error_of(815).find("815"), std::string::npos);
    EXPECT_EQ(error_of("pain 7"), "invalid input syntax for type bigint (PostgreSQL 22P02)");
}

TEST_F(Postgresql, that_is_not_there_is_said_so) {
    try {
        open("postgresql://amble@/amble?host=/nowhere");
        FAIL();
    } catch (const Error& error) {
        EXPECT_TRUE(std::string(error.what()).starts_with("The PostgreSQL server cannot be reached. It said: "));
    }
}

TEST_F(Postgresql, write_that_many_want_at_once_succeeds_for_all) {
    database().write([](Transaction& transaction) { insert(transaction, 0); });
    std::vector<std::thread> people;
    for (int person = 0; person < 8; ++person) {
        people.emplace_back([this] {
            for (int i = 0; i < 10; ++i)
                database().write(
                    [](Transaction& transaction) { transaction.execute("UPDATE note SET number = number + 1"); });
        });
    }
    for (std::thread& person : people)
        person.join();
    other_->read([](Transaction& transaction) {
        EXPECT_EQ(transaction.query("SELECT number FROM note").only().integer(0), 80);
    });
}

TEST_F(Postgresql, writes_that_lost_to_others_too_often_take_turns) {
    constexpr int kLost = 6;
    database().write([](Transaction& transaction) { insert(transaction, 0); });
    const auto add_one = [](Transaction& transaction) { transaction.execute("UPDATE note SET number = number + 1"); };
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::vector<std::thread> people;
    for (int person = 0; person < 8; ++person) {
        people.emplace_back([&] {
            int attempts = 0;
            database().write([&](Transaction& transaction) {
                const bool in_turn = ++attempts > kLost;
                if (in_turn) most = std::max(most.load(), ++inside);
                transaction.query("SELECT number FROM note").only();
                if (!in_turn) other_->write(add_one);
                for (int i = 0; in_turn && i < 100; ++i)
                    transaction.query("SELECT number FROM note").only();
                if (in_turn) --inside;
                add_one(transaction);
            });
        });
    }
    for (std::thread& person : people)
        person.join();
    EXPECT_EQ(most, 1);
    other_->read([](Transaction& transaction) {
        EXPECT_EQ(transaction.query("SELECT number FROM note").only().integer(0), 8 * (kLost + 1));
    });
}

} // namespace amble::database
