#include "foundation/database/testing.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>

namespace amble::database {

namespace {

/// Another process that saves numbers into the same database.
class Saver {
public:
    Saver(const std::string& address, int64_t first) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        std::string start = std::to_string(first);
        std::string program = AMBLE_SAVER;
        std::string where = address;
        char* arguments[] = {program.data(), where.data(), start.data(), nullptr};
        const int failed = ::posix_spawn(&process_, AMBLE_SAVER, &actions, nullptr, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        said_ = ::fdopen(ends[0], "r");
        if (failed != 0) throw std::runtime_error("no saver");
    }

    ~Saver() {
        kill();
        ::fclose(said_);
    }
    Saver(const Saver&) = delete;
    Saver& operator=(const Saver&) = delete;

    /// Reads on until `count` more numbers were acknowledged; false where the process ended before.
    bool acknowledges(int count) {
        char line[32];
        for (int i = 0; i < count; ++i) {
            if (!std::fgets(line, sizeof line, said_)) return false;
            acknowledged_.insert(std::atoll(line));
        }
        return true;
    }

    /// Ends it as a power cut would, and reads what it still said. Half a line was never said.
    void kill() {
        if (process_ == 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
        char line[32];
        while (std::fgets(line, sizeof line, said_))
            if (std::string_view(line).ends_with('\n')) acknowledged_.insert(std::atoll(line));
    }

    const std::set<int64_t>& acknowledged() const { return acknowledged_; }

private:
    pid_t process_ = 0;
    FILE* said_ = nullptr;
    std::set<int64_t> acknowledged_;
};

class Crash : public EachEngine {
protected:
    Crash() { schema_ = TestDatabase::Schema::none; }

    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        database().write([](Transaction& transaction) {
            transaction.execute("CREATE TABLE saved (number INTEGER NOT NULL PRIMARY KEY) STRICT");
            transaction.execute("CREATE TABLE twin (number INTEGER NOT NULL PRIMARY KEY) STRICT");
        });
    }

    std::set<int64_t> numbers(std::string_view sql) {
        std::set<int64_t> found;
        database().read([&](Transaction& transaction) {
            found.clear();
            for (const Row row : transaction.query(sql))
                found.insert(row.integer(0));
        });
        return found;
    }

    void expect_kept(const Saver& saver) {
        const auto found = numbers("SELECT number FROM saved");
        for (const int64_t number : saver.acknowledged())
            EXPECT_TRUE(found.contains(number)) << number << " was acknowledged and is gone";
    }
};

EACH_ENGINE_OF(Crash);

} // namespace

TEST_P(Crash, loses_nothing_that_was_acknowledged) {
    for (int64_t round = 0; round < 4; ++round) {
        Saver killed(made().address(), round * 10'000'000);
        Saver survivor(made().address(), round * 10'000'000 + 5'000'000);
        ASSERT_TRUE(killed.acknowledges(60));
        ASSERT_TRUE(survivor.acknowledges(60));
        killed.kill();
        ASSERT_TRUE(survivor.acknowledges(60)) << "the other process could not go on";
        survivor.kill();
        expect_kept(killed);
        expect_kept(survivor);
    }
    EXPECT_EQ(numbers("SELECT number FROM saved WHERE number NOT IN (SELECT number FROM twin) UNION ALL "
                      "SELECT number FROM twin WHERE number NOT IN (SELECT number FROM saved)"),
              std::set<int64_t>())
        << "half a save was kept";
}

TEST_P(Crash, of_the_only_process_leaves_a_whole_database) {
    made().close();
    {
        Saver saver(made().address(), 0);
        ASSERT_TRUE(saver.acknowledges(100));
        saver.kill();
        made().reopen();
        expect_kept(saver);
    }
    if (database().engine() == Engine::postgresql) return;
    database().read(
        [](Transaction& transaction) { EXPECT_EQ(transaction.query("PRAGMA integrity_check").only().text(0), "ok"); });
}

} // namespace amble::database
