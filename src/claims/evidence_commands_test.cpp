#include "claims/evidence_commands.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace amble::claims {

namespace {

namespace fs = std::filesystem;

struct Outcome {
    int exit;
    std::string out, err;
};

Outcome check(std::vector<std::string> words) {
    const cli::Program program{"amble", "walks", "1", {evidence_check_command()}};
    words.insert(words.begin(), {"evidence", "check"});
    std::ostringstream out, err;
    cli::Arguments streams(out, err);
    const int exit = cli::run(program, words, streams);
    return {exit, out.str(), err.str()};
}

/// A folder with one treatment, one source and one verdict, in which nothing is wrong.
class Folder : public testing::Test {
protected:
    fs::path root = fs::path(testing::TempDir()) / "evidence_commands_test";

    void SetUp() override {
        fs::remove_all(root);
        put("treatments/heat.toml", "kind = \"product\"\n[en]\nnames = [\"heat\"]\n[de]\nnames = [\"Wärme\"]\n");
        put("sources/french.toml", "citation = \"French 2006\"\nyear = 2006\nlink = \"https://example.org\"\n"
                                   "checked = \"confirmed\"\nread = \"abstract\"\n");
        put("verdicts/heat-acute.toml", verdict("Heat probably helps."));
    }

    void put(const std::string& name, const std::string& text) const {
        fs::create_directories((root / name).parent_path());
        std::ofstream(root / name) << text;
    }

    static std::string verdict(const std::string& summary) {
        return "treatment = \"heat\"\nquestion = \"Does it?\"\nstatement = \"It does.\"\nfor_whom = \"All.\"\n"
               "outcome = \"pain\"\nphase = \"acute\"\ndirection = \"helps\"\nverdict = \"supported\"\n"
               "certainty = \"moderate\"\nsummary = \"" +
               summary +
               "\"\nwhy = \"Trials.\"\nsources = [\"french\"]\ncompiled_on = 2026-11-22\nreview_due = 2028-11-22\n";
    }

    Outcome check_root() const { return check({root.string(), "--json"}); }
};

using EvidenceCheckCommand = Folder;

} // namespace

TEST_F(EvidenceCheckCommand, says_what_it_looked_at) {
    const Outcome outcome = check_root();
    EXPECT_EQ(outcome.exit, cli::kDone);
    EXPECT_EQ(outcome.out,
              R"({"treatments":1,"verdicts":1,"verdicts_in_german":0,"verdicts_without_confirmed_source":0,)"
              R"("sources":1,"sources_confirmed":1,"faults":[]})"
              "\n");
}

TEST_F(EvidenceCheckCommand, names_the_file_and_what_to_mend) {
    put("verdicts/heat-acute.toml", verdict("Heat helps."));
    const Outcome outcome = check({root.string()});
    EXPECT_EQ(outcome.exit, cli::kFailed);
    EXPECT_EQ(
        outcome.out.substr(0, outcome.out.find('\n')),
        "verdicts/heat-acute.toml: The first sentence of \"summary\" must say \"probably\", because the certainty "
        "is moderate.");
    EXPECT_NE(outcome.out.find("Things to mend: 1."), std::string::npos) << outcome.out;
}

TEST_F(EvidenceCheckCommand, a_file_that_is_no_evidence_is_a_fault) {
    const struct {
        std::string name, text, fault;
    } cases[] = {
        {"sources/Big Name.toml", "", "The name must be small letters"},
        {"sources/notes.txt", "", "The name must be small letters"},
        {"sources/large.toml", std::string(70'000, '#'), "larger than 64 KiB"},
        {"sources/latin.toml", "citation = \"M\xFCller\"", "not written in UTF-8"},
    };
    for (const auto& each : cases) {
        SetUp();
        put(each.name, each.text);
        const Outcome outcome = check_root();
        EXPECT_EQ(outcome.exit, cli::kFailed) << each.name;
        EXPECT_NE(outcome.out.find(each.fault), std::string::npos) << outcome.out;
    }
}

TEST_F(EvidenceCheckCommand, a_folder_that_is_not_there_is_wrong_use) {
    EXPECT_EQ(check({(root / "nowhere").string()}).exit, cli::kUsage);
    fs::remove_all(root / "verdicts");
    const Outcome outcome = check_root();
    EXPECT_EQ(outcome.exit, cli::kFailed);
    EXPECT_NE(outcome.out.find("There is no folder verdicts"), std::string::npos) << outcome.out;
}

TEST(EvidenceShipped, has_nothing_to_mend) {
    const Outcome outcome = check({});
    EXPECT_EQ(outcome.exit, cli::kDone) << outcome.out;
}

} // namespace amble::claims
