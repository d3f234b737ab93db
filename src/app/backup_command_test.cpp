#include "account/erasure_store.h"
#include "account/notice_store.h"
#include "account/person_store.h"
#include "account/testing/people.h"
#include "app/backup_folder.h"
#include "app/commands.h"
#include "app/personal_data.h"
#include "app/restored_copy.h"
#include "care/share_store.h"
#include "foundation/base/clock.h"
#include "foundation/base/random.h"
#include "foundation/base/zone.h"
#include "foundation/database/migrations.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

/// The commands as an operator gives them, over a database of each engine; a restore goes into a file.
class BackupCommands : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        fs::create_directories(folder_ / "backups");
        ASSERT_EQ(run({"backup", "--new-key", key()}), 0) << err_.str();
        const size_t at = out_.str().find("amble-backup-public-");
        public_key_ = out_.str().substr(at, out_.str().find('"', at) - at);
    }
    void TearDown() override {
        fs::remove_all(folder_);
        EachEngine::TearDown();
    }

    int run(const Words& words) {
        out_.str("");
        err_.str("");
        cli::Arguments streams(out_, err_);
        return cli::run(program(), words, streams);
    }
    int back_up(const Words& more = {}) {
        Words words = {"backup",           "--to",   folder_ / "backups",    "--database", made().address(),
                       "--erasure-ledger", ledger(), "--backups-public-key", public_key_};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    int restore(const fs::path& backup, const std::string& key) {
        return run({"restore", backup, "--key", key, "--database", restored(), "--erasure-ledger", ledger()});
    }
    int restore() { return restore(the_backup(), key()); }
    fs::path the_backup() const { return backups_in(folder_ / "backups").at(0).file; }

    void erase(PersonId person) { account::erase(database(), {personal_data(), ledger()}, person, wall_clock()); }
    /// The sign-in names in the restored database.
    std::vector<std::string> restored_people() const {
        std::vector<std::string> names;
        database::open(restored())->read([&](database::Transaction& data) {
            names.clear();
            for (const auto& account : account::accounts_by_name(data, {}, 1000))
                names.push_back(account.sign_in.typed);
        });
        return names;
    }

    std::string key() const { return folder_ / "secret.key"; }
    std::string ledger() const { return folder_ / "erased"; }
    std::string restored() const { return folder_ / "restored.db"; }

    fs::path folder_ = fs::temp_directory_path() / ("amble-backup-command-" + random_token(9));
    std::string public_key_;
    std::ostringstream out_;
    std::ostringstream err_;
};

EACH_ENGINE_OF(BackupCommands);

std::string bytes_of(const fs::path& file) {
    std::ifstream from(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
}

size_t lines_of(const std::string& text) {
    return static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Nothing can be written to a file while this is there.
class NoRoom {
public:
    NoRoom() : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit none{0, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

private:
    void (*handler_)(int);
    rlimit before_{};
};

} // namespace

TEST_P(BackupCommands, tell_no_public_key_whose_secret_one_could_not_be_kept) {
    const std::string file = folder_ / "no-room.key";
    int code = 0;
    {
        const NoRoom no_room;
        code = run({"backup", "--new-key", file});
    }
    EXPECT_EQ(code, 1);
    EXPECT_EQ(out_.str(), "");
    EXPECT_NE(err_.str().find("the disk may be full"), std::string::npos) << err_.str();
    EXPECT_FALSE(fs::exists(file));
}

TEST_P(BackupCommands, bring_back_everybody_but_those_erased_since) {
    account::a_person(database(), "anna");
    const PersonId bert = account::a_person(database(), "bert");
    ASSERT_EQ(back_up(), 0) << err_.str();
    erase(bert);
    ASSERT_EQ(restore(), 0) << err_.str();
    EXPECT_EQ(restored_people(), Words{"anna"});
    EXPECT_NE(out_.str().find("Erased again: the account"), std::string::npos) << out_.str();
}

TEST_P(BackupCommands, bring_back_no_share_that_may_have_been_ended_since) {
    const PersonId anna = account::a_person(database(), "anna");
    const Day today = Zone::utc().day_at(wall_clock());
    const PersonId lind = account::a_specialist(database(), "lind", today);
    database().write([&](database::Transaction& data) {
        care::add_share(data, {random_id(), anna, lind, "Lind", wall_clock(), today + 30, {}});
    });
    ASSERT_EQ(back_up(), 0) << err_.str();
    std::ofstream(ledger()) << "";
    ASSERT_EQ(restore(), 0) << err_.str();
    EXPECT_NE(out_.str().find("What members shared with specialists is ended"), std::string::npos) << out_.str();
    database::open(restored())->read([&](database::Transaction& data) {
        EXPECT_TRUE(care::shown_to(data, lind, wall_clock()).empty());
        EXPECT_EQ(account::new_notices(data, anna), 1);
    });
}

TEST_P(BackupCommands, copy_whole_transactions_while_others_write) {
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::jthread writer([&] {
        while (!stop) {
            account::a_person(database(), "member-" + std::to_string(written));
            ++written;
            written.notify_all();
        }
    });
    written.wait(0);
    const int exit = back_up();
    stop = true;
    writer.join();
    ASSERT_EQ(exit, 0) << err_.str();
    std::ofstream(ledger()) << "";
    ASSERT_EQ(restore(), 0) << err_.str();
    EXPECT_GE(restored_people().size(), 1u);
}

TEST_P(BackupCommands, leave_no_copy_that_is_not_encrypted) {
    account::a_person(database(), "a-name-of-somebody");
    ASSERT_EQ(back_up(), 0) << err_.str();
    EXPECT_EQ(bytes_of(the_backup()).find("a-name-of-somebody"), std::string::npos);
    EXPECT_FALSE(fs::exists(made().address() + ".copying"));
    EXPECT_EQ(fs::status(the_backup()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_P(BackupCommands, remove_what_is_past_its_days_and_say_when_the_last_copy_is_gone) {
    const fs::path old = folder_ / "backups" / backup_name(wall_clock() - std::chrono::days(15));
    std::ofstream(old) << "x";
    ASSERT_EQ(back_up({"--keep", "14d"}), 0) << err_.str();
    EXPECT_FALSE(fs::exists(old));
    const Day today = Zone::utc().day_at(wall_clock());
    EXPECT_NE(out_.str().find(iso(today + 15)), std::string::npos) << out_.str();
}

TEST_P(BackupCommands, do_not_keep_longer_than_people_are_told) {
    EXPECT_EQ(back_up({"--keep", "60d"}), 1);
    EXPECT_NE(err_.str().find("30 days"), std::string::npos) << err_.str();
    EXPECT_TRUE(backups_in(folder_ / "backups").empty());
    EXPECT_EQ(back_up({"--keep", "60d", "--backups-keep-days", "60"}), 0) << err_.str();
}

TEST_P(BackupCommands, say_in_one_sentence_what_is_wrong_with_a_backup_and_leave_nothing) {
    ASSERT_EQ(back_up(), 0) << err_.str();
    std::ofstream(ledger()) << "";
    const std::string whole = bytes_of(the_backup());
    std::string altered = whole;
    altered[whole.size() / 2] ^= 1;
    const std::string other_key = folder_ / "other.key";
    ASSERT_EQ(run({"backup", "--new-key", other_key}), 0);
    const std::vector<std::pair<std::string, std::string>> table = {{whole.substr(0, whole.size() / 2), key()},
                                                                    {whole.substr(0, 20), key()},
                                                                    {altered, key()},
                                                                    {whole + "x", key()},
                                                                    {"no backup at all", key()},
                                                                    {whole, other_key}};
    for (const auto& [bytes, with] : table) {
        const fs::path file = folder_ / "damaged.backup";
        std::ofstream(file, std::ios::binary) << bytes;
        EXPECT_EQ(restore(file, with), 1);
        EXPECT_LE(lines_of(err_.str()), 1u) << err_.str();
        EXPECT_FALSE(fs::exists(restored())) << err_.str();
    }
    EXPECT_EQ(restore(folder_ / "missing", key()), 1);
    EXPECT_EQ(restore(the_backup(), folder_ / "missing"), 1);
    EXPECT_EQ(restore(), 0) << err_.str();
}

TEST_P(BackupCommands, never_write_over_what_is_there) {
    ASSERT_EQ(back_up(), 0) << err_.str();
    std::ofstream(ledger()) << "";
    std::ofstream(restored()) << "mine";
    EXPECT_EQ(restore(), 1);
    EXPECT_EQ(bytes_of(restored()), "mine");
    EXPECT_EQ(run({"backup", "--new-key", key()}), 1);
}

TEST_P(BackupCommands, do_not_restore_without_the_ledger) {
    ASSERT_EQ(back_up(), 0) << err_.str();
    fs::remove(ledger());
    EXPECT_EQ(restore(), 1);
    EXPECT_NE(err_.str().find("--erasure-ledger"), std::string::npos) << err_.str();
    EXPECT_FALSE(fs::exists(restored()));
}

TEST_P(BackupCommands, have_serve_refuse_an_old_copy_until_the_erasures_are_done_again) {
    const PersonId bert = account::a_person(database(), "bert");
    database().copy_to(restored());
    erase(bert);
    const Words serve = {"serve",  "--database", restored(), "--erasure-ledger", ledger(),
                         "--port", "0",          "--listen", "192.0.2.1"}; // no address of ours: it cannot stay
    EXPECT_EQ(run(serve), 1);
    EXPECT_NE(err_.str().find("amble restore --replay"), std::string::npos) << err_.str();
    EXPECT_EQ(run({"person", "list", "--database", restored(), "--erasure-ledger", ledger()}), 1);
    EXPECT_EQ(run({"restore", "--replay", "--database", restored(), "--erasure-ledger", ledger()}), 0) << err_.str();
    EXPECT_EQ(run(serve), 1);
    EXPECT_EQ(err_.str().find("amble restore --replay"), std::string::npos) << err_.str();
    EXPECT_TRUE(restored_people().empty());
}

TEST_P(BackupCommands, have_serve_warn_at_every_start_while_the_ledger_lacks_an_erasure) {
    const PersonId bert = account::a_person(database(), "bert");
    const Words serve = {"serve",  "--database",       made().address(),   "--erasure-ledger",
                         ledger(), "--listen",         "192.0.2.1",        "--port",
                         "0",      "--uploads-folder", folder_ / "uploads"};
    const auto said = [&] {
        EXPECT_EQ(run(serve), 1) << "192.0.2.1 is no address of ours";
        return err_.str();
    };
    erase(bert);
    EXPECT_EQ(said().find("Warning"), std::string::npos) << err_.str();
    const std::string lines = bytes_of(ledger());
    fs::remove(ledger());
    EXPECT_NE(said().find(ledger() + " is gone"), std::string::npos) << err_.str();
    EXPECT_NE(err_.str().find("would bring back people who were erased"), std::string::npos) << err_.str();
    EXPECT_NE(said().find("lacks what was written to it"), std::string::npos) << "made anew, and still said";
    std::ofstream(ledger(), std::ios::app) << lines;
    EXPECT_EQ(said().find("Warning"), std::string::npos) << err_.str();
}

TEST_P(BackupCommands, leave_no_warning_when_the_last_backup_with_the_erased_is_past_its_days) {
    erase(account::a_person(database(), "bert"));
    fs::remove(ledger());
    const Day today = Zone::utc().day_at(wall_clock());
    EXPECT_TRUE(lost_erasures(database(), ledger(), 30, today + 30));
    EXPECT_FALSE(lost_erasures(database(), ledger(), 30, today + 32));
    EXPECT_FALSE(lost_erasures(database(), ledger(), 30, today)) << "given up for good";
}

TEST_P(BackupCommands, have_serve_refuse_a_copy_that_was_not_restored_to_its_end) {
    database().copy_to(restored());
    mark_as_copy(*database::open(restored()), wall_clock());
    EXPECT_EQ(run({"serve", "--database", restored(), "--port", "0", "--listen", "192.0.2.1"}), 1);
    EXPECT_NE(err_.str().find("amble restore --replay"), std::string::npos) << err_.str();
}

TEST_P(BackupCommands, go_back_into_an_empty_database_of_postgresql) {
    if (GetParam() != database::Engine::postgresql) GTEST_SKIP() << "skipped: about PostgreSQL";
    account::a_person(database(), "anna");
    const PersonId bert = account::a_person(database(), "bert");
    ASSERT_EQ(back_up(), 0) << err_.str();
    erase(bert);
    const database::TestDatabase fresh(GetParam(), database::TestDatabase::Schema::none);
    const Words restore = {"restore",       the_backup(),       "--key", key(), "--database",
                           fresh.address(), "--erasure-ledger", ledger()};
    ASSERT_EQ(run(restore), 0) << err_.str();
    fresh->read([](database::Transaction& data) {
        EXPECT_EQ(account::accounts_by_name(data, {}, 10).size(), 1u);
        EXPECT_TRUE(data.query("SELECT 1 FROM site WHERE key = 'copied_at'").empty());
    });
    EXPECT_EQ(run(restore), 1);
    EXPECT_NE(err_.str().find("not empty"), std::string::npos) << err_.str();
}

TEST_P(BackupCommands, want_a_key_a_folder_and_one_thing_to_do) {
    EXPECT_EQ(run({"backup"}), 2);
    EXPECT_EQ(run({"backup", "--to", folder_, "--new-key", folder_ / "k"}), 2);
    EXPECT_EQ(run({"restore"}), 2);
    EXPECT_EQ(run({"restore", "--replay", "--key", key()}), 2);
    EXPECT_EQ(run({"backup", "--to", folder_, "--database", made().address()}), 1);
    EXPECT_NE(err_.str().find("--new-key"), std::string::npos) << err_.str();
    EXPECT_EQ(back_up({"--keep", "a while"}), 1);
}

} // namespace amble::app
