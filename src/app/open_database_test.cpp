#include "app/open_database.h"

#include "foundation/database/migrations.h"
#include "foundation/database/testing.h"

#include <sstream>

namespace amble::app {

namespace {

class OpenDatabase : public database::EachEngine {
protected:
    OpenDatabase() { schema_ = database::TestDatabase::Schema::none; }
};

EACH_ENGINE_OF(OpenDatabase);

} // namespace

TEST_P(OpenDatabase, names_each_step_of_an_update_and_none_of_a_new_database) {
    const auto& all = database::migrations();
    std::ostringstream said;
    EXPECT_EQ(bring_up_to_date(database(), said), static_cast<int>(all.size()));
    EXPECT_EQ(said.str(), "");

    const database::TestDatabase older(GetParam(), database::TestDatabase::Schema::none);
    database::migrate(*older, {all.begin(), all.end() - 1});
    EXPECT_EQ(bring_up_to_date(*older, said), 1);
    EXPECT_EQ(said.str(), "Bringing the database up to date: " + std::string(all.back().name) + "…\n");
}

} // namespace amble::app
