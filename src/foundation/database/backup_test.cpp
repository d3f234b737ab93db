#include "foundation/database/backup.h"

#include "foundation/database/schema.h"
#include "foundation/database/testing.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <limits>
#include <thread>

namespace amble::database {

namespace {

namespace fs = std::filesystem;

constexpr int kMany = 5000;
const std::string kLong(4096, 'x');

constexpr std::string_view kInsert =
    "INSERT INTO job (id, kind, payload, person_id, due_at, problem) VALUES ($1, $2, $3, $4, $5, $6)";

class Backups : public EachEngine {
protected:
    void TearDown() override {
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(file_.string() + ending);
    }

    static void insert(Transaction& transaction, std::string_view id, std::string_view kind) {
        transaction.execute(kInsert, id, kind, "Grüße\n", std::numeric_limits<int64_t>::min(), 5, nullptr);
    }

    void save(std::string_view id) {
        database().write([&](Transaction& transaction) { insert(transaction, id, "mail"); });
    }

    /// More rows than fit between a server and its reader: kMany, of some 20 MB together.
    void save_many() {
        database().write([](Transaction& transaction) {
            for (int i = 0; i < kMany; ++i)
                transaction.ask(kInsert, fmt::format("{:05}", i), "mail", kLong, 1, 5, nullptr);
        });
    }

    /// Asks over another connection than those that are looked at.
    void ask_server(std::string_view sql) {
        const auto other = open(made().address());
        other->read([&](Transaction& transaction) { transaction.query(sql, made().name()); });
    }

    static size_t count(const fs::path& file) {
        size_t rows = 0;
        open(file.string())->read([&](Transaction& transaction) {
            rows = static_cast<size_t>(transaction.query("SELECT count(*) FROM job").only().integer(0));
        });
        return rows;
    }

    static std::string content(Database& database) {
        std::string text;
        database.read([&](Transaction& transaction) {
            text.clear();
            for (const Row row :
                 transaction.query("SELECT id, payload, person_id, due_at, problem FROM job ORDER BY id"))
                text += fmt::format("{}|{}|{}|{}|{}\n", row.text(0), row.text(1), row.integer(2), row.integer(3),
                                    row.maybe_text(4).value_or("NULL"));
        });
        return text;
    }

    static std::string refusal(const std::function<void()>& step) {
        try {
            step();
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }

    fs::path file_ = fs::temp_directory_path() / fmt::format("amble-backup-{}.db", ::getpid());
};

EACH_ENGINE_OF(Backups);

std::string bytes_of(const fs::path& file) {
    std::ifstream from(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
}

} // namespace

TEST_P(Backups, go_back_into_either_engine) {
    save("a");
    save("b");
    backup(database(), file_);
    save("after");
    for (const Engine engine : {Engine::sqlite, GetParam()}) {
        const TestDatabase fresh(engine, TestDatabase::Schema::none);
        restore(file_, *fresh);
        EXPECT_EQ(content(*fresh),
                  fmt::format("a|Grüße\n|{0}|5|NULL\nb|Grüße\n|{0}|5|NULL\n", std::numeric_limits<int64_t>::min()));
        check_schema(*fresh);
    }
}

TEST_P(Backups, of_sqlite_go_into_the_other_engine_too) {
    const TestDatabase small(Engine::sqlite, TestDatabase::Schema::migrated);
    small->write([](Transaction& transaction) { insert(transaction, "a", "mail"); });
    backup(*small, file_);
    restore(file_, database());
    EXPECT_EQ(content(database()), content(*small));
}

TEST_P(Backups, hold_whole_transactions_while_others_write) {
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::jthread writer([&] {
        for (int number = 0; !stop; ++number) {
            database().write([&](Transaction& transaction) {
                insert(transaction, fmt::format("{} first", number), std::to_string(number));
                insert(transaction, fmt::format("{} second", number), std::to_string(number));
            });
            ++written;
            written.notify_all();
        }
    });
    written.wait(0);
    EXPECT_EQ(refusal([&] { backup(database(), file_); }), "");
    stop = true;
    writer.join();
    const auto copy = open(file_.string());
    copy->read([](Transaction& transaction) {
        EXPECT_FALSE(transaction.query("SELECT 1 FROM job").empty());
        EXPECT_TRUE(transaction.query("SELECT kind FROM job GROUP BY kind HAVING count(*) <> 2").empty());
    });
}

TEST_P(Backups, take_longer_than_a_statement_may) {
    if (GetParam() != Engine::postgresql) GTEST_SKIP() << "skipped: about PostgreSQL";
    save_many();
    made().reopen({.statement_timeout = std::chrono::milliseconds(500)});
    const auto wait_longer = [&](uint64_t row, uint64_t) {
        if (row == 1) ask_server("SELECT pg_sleep(0.7) WHERE $1 <> ''");
    };
    EXPECT_EQ(refusal([&] { backup(database(), file_, wait_longer); }), "");
    EXPECT_EQ(count(file_), size_t{kMany});
}

TEST_P(Backups, begin_again_where_the_connection_was_lost_in_between) {
    if (GetParam() != Engine::postgresql) GTEST_SKIP() << "skipped: about PostgreSQL";
    save_many();
    int begun = 0;
    const auto lose = [&](uint64_t row, uint64_t) {
        if (row == 1 && ++begun == 1)
            ask_server("SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity"
                       " WHERE application_name = $1 AND pid <> pg_backend_pid()");
    };
    EXPECT_EQ(refusal([&] { backup(database(), file_, lose); }), "");
    EXPECT_EQ(begun, 2);
    EXPECT_EQ(count(file_), size_t{kMany});
}

TEST_P(Backups, tell_how_far_they_are) {
    for (const char* id : {"a", "b", "c"})
        save(id);
    std::vector<uint64_t> told;
    uint64_t all = 0;
    const auto note = [&](uint64_t so_far, uint64_t total) {
        told.push_back(so_far);
        all = total;
    };
    const TestDatabase fresh(GetParam(), TestDatabase::Schema::none);
    const auto copies = {std::function<void()>([&] { backup(database(), file_, note); }),
                         std::function<void()>([&] { restore(file_, *fresh, note); })};
    for (const auto& copy : copies) {
        told.clear();
        copy();
        ASSERT_FALSE(told.empty());
        EXPECT_TRUE(std::ranges::is_sorted(told));
        EXPECT_EQ(told.back(), all);
    }
}

TEST_P(Backups, are_for_their_owner_alone_and_never_overwrite) {
    backup(database(), file_);
    EXPECT_EQ(fs::status(file_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const std::string before = bytes_of(file_);
    EXPECT_EQ(refusal([&] { backup(database(), file_); }), file_.string() + " cannot be made: File exists.");
    EXPECT_EQ(bytes_of(file_), before);
}

TEST_P(Backups, hold_nothing_that_was_erased) {
    save("a-secret-of-somebody");
    database().write([](Transaction& transaction) { transaction.execute("DELETE FROM job"); });
    backup(database(), file_);
    EXPECT_EQ(bytes_of(file_).find("a-secret-of-somebody"), std::string::npos);
}

TEST_P(Backups, are_not_put_over_what_is_there) {
    save("a");
    backup(database(), file_);
    EXPECT_EQ(refusal([&] { restore(file_, database()); }),
              "The database is not empty, and a restore does not write over it. Name a new one.");
}

TEST_P(Backups, that_are_missing_or_something_else_are_refused) {
    EXPECT_EQ(refusal([&] { restore(file_, database()); }), fmt::format("There is no backup {}.", file_.string()));
    std::ofstream(file_) << std::string(5000, 'x');
    EXPECT_NE(refusal([&] { restore(file_, database()); }), "");
}

TEST_P(Backups, that_are_damaged_are_refused) {
    for (int i = 0; i < 200; ++i)
        save(fmt::format("{:0100}", i));
    backup(database(), file_);
    {
        std::fstream file(file_, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(fs::file_size(file_)) - 3 * 4096);
        file << std::string(2 * 4096, 'x');
    }
    const TestDatabase fresh(GetParam(), TestDatabase::Schema::none);
    EXPECT_NE(refusal([&] { restore(file_, *fresh); }), "");
    EXPECT_TRUE(tables(*fresh).empty());
}

} // namespace amble::database
