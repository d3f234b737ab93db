#include "programme/programme_commands.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace amble::programme {

namespace {

struct Outcome {
    int exit = 0;
    std::string out;
    std::string err;
};

Outcome run(const std::vector<std::string>& words) {
    std::ostringstream out;
    std::ostringstream err;
    cli::Arguments streams(out, err);
    const int exit = cli::run({"amble", "", "1", commands()}, words, streams);
    return {exit, out.str(), err.str()};
}

/// A file that is gone after the test.
class Written {
public:
    explicit Written(std::string_view text) {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path_ = std::filesystem::temp_directory_path() / (std::string("amble_") + test->name() + ".diary");
        std::ofstream(path_) << text;
    }
    ~Written() { std::filesystem::remove(path_); }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

} // namespace

TEST(ReplayCommand, a_diary_that_holds_is_done) {
    const Outcome outcome = run({"replay", "tests/scenarios/red_day.diary"});
    EXPECT_EQ(outcome.exit, cli::kDone);
    EXPECT_NE(outcome.out.find("1 of 1 expectations met"), std::string::npos);
    EXPECT_EQ(outcome.err, "");
}

TEST(ReplayCommand, an_expectation_that_does_not_hold_fails_and_is_named) {
    const Written diary("intake usual 2\nexpect week 1 PROGRESS 20\n");
    const Outcome outcome = run({"replay", diary.path()});
    EXPECT_EQ(outcome.exit, cli::kFailed);
    EXPECT_NE(outcome.err.find("Line 2: week 1 should be PROGRESS 20 and is START 15."), std::string::npos);
}

TEST(ReplayCommand, what_cannot_be_read_is_wrong_use_and_not_a_failed_expectation) {
    const Written diary("intake usual 12\n");
    EXPECT_EQ(run({"replay", diary.path()}).exit, cli::kUsage);
    EXPECT_EQ(run({"replay", "no/such.diary"}).exit, cli::kUsage);
}

TEST(ReplayCommand, the_worst_of_several_diaries_is_the_exit) {
    const Written diary("intake usual 2\nexpect week 1 PROGRESS 20\n");
    EXPECT_EQ(run({"replay", diary.path(), "tests/scenarios/red_day.diary"}).exit, cli::kFailed);
}

TEST(ReplayCommand, json_is_one_object_on_a_line_for_each_evaluation) {
    const Outcome outcome = run({"replay", "--json", "tests/scenarios/flare_at_the_bottom.diary"});
    std::istringstream lines(outcome.out);
    std::string line;
    int count = 0;
    while (std::getline(lines, line)) {
        ++count;
        EXPECT_EQ(line.front(), '{');
        for (const char* key : {"\"week\":", "\"day\":", "\"state\":", "\"level\":", "\"rule\":", "\"reason\":"})
            EXPECT_NE(line.find(key), std::string::npos) << line;
    }
    EXPECT_EQ(count, 3);
}

TEST(PlanCommand, names_the_start_and_sends_to_a_specialist_first) {
    const Outcome outcome = run({"plan", "--usual-pain", "5", "--tolerance", "10"});
    EXPECT_EQ(outcome.exit, cli::kDone);
    EXPECT_NE(outcome.out.find("Start: 7 minutes a day."), std::string::npos);
    EXPECT_LT(outcome.out.find("See a specialist"), outcome.out.find("If all goes well"));
}

TEST(PlanCommand, refuses_a_profile_that_is_not_one) {
    EXPECT_EQ(run({"plan", "--usual-pain", "5", "--profile", "fast"}).exit, cli::kUsage);
}

TEST(SimulateCommand, prints_every_kind_of_person) {
    const Outcome outcome = run({"simulate", "--people", "80", "--weeks", "8"});
    EXPECT_EQ(outcome.exit, cli::kDone);
    for (const char* kind : {"adherent", "boom and bust", "flaring", "dropping out", "anything"})
        EXPECT_NE(outcome.out.find(kind), std::string::npos) << kind;
}

TEST(SimulateCommand, the_same_seed_makes_the_same_people) {
    const std::vector<std::string> words{"simulate", "--people", "40", "--weeks", "8", "--seed", "5", "--json"};
    EXPECT_EQ(run(words).out, run(words).out);
    EXPECT_NE(run(words).out, run({"simulate", "--people", "40", "--weeks", "8", "--seed", "6", "--json"}).out);
}

} // namespace amble::programme
