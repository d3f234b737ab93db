#include "foundation/database/testing.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>
#include <future>
#include <mutex>
#include <thread>

namespace amble::database {

namespace {

namespace fs = std::filesystem;

/// Keeps the writer busy until it is let go, so that what is queued meanwhile shares its commit.
class Held {
public:
    explicit Held(Database& database) {
        const auto started = std::make_shared<std::promise<void>>();
        const auto first = std::make_shared<std::once_flag>(); // a shared commit may run it again
        database.write_later(
            [=, go = go_.get_future().share()](Transaction&) {
                std::call_once(*first, [&] { started->set_value(); });
                go.wait();
            },
            [](std::exception_ptr) {});
        started->get_future().wait();
    }

    void let_go() { go_.set_value(); }

private:
    std::promise<void> go_;
};

class Sqlite : public testing::Test {
protected:
    Sqlite() {
        made_->write([](Transaction& transaction) {
            transaction.execute("CREATE TABLE note (number INTEGER NOT NULL PRIMARY KEY, text TEXT,"
                                " above INTEGER REFERENCES note DEFERRABLE INITIALLY DEFERRED) STRICT");
        });
    }

    static void insert(Transaction& transaction, int64_t number) {
        transaction.execute("INSERT INTO note (number) VALUES ($1)", number);
    }

    /// What a write that was queued ended with: empty, or the error.
    std::future<std::string> later(std::function<void(Transaction&)> work) {
        auto ended = std::make_shared<std::promise<std::string>>();
        made_->write_later(std::move(work), [ended](std::exception_ptr failed) {
            try {
                if (failed) std::rethrow_exception(failed);
                ended->set_value("");
            } catch (const std::exception& error) {
                ended->set_value(error.what());
            }
        });
        return ended->get_future();
    }

    int64_t count() {
        int64_t found = 0;
        made_->read([&](Transaction& transaction) {
            found = transaction.query("SELECT count(*) FROM note").only().integer(0);
        });
        return found;
    }

    TestDatabase made_{Engine::sqlite, TestDatabase::Schema::none};
};

std::string refusal(const std::string& address) {
    try {
        open(address);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_F(Sqlite, file_is_for_its_owner_alone) {
    for (const char* ending : {"", "-wal", "-shm"}) {
        struct stat about{};
        ASSERT_EQ(::stat((made_.address() + ending).c_str(), &about), 0) << ending;
        EXPECT_EQ(about.st_mode & 0777u, 0600u) << ending;
    }
}

TEST_F(Sqlite, file_that_is_no_database_is_named) {
    const std::string path = made_.address() + "-text";
    std::ofstream(path) << std::string(4096, 'x');
    EXPECT_EQ(refusal(path), path + " is not a database. Choose another path, or put a backup there.");
}

TEST_F(Sqlite, file_of_another_program_is_left_alone) {
    const std::string path = made_.address() + "-other";
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &other), SQLITE_OK);
    sqlite3_exec(other, "CREATE TABLE bookmark (url)", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    const auto size = fs::file_size(path);
    EXPECT_EQ(refusal(path), path + " is an SQLite database of another program. Choose another path.");
    EXPECT_EQ(fs::file_size(path), size);
}

TEST_F(Sqlite, file_that_cannot_be_made_is_refused_with_a_sentence) {
    EXPECT_EQ(refusal("/nowhere/amble.db"),
              "The database file /nowhere/amble.db cannot be opened. Its folder must exist, and this user must be "
              "allowed to write there.");
    EXPECT_EQ(refusal(""), "No database is named. Give the path of a file, or postgresql://…");
    EXPECT_EQ(refusal("mysql://clinic"),
              "The database's address is neither the path of a file nor of the form postgresql://…");
}

TEST_F(Sqlite, is_one_file_after_it_was_closed) {
    made_->write([](Transaction& transaction) { insert(transaction, 1); });
    EXPECT_EQ(count(), 1);
    made_.close();
    EXPECT_FALSE(fs::exists(made_.address() + "-wal"));
    made_.reopen();
    EXPECT_EQ(count(), 1);
}

TEST_F(Sqlite, log_stays_bounded_while_readers_come_and_go) {
    const std::string text(200'000, 'x');
    for (int64_t number = 0; number < 1'000; ++number) {
        made_->write([&](Transaction& transaction) {
            transaction.execute("INSERT INTO note (number, text) VALUES ($1, $2)"
                                " ON CONFLICT (number) DO UPDATE SET text = excluded.text",
                                number % 10, text);
        });
        if (number % 100 == 0) EXPECT_GT(count(), 0);
    }
    EXPECT_LT(fs::file_size(made_.address() + "-wal"), 80u * 1024 * 1024);
}

TEST_F(Sqlite, log_is_emptied_in_a_quiet_moment) {
    made_.reopen({.sync = Sync::off, .quiet = std::chrono::milliseconds(1)});
    made_->write([](Transaction& transaction) { insert(transaction, 1); });
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (fs::file_size(made_.address() + "-wal") > 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    EXPECT_EQ(fs::file_size(made_.address() + "-wal"), 0u);
}

// What shares a commit is decided by the commit: a foreign key that is only checked there fails all of it at first.
TEST_F(Sqlite, commit_that_one_work_spoils_is_made_again_without_it) {
    Held held(*made_);
    auto before = later([](Transaction& transaction) { insert(transaction, 1); });
    auto spoiler =
        later([](Transaction& transaction) { transaction.execute("INSERT INTO note (number, above) VALUES (2, 99)"); });
    auto after = later([](Transaction& transaction) { insert(transaction, 3); });
    held.let_go();
    EXPECT_EQ(before.get(), "");
    EXPECT_NE(spoiler.get(), "");
    EXPECT_EQ(after.get(), "");
    EXPECT_EQ(count(), 2);
}

TEST_F(Sqlite, disk_that_is_full_for_one_work_is_not_full_for_another) {
    made_->write([](Transaction& transaction) { transaction.query("PRAGMA max_page_count = 50"); });
    Held held(*made_);
    auto small = later([](Transaction& transaction) { insert(transaction, 1); });
    auto large = later([](Transaction& transaction) {
        transaction.execute("INSERT INTO note (number, text) VALUES (2, $1)", std::string(1'000'000, 'x'));
    });
    auto other = later([](Transaction& transaction) { insert(transaction, 3); });
    held.let_go();
    EXPECT_EQ(small.get(), "");
    EXPECT_TRUE(large.get().starts_with("database or disk is full"));
    EXPECT_EQ(other.get(), "");
    EXPECT_EQ(count(), 2);
}

TEST_F(Sqlite, queue_that_is_full_refuses_more) {
    made_.reopen({.queue_limit = 2, .sync = Sync::off});
    Held held(*made_);
    auto first = later([](Transaction& transaction) { insert(transaction, 1); });
    auto second = later([](Transaction& transaction) { insert(transaction, 2); });
    EXPECT_THROW(later([](Transaction& transaction) { insert(transaction, 3); }), Error);
    held.let_go();
    EXPECT_EQ(first.get() + second.get(), "");
    EXPECT_EQ(count(), 2);
}

TEST_F(Sqlite, file_that_another_process_holds_is_an_error_and_not_for_ever) {
    made_.reopen({.sync = Sync::off, .busy_timeout = std::chrono::milliseconds(20)});
    const auto other = open(made_.address());
    Held held(*other);
    EXPECT_THROW(made_->write([](Transaction& transaction) { insert(transaction, 1); }), Error);
    held.let_go();
    made_.reopen();
    made_->write([](Transaction& transaction) { insert(transaction, 2); });
    EXPECT_EQ(count(), 1);
}

TEST_F(Sqlite, write_inside_a_write_is_refused_and_does_not_hang) {
    EXPECT_THROW(
        made_->write([this](Transaction&) { made_->write([](Transaction& transaction) { insert(transaction, 1); }); }),
        Error);
}

TEST_F(Sqlite, writes_are_finished_before_it_closes) {
    {
        Held held(*made_);
        for (int64_t number = 0; number < 100; ++number)
            made_->write_later([number](Transaction& transaction) { insert(transaction, number); },
                               [](std::exception_ptr) {});
        held.let_go();
    }
    made_.reopen();
    EXPECT_EQ(count(), 100);
}

} // namespace amble::database
