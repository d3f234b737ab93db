#include "foundation/database/dialect.h"

#include "foundation/base/text.h"

#include <gtest/gtest.h>

namespace amble::database {

namespace {

std::string postgresql(std::string_view sql) {
    return translated(sql, Engine::postgresql);
}

std::string sqlite(std::string_view sql) {
    return translated(sql, Engine::sqlite);
}

} // namespace

TEST(Dialect, postgresql_gets_types_of_the_same_width) {
    EXPECT_EQ(postgresql("CREATE TABLE walk (person_id INTEGER NOT NULL, metres REAL, day TEXT)"),
              "CREATE TABLE walk (person_id BIGINT NOT NULL, metres DOUBLE PRECISION, day TEXT COLLATE \"C\")");
    EXPECT_EQ(postgresql("ALTER TABLE walk ADD COLUMN note TEXT"),
              "ALTER TABLE walk ADD COLUMN note TEXT COLLATE \"C\"");
    EXPECT_EQ(postgresql("SELECT CAST(a AS INTEGER), CAST($1 AS TEXT), CAST(b AS real)"),
              "SELECT CAST(a AS BIGINT), CAST($1 AS TEXT), CAST(b AS DOUBLE PRECISION)");
}

TEST(Dialect, postgresql_gets_no_table_options) {
    EXPECT_EQ(trim(postgresql("CREATE TABLE a (b INTEGER CHECK (b > 0), PRIMARY KEY (b)) STRICT, WITHOUT ROWID")),
              "CREATE TABLE a (b BIGINT CHECK (b > 0), PRIMARY KEY (b))");
    EXPECT_EQ(postgresql("ALTER TABLE a ADD COLUMN b INTEGER CHECK (b > 0) NOT NULL"),
              "ALTER TABLE a ADD COLUMN b BIGINT CHECK (b > 0) NOT NULL");
}

TEST(Dialect, a_name_that_reads_like_a_type_stays_a_name) {
    EXPECT_EQ(postgresql("CREATE TABLE a (text TEXT, CHECK (1 = 1 OR text <> ''), PRIMARY KEY (text))"),
              "CREATE TABLE a (text TEXT COLLATE \"C\", CHECK (1 = 1 OR text <> ''), PRIMARY KEY (text))");
    EXPECT_EQ(postgresql("SELECT text, strict FROM a WHERE text = 'INTEGER'"),
              "SELECT text, strict FROM a WHERE text = 'INTEGER'");
}

TEST(Dialect, quotes_and_comments_are_left_alone) {
    const std::string_view sql = "SELECT 'as INTEGER; it''s', \"as INTEGER\" /* as INTEGER */ -- as INTEGER\n FROM a";
    EXPECT_EQ(postgresql(sql), sql);
    EXPECT_EQ(statements(sql, Engine::sqlite).size(), 1u);
}

TEST(Dialect, sqlite_needs_no_row_locks) {
    EXPECT_EQ(trim(sqlite("SELECT id FROM job LIMIT $1 FOR UPDATE SKIP LOCKED")), "SELECT id FROM job LIMIT $1");
    EXPECT_EQ(postgresql("SELECT id FROM job FOR UPDATE SKIP LOCKED"), "SELECT id FROM job FOR UPDATE SKIP LOCKED");
}

TEST(Dialect, a_script_falls_into_its_statements) {
    const std::string_view script = "-- first\nCREATE TABLE a (b TEXT); -- why\n\n"
                                    "-- only: sqlite\nCREATE VIRTUAL TABLE c USING fts5(d);\n"
                                    "-- only: postgresql\n-- and why\nCREATE INDEX e ON a USING gin (b);\n"
                                    "CREATE INDEX f ON a (b)\n";
    EXPECT_EQ(statements(script, Engine::sqlite),
              (std::vector<std::string>{"CREATE TABLE a (b TEXT)", "CREATE VIRTUAL TABLE c USING fts5(d)",
                                        "CREATE INDEX f ON a (b)"}));
    EXPECT_EQ(statements(script, Engine::postgresql),
              (std::vector<std::string>{"CREATE TABLE a (b TEXT)", "CREATE INDEX e ON a USING gin (b)",
                                        "CREATE INDEX f ON a (b)"}));
}

} // namespace amble::database
