#include "app/personal_data.h"

#include "account/testing/coverage.h"
#include "account/testing/people.h"
#include "app/daily_work.h"
#include "foundation/base/random.h"
#include "foundation/base/zone.h"
#include "foundation/database/schema.h"
#include "foundation/database/testing.h"
#include "screening/kept_clearance_store.h"
#include "screening/screening_store.h"

#include <algorithm>
#include <fstream>

namespace amble::app {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const Day kToday = *parse_day("2026-11-22");

class ErasedPeople : public database::EachEngine {
protected:
    ~ErasedPeople() override { std::filesystem::remove(ledger_); }

    PersonId somebody_cleared(std::string_view name) {
        const PersonId person = account::a_person(database(), name);
        database().write([&](database::Transaction& data) {
            screening::add_record(data, person,
                                  {kNow, kToday, screening::Consulted{kNow, "Dr Own", "doctor", "go", {}}});
            screening::add_record(data, person,
                                  {kNow, kToday, screening::Cleared{kToday + 90, "Eva Ek", "a private reason"}});
        });
        return person;
    }
    account::Erasing erasing_with(int keep_years) const {
        account::Settings settings;
        settings.keep_records_years = keep_years;
        return erasing(settings, ledger_);
    }
    std::vector<screening::KeptClearance> kept() {
        std::vector<screening::KeptClearance> list;
        database().read([&](database::Transaction& data) { list = screening::kept_clearances(data); });
        return list;
    }

    std::filesystem::path ledger_ = std::filesystem::temp_directory_path() / ("amble-ledger-" + random_token(9));
};

EACH_ENGINE_OF(ErasedPeople);

} // namespace

TEST(PersonalData, every_table_that_names_a_person_is_exported_and_erased) {
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    const auto tables = database::tables_with_person_column(database::tables(*made));
    EXPECT_GT(tables.size(), 15u);
    EXPECT_EQ(account::left_out(*made, personal_data(), tables), std::vector<std::string>());
}

// The one table that may hold something of a person after they erased their account: any column more is to be thought
// about, and said on the page of erasing.
TEST(PersonalData, what_is_kept_of_a_clearance_is_who_by_whom_and_when) {
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    const auto tables = database::tables(*made);
    const auto kept = std::ranges::find(tables, "kept_clearance", &database::Table::name);
    ASSERT_NE(kept, tables.end());
    EXPECT_EQ(kept->columns, (std::vector<std::string>{"kept_id", "name", "year_of_birth", "by_name", "cleared_on",
                                                       "until_day", "kept_until"}));
}

TEST_P(ErasedPeople, leave_nothing_where_nothing_has_to_be_kept) {
    account::erase(database(), erasing_with(0), somebody_cleared("anna"), kNow);
    EXPECT_TRUE(kept().empty());
}

TEST_P(ErasedPeople, leave_their_clearance_for_the_years_of_the_law_and_no_longer) {
    account::erase(database(), erasing_with(10), somebody_cleared("anna"), kNow);
    const Day last = *parse_day("2036-11-22");
    ASSERT_EQ(kept().size(), 1u);
    EXPECT_EQ(kept()[0], (screening::KeptClearance{"anna", 1970, "Eva Ek", kToday, kToday + 90, last}));
    sweep(database(), tracking::UploadFolder(ledger_.parent_path() / "no-uploads"), Zone::utc().start_of(last));
    EXPECT_EQ(kept().size(), 1u);
    sweep(database(), tracking::UploadFolder(ledger_.parent_path() / "no-uploads"), Zone::utc().start_of(last + 1));
    EXPECT_TRUE(kept().empty());
}

TEST_P(ErasedPeople, leave_the_same_when_they_are_erased_again_in_a_copy) {
    const PersonId anna = somebody_cleared("anna");
    std::ofstream(ledger_) << account::ledger_line({anna, kNow});
    for (int time = 0; time < 2; ++time)
        account::replay_ledger(database(), erasing_with(10));
    ASSERT_EQ(kept().size(), 1u);
    EXPECT_EQ(kept()[0].kept_until, *parse_day("2036-11-22"));
}

} // namespace amble::app
