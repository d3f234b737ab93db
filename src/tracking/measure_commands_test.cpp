#include "tracking/measure_commands.h"

#include "account/access_log_store.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "tracking/measure_store.h"

#include <gtest/gtest.h>

#include <sstream>

namespace amble::tracking {

namespace {

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

class MeasureCommand : public testing::Test {
protected:
    MeasureCommand()
        : made_(database::Engine::sqlite, database::TestDatabase::Schema::migrated),
          eva_(account::a_person(*made_, "Eva")) {}

    int run(std::vector<std::string> words) {
        const MeasureCommandParts parts{
            {}, [this](const cli::Arguments&) { return MeasurePlace{database::open(made_.address()), "root", kNow}; }};
        words.insert(words.begin(), {"measure", "--person", "eva"});
        const cli::Program program{"amble", "", "", {measure_command(parts)}};
        out_.str("");
        err_.str("");
        cli::Arguments arguments(out_, err_);
        return cli::run(program, words, arguments);
    }
    std::vector<Measure> kept(MeasureKind kind) {
        std::vector<Measure> found;
        made_->read([&](database::Transaction& data) { found = measures_of(data, eva_, kind); });
        return found;
    }
    std::vector<account::LogEntry> log() {
        std::vector<account::LogEntry> found;
        made_->read([&](database::Transaction& data) {
            found = account::access_log(data, eva_, {kNow + std::chrono::hours(1)}, 10);
        });
        return found;
    }

    database::TestDatabase made_;
    PersonId eva_;
    std::ostringstream out_, err_;
};

} // namespace

TEST_F(MeasureCommand, keeps_a_result_lists_it_and_is_in_the_members_log) {
    EXPECT_EQ(run({"--kind", "chair-stand", "--value", "11"}), cli::kDone) << err_.str();
    EXPECT_EQ(kept(MeasureKind::chair_stand), (std::vector<Measure>{{MeasureKind::chair_stand, kToday, {11}}}));
    EXPECT_NE(out_.str().find("2026-11-22  chair-stand    11"), std::string::npos) << out_.str();
    EXPECT_EQ(run({"--kind", "chair-stand", "--value", "12", "--json"}), cli::kDone);
    EXPECT_EQ(out_.str(), R"([{"day":"2026-11-22","kind":"chair-stand","value":12,"answers":[12]}])"
                          "\n");
    EXPECT_EQ(run({"--kind", "sitting"}), cli::kDone);
    EXPECT_EQ(out_.str(), "Nothing is measured yet.\n");
    ASSERT_EQ(log().size(), 3u);
    EXPECT_EQ(log().front().what, "measures");
}

TEST_F(MeasureCommand, refuses_what_the_page_refuses_and_keeps_nothing) {
    const std::vector<std::vector<std::string>> wrong{
        {"--value", "4"},
        {"--kind", "height", "--value", "4"},
        {"--kind", "usual-pain", "--value", "11"},
        {"--kind", "usual-pain", "--value", "four"},
        {"--kind", "usual-pain", "--value", "4 5"},
        {"--kind", "usual-pain", "--value", "4", "--day", "2026-11-23"},
        {"--kind", "usual-pain", "--value", "4", "--day", "today"},
        {"--kind", "activities", "--value", "4 5 6"},
    };
    for (const auto& words : wrong) {
        EXPECT_EQ(run(words), cli::kFailed) << words.back();
        EXPECT_NE(err_.str(), "");
    }
    for (const MeasureKind kind : kMeasureKinds)
        EXPECT_TRUE(kept(kind).empty());
    EXPECT_TRUE(log().empty());
}

TEST_F(MeasureCommand, rates_the_activities_that_were_chosen) {
    const ActivityChoice choice{random_id(), {"Stairs", "Shoes", "Garden"}};
    made_->write([&](database::Transaction& data) { choose_activities(data, eva_, choice, kNow); });
    EXPECT_EQ(run({"--kind", "activities", "--value", "4 5"}), cli::kFailed);
    EXPECT_EQ(run({"--kind", "activities", "--value", "4 5 6"}), cli::kDone) << err_.str();
    ASSERT_EQ(kept(MeasureKind::activities).size(), 1u);
    EXPECT_EQ(kept(MeasureKind::activities)[0].choice, choice.id);
}

} // namespace amble::tracking
