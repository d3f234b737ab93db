#include "tracking/import_commands.h"

#include "account/access_log_store.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"
#include "tracking/day_steps_store.h"
#include "tracking/recorded_for_test.h"
#include "tracking/tracking_commands.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Instant kNine = *parse_instant("2026-11-21T09:00:00Z");
const Day kSaturday = *parse_day("2026-11-21");

class ImportCommand : public testing::Test {
protected:
    ImportCommand()
        : made_(database::Engine::sqlite, database::TestDatabase::Schema::migrated),
          folder_(std::filesystem::temp_directory_path() / ("amble-import-command-" + std::to_string(getpid()))),
          eva_(account::a_person(*made_, "Eva")) {
        std::filesystem::create_directory(folder_);
    }
    ~ImportCommand() override { std::filesystem::remove_all(folder_); }

    std::string file(const std::string& name, const std::string& content) {
        const std::string path = folder_ / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    int run(std::vector<std::string> words) {
        const ImportCommandParts parts{{}, [this](const cli::Arguments&) {
                                           return ImportPlace{
                                               database::open(made_.address()), {}, "root", kNow, consequences()};
                                       }};
        words.insert(words.begin(), {"import", "--person", person_});
        const cli::Program program{"amble", "", "", {import_command(parts)}};
        out_.str("");
        err_.str("");
        cli::Arguments arguments(out_, err_);
        return cli::run(program, words, arguments);
    }
    Consequences consequences() {
        return {[this](database::Transaction&, const Importing& who) {
                    EXPECT_EQ(who.person, eva_);
                    ++changes_;
                },
                [this](database::Transaction&, const Importing&) { return decided_; },
                [](database::Transaction&, const Importing&, std::span<const Walk>) {
                    return OtherTarget{true, kSaturday, 15, 20};
                }};
    }
    std::vector<Walk> walks() {
        std::vector<Walk> found;
        made_->read([&](database::Transaction& data) { found = walks_between(data, eva_, kSaturday, kSaturday); });
        return found;
    }
    std::vector<account::LogEntry> log() {
        std::vector<account::LogEntry> entries;
        made_->read([&](database::Transaction& data) { entries = account::access_log(data, eva_, {kNow + 1h}, 10); });
        return entries;
    }

    database::TestDatabase made_;
    std::filesystem::path folder_;
    std::optional<DecidedDays> decided_;
    PersonId eva_;
    std::ostringstream out_, err_;
    std::string person_ = "eva";
    int changes_ = 0;
};

} // namespace

TEST_F(ImportCommand, a_walk_is_stored_and_the_person_can_read_who_did_it) {
    EXPECT_EQ(run({file("a.gpx", recorded(kNine, 20min))}), kRead) << err_.str();
    ASSERT_EQ(walks().size(), 1U);
    EXPECT_EQ(walks()[0].minutes, 20);
    EXPECT_EQ(changes_, 1);
    ASSERT_EQ(log().size(), 1U);
    EXPECT_EQ(log()[0].deed, account::Deed::changed);
    EXPECT_NE(out_.str().find("2026-11-21 09:00  20 min, 1.6 km: count"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find("2026-11-21    0    20"), std::string::npos) << out_.str();
}

TEST_F(ImportCommand, a_dry_run_stores_nothing_and_is_a_look) {
    EXPECT_EQ(run({"--dry-run", file("a.gpx", recorded(kNine, 20min))}), kRead);
    EXPECT_TRUE(walks().empty());
    EXPECT_EQ(changes_, 0);
    ASSERT_EQ(log().size(), 1U);
    EXPECT_EQ(log()[0].deed, account::Deed::looked);
}

TEST_F(ImportCommand, says_what_walks_of_decided_days_would_have_changed) {
    decided_ = {kSaturday, kSaturday};
    const std::string path = file("a.gpx", recorded(kNine, 20min));
    const std::string would = "the target from 2026-11-21 on would have been 20 minutes a day; it was 15";
    run({"--dry-run", path});
    EXPECT_NE(out_.str().find("decided already: 1."), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find(would), std::string::npos) << out_.str();
    run({"--json", path});
    EXPECT_NE(out_.str().find(R"("decided_days":["2026-11-21"])"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find(would), std::string::npos) << out_.str();
}

TEST_F(ImportCommand, what_is_asked_about_needs_yes) {
    const std::string quick = file("quick.gpx", recorded(kNine, 30min, "a phone", 2.6));
    EXPECT_EQ(run({quick}), kReadInPart);
    EXPECT_TRUE(walks().empty());
    EXPECT_NE(out_.str().find("needs --yes"), std::string::npos);
    EXPECT_EQ(run({"--yes", quick}), kRead);
    EXPECT_EQ(walks().size(), 1U);
}

TEST_F(ImportCommand, yes_does_not_bring_a_deleted_walk_back) {
    const std::string path = file("a.gpx", recorded(kNine, 20min));
    run({path});
    const Id id = walks().at(0).id;
    made_->write([&](database::Transaction& data) { delete_walk(data, eva_, id, kNow); });
    EXPECT_EQ(run({"--yes", path}), kRead);
    EXPECT_TRUE(walks().empty());
}

TEST_F(ImportCommand, bad_files_are_named_and_the_exit_says_how_much_was_read) {
    const std::string good = file("a.gpx", recorded(kNine, 20min));
    const std::string bad = file("b.gpx", "dear diary");
    EXPECT_EQ(run({good, bad, "no_such.gpx"}), kReadInPart);
    EXPECT_NE(out_.str().find("b.gpx\n  refused: This is not a recording"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find("no_such.gpx\n  refused: There is no file of this name."), std::string::npos);
    EXPECT_EQ(walks().size(), 1U);
    EXPECT_EQ(run({bad}), kRefused);
}

TEST_F(ImportCommand, what_could_not_be_read_is_named_and_the_exit_says_in_part) {
    const std::string table = file("own.csv", "date,steps\n2026-11-20,4000\nno day,1\n2026-11-21,5000\n");
    EXPECT_EQ(run({"--dry-run", table}), kReadInPart);
    EXPECT_NE(out_.str().find("  not read: 1 of 3 rows cannot be read."), std::string::npos) << out_.str();
    const std::string cut = file("export.xml", "<?xml version=\"1.0\"?><HealthData><Workout "
                                               "workoutActivityType=\"HKWorkoutActivityTypeWalking\" "
                                               "duration=\"20\" durationUnit=\"min\" sourceName=\"iPhone\" "
                                               "startDate=\"2026-11-21 10:00:00 +0100\" "
                                               "endDate=\"2026-11-21 10:20:00 +0100\"/><Workout ");
    EXPECT_EQ(run({"--dry-run", cut}), kReadInPart);
    EXPECT_NE(out_.str().find("  20 min: count\n"), std::string::npos) << "its distance nobody knows: " << out_.str();
    EXPECT_EQ(run({"--dry-run", "--json", cut}), kReadInPart);
    EXPECT_NE(out_.str().find(R"("read":"part")"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find(R"("unread":[{"file":"","text":")"), std::string::npos) << out_.str();
}

TEST_F(ImportCommand, programs_get_one_object) {
    const std::string path = file("a.gpx", recorded(kNine, 20min));
    EXPECT_EQ(run({"--json", path}), kRead);
    EXPECT_NE(out_.str().find(R"("start":"2026-11-21T09:00:00Z","end":"2026-11-21T09:20:00Z","minutes":20)"),
              std::string::npos)
        << out_.str();
    EXPECT_NE(out_.str().find(R"("days":[{"day":"2026-11-21","before":0,"after":20}],"stored":1,)"
                              R"("stored_steps_days":0,"import":")"),
              std::string::npos);
    run({"--json", path});
    EXPECT_NE(out_.str().find(R"("arrival":"already","choice":"leave")"), std::string::npos);
    EXPECT_NE(out_.str().find(R"("stored":0,"stored_steps_days":0,"import":null)"), std::string::npos);
}

TEST_F(ImportCommand, a_table_of_days_is_read_and_stored_although_it_holds_no_walk) {
    const std::string days = file("days.csv", "date,steps\n2026-11-20,4000\n2026-11-21,5000\n");
    EXPECT_EQ(run({"--no-steps", days}), kRead) << out_.str();
    EXPECT_NE(out_.str().find("Nothing was stored."), std::string::npos) << out_.str();
    EXPECT_EQ(run({days}), kRead);
    EXPECT_NE(out_.str().find("  no walk: It holds no walk."), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find("Stored 0 of 0 walks and the steps of 2 days."), std::string::npos) << out_.str();
    EXPECT_EQ(run({"--dry-run", days}), kRead);
    EXPECT_NE(out_.str().find("  steps of 2 days, 2 of them here already\n"), std::string::npos) << out_.str();
    EXPECT_EQ(run({days, file("a.gpx", recorded(kNine, 20min))}), kRead);
    EXPECT_EQ(run({"--json", days}), kRead);
    EXPECT_NE(
        out_.str().find(
            R"("walks":[],"steps_days":2,"steps_days_there":2}],"days":[],"stored":0,"stored_steps_days":2,"import":")"),
        std::string::npos)
        << out_.str();
}

TEST_F(ImportCommand, steps_without_a_zone_belong_to_the_persons_own_day) {
    made_->write([&](database::Transaction& data) {
        data.execute("UPDATE person SET zone = 'Asia/Tokyo' WHERE person_id = $1", eva_);
    });
    EXPECT_EQ(run({file("steps.csv", "timestamp,steps,data source\n2026-11-20T20:00:00Z,300,A phone\n")}), kRead);
    std::vector<DaySteps> found;
    made_->read([&](database::Transaction& data) { found = steps_between(data, eva_, kSaturday - 2, kSaturday); });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].day, kSaturday);
}

TEST_F(ImportCommand, nobody_of_that_name_is_said_plainly) {
    person_ = "adam";
    EXPECT_EQ(run({file("a.gpx", "")}), cli::kFailed);
    EXPECT_NE(err_.str().find("Nobody signs in as \"adam\""), std::string::npos) << err_.str();
}

} // namespace amble::tracking
