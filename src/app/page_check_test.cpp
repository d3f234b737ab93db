#include "app/page_check.h"

#include "foundation/database/backup.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

class PageCheckTest : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder_);
        const auto made = database::open(file());
        made->write([](database::Transaction& data) {
            data.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
            for (int i = 0; i < 2000; ++i)
                data.execute("INSERT INTO note (id, words) VALUES ($1, $2)", i, std::string(100, 'a'));
        });
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string file() const { return (folder_ / "amble.db").string(); }

    void damage() const {
        std::fstream to(file(), std::ios::in | std::ios::out | std::ios::binary);
        to.seekp(static_cast<std::streamoff>(fs::file_size(file()) / 2));
        to << std::string(8192, '\x5a');
    }

    const fs::path folder_ = fs::temp_directory_path() / ("amble-page-check-" + std::to_string(::getpid()));
};

} // namespace

TEST_F(PageCheckTest, says_nothing_of_a_sound_file) {
    const auto database = database::open(file());
    PageCheck check(*database);
    check.run();
    EXPECT_FALSE(check.is_damaged());
}

TEST_F(PageCheckTest, finds_a_file_damaged_in_the_middle_and_no_backup_is_made_of_it) {
    damage();
    const auto database = database::open(file());
    PageCheck check(*database);
    check.run();
    EXPECT_TRUE(check.is_damaged());
    EXPECT_THROW(database::backup(*database, folder_ / "copy.db"), database::Error);
    EXPECT_FALSE(fs::exists(folder_ / "copy.db"));
}

} // namespace amble::app
