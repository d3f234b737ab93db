#include "foundation/base/private_file.h"

#include "foundation/base/random.h"

#include <gtest/gtest.h>

namespace amble {

namespace fs = std::filesystem;

TEST(PrivateFile, is_its_owners_alone_and_never_made_over_another) {
    const fs::path file = fs::temp_directory_path() / ("amble-private-" + random_token(9));
    EXPECT_FALSE(make_private_file(file));
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(make_private_file(file), std::errc::file_exists);
    EXPECT_FALSE(sync_to_disk(file));
    EXPECT_FALSE(sync_to_disk(file.parent_path()));
    fs::remove(file);
    EXPECT_EQ(sync_to_disk(file), std::errc::no_such_file_or_directory);
}

} // namespace amble
