#include "foundation/database/migrations.h"

#include "foundation/database/testing.h"

#include <atomic>
#include <thread>

namespace amble::database {

namespace {

class Migrations : public EachEngine {
protected:
    Migrations() { schema_ = TestDatabase::Schema::none; }

    const std::vector<Migration> two_ = {{1, "0001_a.sql", "CREATE TABLE a (b INTEGER, c TEXT) STRICT;"},
                                         {2, "0002_d.sql", "CREATE TABLE d (e REAL) STRICT; CREATE INDEX f ON d (e);"}};
    const std::vector<Migration> first_ = {two_[0]};

    std::string sentence(const std::vector<Migration>& list) {
        try {
            check_schema(database(), list);
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }
};

EACH_ENGINE_OF(Migrations);

} // namespace

TEST_P(Migrations, are_applied_once_each) {
    EXPECT_EQ(migrate(database(), first_), 1);
    EXPECT_EQ(migrate(database(), two_), 1);
    EXPECT_EQ(migrate(database(), two_), 0);
    EXPECT_EQ(sentence(two_), "");
    database().write([](Transaction& transaction) { transaction.execute("INSERT INTO d (e) VALUES (1.5)"); });
}

TEST_P(Migrations, leave_nothing_of_one_that_fails) {
    const std::vector<Migration> broken = {
        {1, "0001_a.sql", "CREATE TABLE a (b INTEGER) STRICT; CREATE TABBLE c (d);"}};
    EXPECT_THROW(migrate(database(), broken), Error);
    EXPECT_EQ(migrate(database(), first_), 1);
}

TEST_P(Migrations, must_be_there_before_the_program_starts) {
    EXPECT_EQ(sentence(two_),
              "The database is older than this program: 2 migrations are to be applied, from 0001_a.sql. "
              "Make a backup, then run: amble migrate");
    migrate(database(), first_);
    EXPECT_EQ(sentence(two_), "The database is older than this program: 1 migration is to be applied, from 0002_d.sql. "
                              "Make a backup, then run: amble migrate");
}

TEST_P(Migrations, of_a_newer_program_are_refused) {
    migrate(database(), two_);
    EXPECT_THROW(migrate(database(), first_), Error);
    EXPECT_EQ(sentence(first_),
              "The database was made by a newer Amble: it has migration 0002_d.sql, which this program does not know. "
              "Install that version or a later one, or restore a backup from before the upgrade.");
}

TEST_P(Migrations, that_were_altered_are_refused) {
    migrate(database(), two_);
    auto altered = two_;
    altered[0].sql = "CREATE TABLE a (b INTEGER, c TEXT, x TEXT) STRICT;";
    EXPECT_THROW(migrate(database(), altered), Error);
    EXPECT_TRUE(sentence(altered).starts_with("Migration 0001_a.sql was applied to the database with another text"));
}

TEST_P(Migrations, that_were_skipped_are_refused) {
    migrate(database(), {two_[1]});
    EXPECT_THROW(migrate(database(), two_), Error);
    EXPECT_TRUE(sentence(two_).starts_with("The database has migration 0002_d.sql and lacks 0001_a.sql"));
}

TEST_P(Migrations, whose_tables_were_changed_since_are_refused) {
    const std::vector<Migration> keyed = {{1, "0001_a.sql",
                                           "CREATE TABLE a (b INTEGER NOT NULL PRIMARY KEY, c TEXT) STRICT;"
                                           "CREATE UNIQUE INDEX a_c ON a (c); CREATE TABLE d (e REAL) STRICT;"}};
    migrate(database(), keyed);
    EXPECT_EQ(sentence(keyed), "");
    const auto change = [&](const char* sql) {
        database().write([&](Transaction& transaction) { transaction.execute(sql); });
        return sentence(keyed);
    };
    EXPECT_EQ(change("CREATE TABLE theirs (own INTEGER)"), "") << "somebody's own table harms nothing";
    EXPECT_NE(change("ALTER TABLE a ADD COLUMN x TEXT").find("its table a has a column x more"), std::string::npos);
    EXPECT_EQ(change("ALTER TABLE a DROP COLUMN x"), "");
    EXPECT_NE(change("DROP INDEX a_c").find("what is unique in its table a"), std::string::npos);
    EXPECT_EQ(change("CREATE UNIQUE INDEX other_name ON a (c)"), "");
    EXPECT_NE(change("ALTER TABLE a RENAME COLUMN c TO y").find("its table a lacks the column c"), std::string::npos);
    EXPECT_NE(change("DROP TABLE a").find("its table a is gone"), std::string::npos);
}

TEST_P(Migrations, are_applied_once_by_servers_that_start_together) {
    std::atomic<int> applied = 0;
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&] { applied += migrate(*open(made().address()), two_); });
    for (std::thread& server : servers)
        server.join();
    EXPECT_EQ(applied, 2);
    EXPECT_EQ(sentence(two_), "");
}

TEST_P(Migrations, that_are_built_in_apply) {
    EXPECT_EQ(migrate(database()), static_cast<int>(migrations().size()));
    EXPECT_NO_THROW(check_schema(database()));
}

TEST(EmbeddedMigrations, are_numbered_upwards) {
    ASSERT_FALSE(migrations().empty());
    for (size_t i = 1; i < migrations().size(); ++i)
        EXPECT_LT(migrations()[i - 1].number, migrations()[i].number);
}

} // namespace amble::database
