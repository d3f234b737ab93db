#include "foundation/database/schema.h"

#include "foundation/database/testing.h"

#include <gmock/gmock.h>

namespace amble::database {

namespace {

using Kind = Distribution::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kClinic = R"sql(
-- distribution: reference
CREATE TABLE country (code TEXT NOT NULL PRIMARY KEY) STRICT;
-- distribution: person_id
CREATE TABLE person (
    person_id INTEGER NOT NULL PRIMARY KEY,
    country TEXT NOT NULL REFERENCES country (code)
) STRICT;
-- What they walked.
-- distribution: person_id
CREATE TABLE walk (
    person_id INTEGER NOT NULL REFERENCES person,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (person_id, id),
    UNIQUE (person_id, day)
) STRICT, WITHOUT ROWID;
-- distribution: column thread_id
CREATE TABLE reply (thread_id INTEGER NOT NULL, id TEXT NOT NULL, by_person_id INTEGER, PRIMARY KEY (thread_id, id)) STRICT;
CREATE INDEX reply_by ON reply (by_person_id);
-- distribution: local
CREATE TABLE IF NOT EXISTS task (id TEXT NOT NULL PRIMARY KEY) STRICT;
)sql";

class Schema : public EachEngine {
protected:
    Schema() { schema_ = TestDatabase::Schema::none; }

    std::vector<std::string> problems_of(std::string_view sql) {
        const std::vector<Migration> list = {{1, "0001_test.sql", sql}};
        migrate(database(), list);
        return distribution_problems(tables(database()), distributions(list));
    }
};

EACH_ENGINE_OF(Schema);
EACH_ENGINE(OurSchema);

} // namespace

TEST_P(Schema, is_read_alike_from_both_catalogues) {
    EXPECT_THAT(problems_of(kClinic), IsEmpty());
    const std::vector<Table> expected = {
        {"country", {"code"}, {{"code"}}, {}},
        {"migration", {"number", "name", "checksum"}, {{"number"}}, {}},
        {"person", {"person_id", "country"}, {{"person_id"}}, {{{"country"}, "country", {"code"}}}},
        {"reply", {"thread_id", "id", "by_person_id"}, {{"thread_id", "id"}}, {}},
        {"task", {"id"}, {{"id"}}, {}},
        {"walk",
         {"person_id", "id", "day"},
         {{"person_id", "id"}, {"person_id", "day"}},
         {{{"person_id"}, "person", {"person_id"}}}},
    };
    EXPECT_EQ(tables(database()), expected);
    EXPECT_THAT(tables_with_person_column(expected), ElementsAre("person", "reply", "walk"));
}

TEST_P(Schema, needs_a_declaration_for_every_table) {
    EXPECT_THAT(problems_of("CREATE TABLE a (b TEXT) STRICT;"), ElementsAre("a does not declare its distribution."));
}

TEST_P(Schema, needs_the_distribution_column_in_every_key) {
    EXPECT_THAT(problems_of("-- distribution: person_id\n"
                            "CREATE TABLE a (person_id INTEGER, id TEXT NOT NULL PRIMARY KEY) STRICT;"
                            "-- distribution: person_id\n"
                            "CREATE TABLE b (person_id INTEGER, name TEXT) STRICT;"
                            "CREATE UNIQUE INDEX b_name ON b (person_id, lower(name));"
                            "CREATE UNIQUE INDEX b_lower ON b (lower(name));"
                            "-- distribution: column c\n"
                            "CREATE TABLE d (e TEXT) STRICT;"),
                ElementsAre("A key of a (id) lacks person_id, by which it is distributed.",
                            "A key of b () lacks person_id, by which it is distributed.",
                            "d is distributed by c, which it has not."));
}

TEST_P(Schema, needs_foreign_keys_that_stay_on_one_node) {
    EXPECT_THAT(
        problems_of("-- distribution: person_id\n"
                    "CREATE TABLE a (person_id INTEGER, id INTEGER, PRIMARY KEY (person_id, id)) STRICT;"
                    "-- distribution: person_id\n"
                    "CREATE TABLE b (person_id INTEGER, x INTEGER, FOREIGN KEY (person_id, x) REFERENCES a) STRICT;"
                    "-- distribution: person_id\n"
                    "CREATE TABLE c (person_id INTEGER, x INTEGER, FOREIGN KEY (x, person_id) REFERENCES a) STRICT;"
                    "-- distribution: local\n"
                    "CREATE TABLE d (x INTEGER, y INTEGER, FOREIGN KEY (x, y) REFERENCES a) STRICT;"),
        ElementsAre("A foreign key of c (x, person_id) leads to rows of a that may be on another node.",
                    "A foreign key of d (x, y) leads to rows of a that may be on another node."));
}

TEST(Distributions, are_read_from_the_comment_before_a_table) {
    EXPECT_EQ(distributions({{1, "0001_test.sql", kClinic}}),
              (std::vector<Distribution>{{"migration", Kind::local, ""},
                                         {"country", Kind::reference, ""},
                                         {"person", Kind::distributed, "person_id"},
                                         {"walk", Kind::distributed, "person_id"},
                                         {"reply", Kind::distributed, "thread_id"},
                                         {"task", Kind::local, ""}}));
    EXPECT_THROW(distributions({{1, "0001_test.sql", "-- distribution: sideways\nCREATE TABLE a (b TEXT);"}}), Error);
}

TEST(Distributions, become_statements_for_citus) {
    EXPECT_THAT(distribution_statements(distributions({{1, "0001_test.sql", kClinic}})),
                ElementsAre("SELECT create_reference_table('country')",
                            "SELECT create_distributed_table('person', 'person_id', colocate_with => 'none')",
                            "SELECT create_distributed_table('walk', 'person_id', colocate_with => 'person')",
                            "SELECT create_distributed_table('reply', 'thread_id', colocate_with => 'none')"));
}

TEST(LoadOrder, puts_a_table_behind_what_it_refers_to) {
    const Table walk = {"walk", {}, {}, {{{"p"}, "person", {"p"}}, {{"c"}, "country", {"c"}}}};
    const Table person = {"person", {}, {}, {{{"c"}, "country", {"c"}}}};
    const Table country = {"country", {}, {}, {}};
    EXPECT_THAT(in_load_order({walk, person, country}), ElementsAre(country, person, walk));
    EXPECT_THROW(in_load_order({{"reply", {}, {}, {{{"to"}, "reply", {"id"}}}}}), Error);
}

TEST_P(OurSchema, can_be_copied_row_by_row) {
    EXPECT_NO_THROW(in_load_order(tables(database())));
}

TEST_P(OurSchema, can_be_distributed) {
    EXPECT_THAT(distribution_problems(tables(database()), distributions()), IsEmpty());
}

TEST(OurTables, have_the_types_that_both_engines_share) {
    const TestDatabase made(Engine::sqlite, TestDatabase::Schema::migrated);
    made->read([](Transaction& transaction) {
        for (const Row row : transaction.query(
                 "SELECT t.name, t.strict, c.type FROM pragma_table_list t, pragma_table_info(t.name) c"
                 " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!'")) {
            EXPECT_TRUE(row.truth(1)) << row.text(0) << " is not STRICT";
            EXPECT_THAT((std::vector<std::string_view>{"INTEGER", "REAL", "TEXT"}), Contains(row.text(2)))
                << row.text(0);
        }
    });
}

} // namespace amble::database
