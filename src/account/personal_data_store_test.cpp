#include "account/personal_data_store.h"

#include "account/access_log_store.h"
#include "account/erasure_store.h"
#include "account/export_text_store.h"
#include "account/ledger_file.h"
#include "account/own_data_store.h"
#include "account/person_store.h"
#include "account/session_store.h"
#include "account/testing/coverage.h"
#include "account/testing/people.h"
#include "account/testing/zip.h"
#include "foundation/database/schema.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::vector<PersonalData> kSlices = {own_data()};

class PersonalDataStore : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        std::string name = std::string("amble-") + test->test_suite_name() + test->name();
        std::replace(name.begin(), name.end(), '/', '-');
        folder_ = std::filesystem::temp_directory_path() / (name + std::to_string(getpid()));
        std::filesystem::create_directory(folder_);
        erasing_ = {kSlices, folder_ / "erased"};
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    bool exists(PersonId person) {
        bool found = false;
        database().read([&](database::Transaction& data) { found = find_account(data, person).has_value(); });
        return found;
    }

    std::filesystem::path folder_;
    Erasing erasing_;
};

} // namespace

EACH_ENGINE_OF(PersonalDataStore);

TEST_P(PersonalDataStore, the_export_holds_a_persons_rows_twice_and_a_readme) {
    const PersonId anna = a_person(database(), "anna");
    a_person(database(), "bert");
    database().write([&](database::Transaction& data) {
        log_access(data, anna, {kNow, {"Eva \"E\" Ek", "specialist"}, Deed::looked, "walks, and pain"});
    });
    const auto files = files_in(export_of(database(), kSlices, anna, kNow));
    EXPECT_EQ(files.at("access_log.csv"), "at,by_name,by_role,action,what\r\n2026-11-22T12:00:00Z,\"Eva \"\"E\"\" Ek\","
                                          "\"specialist\",\"looked\",\"walks, and pain\"\r\n");
    EXPECT_EQ(files.at("access_log.json"), R"([{"at":"2026-11-22T12:00:00Z","by_name":"Eva \"E\" Ek",)"
                                           R"("by_role":"specialist","action":"looked","what":"walks, and pain"}])");
    EXPECT_NE(files.at("README.txt").find("access_log.csv"), std::string::npos);
    EXPECT_NE(files.at("person.json").find("\"name\":\"anna\""), std::string::npos);
    for (const auto& [name, text] : files)
        EXPECT_EQ(text.find("bert"), std::string::npos) << name;
}

TEST_P(PersonalDataStore, an_export_tells_how_far_it_is) {
    const PersonId anna = a_person(database(), "anna");
    std::vector<size_t> told;
    export_of(database(), kSlices, anna, kNow, [&](size_t slices) { told.push_back(slices); });
    EXPECT_GT(told.size(), kSlices.size()) << "within a slice too";
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), kSlices.size());
}

TEST_P(PersonalDataStore, the_export_holds_no_secret_of_the_server) {
    const PersonId anna = a_person(database(), "anna");
    a_session(database(), anna, kNow);
    for (const auto& [name, text] : files_in(export_of(database(), kSlices, anna, kNow))) {
        EXPECT_EQ(text.find("no hash"), std::string::npos) << name;
        EXPECT_EQ(text.find("token"), text.find("tokens")) << name; // the word in the README
        EXPECT_EQ(text.find(std::to_string(anna.number)), std::string::npos) << name;
    }
}

TEST_P(PersonalDataStore, an_erasure_leaves_nothing_of_one_person_and_all_of_the_other) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bert = a_person(database(), "bert");
    const std::string token = a_session(database(), anna, kNow);
    erase(database(), erasing_, anna, kNow);
    EXPECT_FALSE(exists(anna));
    EXPECT_TRUE(exists(bert));
    database().read([&](database::Transaction& data) {
        EXPECT_FALSE(viewer_of(data, token, kNow));
        EXPECT_FALSE(find_sign_in(data, "anna"));
    });
    EXPECT_EQ(read_ledger(erasing_.ledger), ledger_line({anna, kNow}));
}

TEST_P(PersonalDataStore, nothing_is_erased_where_the_ledger_cannot_be_written) {
    const PersonId anna = a_person(database(), "anna");
    erasing_.ledger = folder_ / "no such folder" / "erased";
    EXPECT_THROW(erase(database(), erasing_, anna, kNow), std::system_error);
    EXPECT_TRUE(exists(anna));
}

TEST_P(PersonalDataStore, an_erasure_that_fails_half_way_is_none) {
    const PersonId anna = a_person(database(), "anna");
    erasing_.slices.push_back({"broken", {}, [](database::Transaction&, PersonId) { throw std::runtime_error("no"); }});
    EXPECT_THROW(erase(database(), erasing_, anna, kNow), std::runtime_error);
    EXPECT_TRUE(exists(anna));
    EXPECT_EQ(read_ledger(erasing_.ledger), "");
}

TEST_P(PersonalDataStore, a_stop_between_commit_and_ledger_is_made_good_at_the_next_start) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        data.execute("INSERT INTO erasure (erased_id, erased_at) VALUES ($1, $2)", anna, kNow);
    });
    write_pending_erasures(database(), erasing_.ledger);
    write_pending_erasures(database(), erasing_.ledger);
    EXPECT_EQ(read_ledger(erasing_.ledger), ledger_line({anna, kNow}));
}

TEST_P(PersonalDataStore, a_line_half_written_does_not_spoil_the_next) {
    std::ofstream(erasing_.ledger) << ledger_line({PersonId{1}, kNow}) << "erased 123";
    const PersonId anna = a_person(database(), "anna");
    erase(database(), erasing_, anna, kNow);
    EXPECT_EQ(read_ledger(erasing_.ledger), ledger_line({PersonId{1}, kNow}) + ledger_line({anna, kNow}));
}

TEST_P(PersonalDataStore, a_restored_backup_forgets_again_whom_the_ledger_names) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bert = a_person(database(), "bert");
    std::ofstream(erasing_.ledger) << ledger_line({anna, kNow}) << ledger_line({PersonId{99}, kNow});
    EXPECT_EQ(replay_ledger(database(), erasing_), 2u);
    EXPECT_FALSE(exists(anna));
    EXPECT_TRUE(exists(bert));
}

TEST_P(PersonalDataStore, a_missing_or_damaged_ledger_stops_a_restore) {
    EXPECT_THROW(replay_ledger(database(), erasing_), std::runtime_error);
    std::ofstream(erasing_.ledger) << "erased 12\n";
    EXPECT_THROW(replay_ledger(database(), erasing_), std::runtime_error);
}

TEST_P(PersonalDataStore, a_line_that_the_ledger_lost_is_missed_until_it_is_back_or_given_up) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bert = a_person(database(), "bert");
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), std::nullopt) << "no ledger yet, and nobody to miss in it";
    erase(database(), erasing_, anna, kNow);
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), std::nullopt);
    std::filesystem::remove(erasing_.ledger);
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), kNow);
    erase(database(), erasing_, bert, kNow + hours(1));
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), kNow) << "a later line does not stand for an earlier";
    std::ofstream(erasing_.ledger, std::ios::app) << ledger_line({anna, kNow});
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), std::nullopt);
    std::filesystem::remove(erasing_.ledger);
    take_ledger_as_whole(database(), erasing_.ledger);
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), std::nullopt);
}

TEST_P(PersonalDataStore, an_erasure_written_to_another_ledger_comes_into_the_servers_at_its_next_start) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bert = a_person(database(), "bert");
    erase(database(), erasing_, anna, kNow);
    Erasing from_elsewhere = erasing_;
    from_elsewhere.ledger = folder_ / "another";
    erase(database(), from_elsewhere, bert, kNow + hours(1));
    EXPECT_EQ(read_ledger(from_elsewhere.ledger), ledger_line({bert, kNow + hours(1)}));
    write_pending_erasures(database(), from_elsewhere.ledger);
    EXPECT_EQ(read_ledger(from_elsewhere.ledger), ledger_line({bert, kNow + hours(1)})) << "one line of it is enough";
    for (int start = 0; start < 2; ++start)
        write_pending_erasures(database(), erasing_.ledger);
    EXPECT_EQ(read_ledger(erasing_.ledger), ledger_line({anna, kNow}) + ledger_line({bert, kNow + hours(1)}));
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), std::nullopt);
}

TEST_P(PersonalDataStore, a_ledger_of_before_anything_was_noted_is_taken_as_it_is) {
    std::ofstream(erasing_.ledger) << ledger_line({PersonId{1}, kNow});
    take_ledger_as_whole(database(), erasing_.ledger);
    std::filesystem::remove(erasing_.ledger);
    EXPECT_EQ(lost_from_ledger(database(), erasing_.ledger), kNow);
}

TEST_P(PersonalDataStore, a_formula_in_a_text_stays_a_text_in_a_spreadsheet) {
    const PersonId anna = a_person(database(), "=1+1");
    database().read([&](database::Transaction& data) {
        const ExportTable table{"person", "", {{"name"}}};
        const auto rows = data.query("SELECT name FROM person WHERE person_id = $1", anna);
        EXPECT_EQ(csv_of(table, rows), "name\r\n\"'=1+1\"\r\n");
        EXPECT_EQ(json_of(table, rows), R"([{"name":"=1+1"}])");
    });
}

TEST(OwnData, every_table_of_account_that_names_a_person_is_exported_and_erased) {
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    const std::vector<std::string> tables = {"access_log", "consent",       "handle",  "known_device", "notice",
                                             "person",     "one_time_link", "session", "sign_in",      "verification"};
    const auto named = database::tables_with_person_column(database::tables(*made));
    for (const auto& table : tables)
        EXPECT_NE(std::find(named.begin(), named.end(), table), named.end()) << table;
    EXPECT_EQ(left_out(*made, kSlices, tables), std::vector<std::string>());
}

TEST(OwnData, a_forgotten_table_is_found) {
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    const PersonalData none{"none", [](database::Transaction&, PersonId, ExportFiles&) {},
                            [](database::Transaction&, PersonId) {}};
    EXPECT_EQ(left_out(*made, {none}, {"consent"}), (std::vector<std::string>{"The table consent is not in the export.",
                                                                              "The table consent is not erased."}));
}

} // namespace amble::account
