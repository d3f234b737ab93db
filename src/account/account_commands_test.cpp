#include "account/account_commands.h"

#include "account/access_log_store.h"
#include "account/link_store.h"
#include "account/notice_store.h"
#include "account/own_data_store.h"
#include "account/person_store.h"
#include "account/testing/people.h"
#include "account/testing/zip.h"
#include "account/verification_store.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

class AccountCommands : public testing::Test {
protected:
    AccountCommands() : made_(database::Engine::sqlite, database::TestDatabase::Schema::migrated) {
        folder_ = std::filesystem::temp_directory_path() / ("amble-account-commands-" + std::to_string(getpid()));
        std::filesystem::create_directory(folder_);
    }
    ~AccountCommands() override { std::filesystem::remove_all(folder_); }

    /// Runs `amble WORDS`, each time with the database opened anew, as a command does.
    int run(const std::vector<std::string>& words) {
        const CommandParts parts{{}, [this](const cli::Arguments&) {
                                     return Workplace{database::open(made_.address()),
                                                      {{own_data()}, folder_ / "erased"},
                                                      "https://amble.example",
                                                      30,
                                                      "root",
                                                      kNow};
                                 }};
        const cli::Program program{"amble", "", "", person_commands(parts)};
        out.str("");
        err.str("");
        cli::Arguments arguments(out, err);
        return cli::run(program, words, arguments);
    }
    std::optional<Account> account(std::string_view name_key) {
        std::optional<Account> found;
        made_->read([&](database::Transaction& data) { found = find_account(data, name_key); });
        return found;
    }

    database::TestDatabase made_;
    std::filesystem::path folder_;
    std::ostringstream out;
    std::ostringstream err;
};

} // namespace

TEST_F(AccountCommands, an_added_account_waits_for_its_owner_to_set_a_password) {
    ASSERT_EQ(run({"person", "add", "Eva@example.org", "--called", "Eva Ek", "--born", "1980", "--role", "specialist"}),
              0)
        << err.str();
    const auto eva = account("eva@example.org");
    ASSERT_TRUE(eva);
    EXPECT_EQ(eva->profile.name, "Eva Ek");
    EXPECT_EQ(eva->roles, Roles().with(Role::specialist));
    const std::string begin = "https://amble.example/reset?link=";
    const size_t at = out.str().find(begin);
    ASSERT_NE(at, std::string::npos);
    const std::string token = out.str().substr(at + begin.size(), 43);
    made_->read([&](database::Transaction& data) {
        EXPECT_EQ(find_link(data, LinkKind::reset, token, kNow)->person, eva->person);
    });
}

TEST_F(AccountCommands, what_cannot_be_is_refused_with_a_sentence_and_changes_nothing) {
    a_person(*made_, "anna");
    const std::vector<std::pair<int, std::vector<std::string>>> table = {
        {cli::kFailed, {"person", "add", "anna", "--called", "Anna", "--born", "1980"}},
        {cli::kUsage, {"person", "add", "carl", "--called", "Carl", "--born", "2015"}},
        {cli::kUsage, {"person", "add", "carl", "--called", "Carl", "--born", "1980", "--zone", "Mars/Base"}},
        {cli::kUsage, {"person", "add", "carl", "--called", "Carl", "--born", "1980", "--role", "king"}},
        {cli::kUsage,
         {"person", "add", "carl", "--called", "Carl", "--born", "1980", "--role", "desk", "--role", "moderator"}},
        {cli::kFailed, {"person", "role", "nobody", "--give", "desk"}},
        {cli::kUsage, {"person", "role", "anna", "--give", "desk", "--give", "moderator"}},
        {cli::kFailed,
         {"person", "verify", "anna", "--number", "1", "--body", "b", "--scope", "s", "--until", "2027-01-01"}},
        {cli::kUsage, {"person", "invite", "--role", "moderator", "--role", "specialist"}},
    };
    for (const auto& [code, words] : table) {
        EXPECT_EQ(run(words), code) << words[1] << " " << words[2];
        EXPECT_NE(err.str(), "");
    }
    EXPECT_FALSE(account("carl"));
    EXPECT_EQ(account("anna")->roles, Roles());
}

TEST_F(AccountCommands, wrong_words_are_all_told_of_by_the_options_that_hold_them) {
    a_person(*made_, "eva", Roles().with(Role::specialist));
    EXPECT_EQ(run({"person", "verify", "eva", "--body", "b", "--until", "2020-01-01"}), cli::kUsage);
    for (const auto* option : {"--number: ", "--scope: ", "--until: "})
        EXPECT_NE(err.str().find(option), std::string::npos) << option << err.str();
    EXPECT_EQ(run({"person", "add", "carl", "--called", "", "--born", "2015", "--zone", "Mars/Base"}), cli::kUsage);
    for (const auto* option : {"--called: ", "--born: ", "--zone: "})
        EXPECT_NE(err.str().find(option), std::string::npos) << option << err.str();
}

TEST_F(AccountCommands, roles_are_given_and_taken) {
    a_person(*made_, "anna");
    EXPECT_EQ(run({"person", "role", "anna", "--give", "desk", "--give", "operator"}), 0);
    EXPECT_EQ(run({"person", "role", "anna", "--take", "desk", "--give", "moderator"}), 0);
    EXPECT_EQ(run({"person", "role", "anna", "--take", "operator"}), 1) << "nobody else runs the site";
    EXPECT_EQ(account("anna")->roles, Roles().with(Role::operator_).with(Role::moderator));
}

TEST_F(AccountCommands, a_specialist_is_verified_until_the_day_given) {
    const PersonId eva = a_person(*made_, "eva", Roles().with(Role::specialist));
    EXPECT_EQ(
        run({"person", "verify", "eva", "--number", "PT-1", "--body", "b", "--scope", "s", "--until", "2027-01-01"}),
        0);
    made_->read([&](database::Transaction& data) {
        EXPECT_TRUE(verification_on(data, eva, *parse_day("2027-01-01")));
        EXPECT_FALSE(verification_on(data, eva, *parse_day("2027-01-02")));
    });
    EXPECT_EQ(run({"person", "verify", "eva", "--end"}), 0);
    made_->read(
        [&](database::Transaction& data) { EXPECT_FALSE(verification_on(data, eva, *parse_day("2026-11-23"))); });
}

TEST_F(AccountCommands, the_list_is_for_people_and_for_programs) {
    a_person(*made_, "anna");
    a_person(*made_, "eva", Roles().with(Role::specialist));
    EXPECT_EQ(run({"person", "list"}), 0);
    EXPECT_LT(out.str().find("anna"), out.str().find("eva"));
    EXPECT_EQ(run({"person", "list", "--json"}), 0);
    EXPECT_EQ(out.str(), R"([{"name":"anna","sign_in_name":"anna","roles":"","joined_on":"2026-01-01"},)"
                         R"({"name":"eva","sign_in_name":"eva","roles":"specialist","joined_on":"2026-01-01"}])"
                         "\n");
}

TEST_F(AccountCommands, a_link_for_a_new_password_stands_in_the_persons_log) {
    const PersonId anna = a_person(*made_, "anna");
    ASSERT_EQ(run({"person", "reset-link", "anna"}), 0) << err.str();
    made_->read([&](database::Transaction& data) {
        const auto log = access_log(data, anna, {kNow + hours(1)}, 10);
        ASSERT_EQ(log.size(), 1u);
        EXPECT_EQ(log[0].by.name, "root");
        EXPECT_EQ(log[0].deed, Deed::changed);
        EXPECT_EQ(log[0].what, "a link to set a new password");
    });
}

TEST_F(AccountCommands, an_export_is_a_look_that_the_person_reads_of) {
    const PersonId anna = a_person(*made_, "anna");
    const std::string path = folder_ / "anna.zip";
    ASSERT_EQ(run({"export", "--person", "anna", "--to", path}), 0) << err.str();
    std::ifstream file(path, std::ios::binary);
    const std::string zip{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(files_in(zip).at("access_log.json").find("command line"), std::string::npos);
    made_->read([&](database::Transaction& data) {
        const auto log = access_log(data, anna, {kNow + hours(1)}, 10);
        ASSERT_EQ(log.size(), 1u);
        EXPECT_EQ(log[0].by.name, "root");
    });
}

TEST_F(AccountCommands, an_export_is_its_makers_alone_and_never_written_over_a_file) {
    a_person(*made_, "anna");
    const std::filesystem::path path = folder_ / "anna.zip";
    EXPECT_EQ(run({"export", "--person", "nobody", "--to", path}), 1);
    EXPECT_FALSE(std::filesystem::exists(path));
    ASSERT_EQ(run({"export", "--person", "anna", "--to", path}), 0) << err.str();
    using enum std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(path).permissions(), owner_read | owner_write);
    EXPECT_EQ(run({"export", "--person", "anna", "--to", path}), 1);
}

TEST_F(AccountCommands, erasing_asks_for_yes_and_says_when_the_last_copy_is_gone) {
    a_person(*made_, "anna");
    EXPECT_EQ(run({"person", "erase", "anna"}), 1);
    EXPECT_TRUE(account("anna"));
    EXPECT_EQ(run({"person", "erase", "anna", "--yes"}), 0);
    EXPECT_FALSE(account("anna"));
    EXPECT_NE(out.str().find("2026-12-23"), std::string::npos);
}

} // namespace amble::account
