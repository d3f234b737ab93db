#include "app/backup_folder.h"

#include "foundation/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

const Instant kNow = *parse_instant("2026-11-22T20:30:05.25Z");

class BackupFolder : public testing::Test {
protected:
    BackupFolder() { fs::create_directory(folder_); }
    ~BackupFolder() override { fs::remove_all(folder_); }

    void put(const std::string& name) const { std::ofstream(folder_ / name) << name; }
    std::vector<std::string> names() const {
        std::vector<std::string> list;
        for (const auto& entry : fs::directory_iterator(folder_))
            list.push_back(entry.path().filename());
        std::ranges::sort(list);
        return list;
    }

    fs::path folder_ = fs::temp_directory_path() / ("amble-backups-" + random_token(9));
};

} // namespace

TEST_F(BackupFolder, a_name_says_when_it_was_made) {
    EXPECT_EQ(backup_name(kNow), "amble-20261122T203005Z.backup");
    EXPECT_EQ(backup_made("amble-20261122T203005Z.backup"), parse_instant("2026-11-22T20:30:05Z"));
}

TEST_F(BackupFolder, what_has_another_name_is_none_of_ours) {
    for (const char* name :
         {"", "amble.db", "amble-20261122T203005Z.backup.unfinished", "amble-20261122T203005.backup",
          "amble-20261322T203005Z.backup", "amble-2026-11-22T20:30Z.backup", "copy-amble-20261122T203005Z.backup"})
        EXPECT_FALSE(backup_made(name)) << name;
}

TEST_F(BackupFolder, only_backups_past_their_days_are_removed) {
    put(backup_name(kNow - std::chrono::days(30)));
    put(backup_name(kNow - std::chrono::days(30) + std::chrono::seconds(1)));
    put(backup_name(kNow));
    put("amble-20010101T000000Z.txt");
    const auto removed = prune_backups(folder_, 30, kNow);
    ASSERT_EQ(removed.size(), 1u);
    EXPECT_EQ(removed[0].file.filename(), "amble-20261023T203005Z.backup");
    EXPECT_EQ(names(), (std::vector<std::string>{"amble-20010101T000000Z.txt", "amble-20261023T203006Z.backup",
                                                 "amble-20261122T203005Z.backup"}));
}

TEST_F(BackupFolder, a_time_to_keep_is_a_number_of_days) {
    EXPECT_EQ(parse_days("30d"), 30);
    for (const char* text : {"", "d", "30", "0d", "-1d", "3w", "1.5d", "99999d"})
        EXPECT_FALSE(parse_days(text)) << text;
}

} // namespace amble::app
