#include "app/commands.h"
#include "foundation/base/random.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

/// A folder of its own, and `amble serve` over a database there that is to be refused before it is made.
class ServeStart : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    std::string file(const std::string& name) const { return folder_ / name; }
    std::string written(const std::string& name, const std::string& text) const {
        std::ofstream(file(name)) << text;
        return file(name);
    }

    /// What it says where it ends with the exit code of wrong use and has left nothing behind.
    std::string refusal(const std::vector<std::string>& more, const std::string& database = "amble.db") const {
        std::vector<std::string> words = {"serve", "--database", file(database), "--port", "0"};
        words.insert(words.end(), more.begin(), more.end());
        std::ostringstream out;
        std::ostringstream err;
        cli::Arguments streams(out, err);
        EXPECT_EQ(cli::run(program(), words, streams), cli::kUsage) << err.str();
        EXPECT_FALSE(fs::exists(file(database))) << "nothing is opened before the settings are right";
        return err.str();
    }

private:
    fs::path folder_ = fs::temp_directory_path() / ("amble-serve-" + random_token(9));
};

} // namespace

TEST_F(ServeStart, names_the_certificate_or_key_that_is_not_there) {
    const std::string there = written("there.pem", "no certificate\n");
    const std::string gone = file("gone.pem");
    EXPECT_NE(refusal({"--tls-cert", gone, "--tls-key", there}).find("tls_cert names " + gone), std::string::npos);
    const std::string key = refusal({"--tls-cert", there, "--tls-key", gone});
    EXPECT_NE(key.find("tls_key names " + gone + ", which cannot be read: No such file"), std::string::npos) << key;
    EXPECT_NE(key.find("leave out tls_cert and tls_key"), std::string::npos) << key;
}

TEST_F(ServeStart, says_of_a_folder_or_an_empty_file_that_it_is_no_certificate) {
    const std::string there = written("there.pem", "no certificate\n");
    EXPECT_NE(refusal({"--tls-cert", fs::path(there).parent_path(), "--tls-key", there}).find("directory"),
              std::string::npos);
    EXPECT_NE(refusal({"--tls-cert", written("empty.pem", ""), "--tls-key", there}).find("it is empty"),
              std::string::npos);
}

TEST_F(ServeStart, says_which_form_a_certificate_takes) {
    const std::string there = written("there.pem", "no certificate\n");
    const std::string said = refusal({"--tls-cert", there, "--tls-key", there});
    EXPECT_NE(said.find("certificate chain in PEM"), std::string::npos) << said;
}

TEST_F(ServeStart, says_which_addresses_it_cannot_listen_on_or_trust) {
    EXPECT_NE(refusal({"--listen", "localhost"}).find("\"localhost\" is none"), std::string::npos);
    EXPECT_NE(refusal({"--listen", "127.0.0.1:8015"}).find("set the port with port"), std::string::npos);
    EXPECT_NE(refusal({"--trusted-proxies", "my-proxy"}).find("trusted_proxies: "), std::string::npos);
    EXPECT_NE(refusal({"--trusted-proxies", "10.0.0.0/40"}).find("10.0.0.0/40"), std::string::npos);
}

TEST_F(ServeStart, reads_what_settings_name_before_it_opens_anything) {
    const std::vector<std::string> mail = {"--mail-host",         "localhost",  "--mail-from",
                                           "amble@example.org",   "--base-url", "https://amble.example.org",
                                           "--mail-password-file"};
    auto words = mail;
    words.push_back(file("gone"));
    EXPECT_NE(refusal(words).find("mail.password_file " + file("gone") + " cannot be read"), std::string::npos);
    const std::string no_folder = written("file", "x");
    EXPECT_NE(refusal({"--uploads-folder", no_folder}).find("--uploads-folder"), std::string::npos);
    EXPECT_NE(refusal({"--translations", file("gone")}).find("The translations in"), std::string::npos);
}

TEST_F(ServeStart, leaves_no_folder_where_the_database_is_none) {
    const std::string database = written("amble.db", "no database, but a text of some length\n");
    std::ostringstream out;
    std::ostringstream err;
    cli::Arguments streams(out, err);
    EXPECT_EQ(cli::run(program(), {"serve", "--database", database, "--port", "0"}, streams), cli::kFailed);
    EXPECT_FALSE(fs::exists(database + ".uploads")) << err.str();
}

TEST_F(ServeStart, says_of_each_file_that_cannot_be_used_what_to_do) {
    const std::string there = written("there.pem", "no certificate\n");
    const std::string gone = file("gone.pem");
    EXPECT_NE(refusal({"--outgoing-ca-file", gone}).find("outgoing.ca_file names " + gone + ", which cannot be read"),
              std::string::npos);
    const std::string none = refusal({"--outgoing-ca-file", there});
    EXPECT_NE(none.find("holds no certificate"), std::string::npos) << none;
    EXPECT_NE(none.find("leave it out"), std::string::npos) << none;
    const std::string nowhere = refusal({"--erasure-ledger", file("no/erased")});
    EXPECT_NE(nowhere.find("erasure_ledger names " + file("no/erased") + ", and there is no folder " + file("no")),
              std::string::npos)
        << nowhere;
    const std::string folder = fs::path(there).parent_path();
    EXPECT_NE(refusal({"--erasure-ledger", folder}).find("which is a folder"), std::string::npos);
    EXPECT_NE(refusal({"--erasure-ledger", written("damaged", "erased\n")}).find("is damaged"), std::string::npos);
    EXPECT_NE(refusal({}, "no/amble.db").find("there is no folder " + file("no")), std::string::npos);
}

TEST_F(ServeStart, takes_no_setting_that_would_mislead_later) {
    EXPECT_NE(refusal({"--base-url", "amble.example.org"}).find("such as https://"), std::string::npos);
    EXPECT_NE(refusal({"--country", "UK"}).find("such as GB"), std::string::npos);
    EXPECT_NE(refusal({"--demo", "--listen", "0.0.0.0"}).find("leave out listen, or demo"), std::string::npos);
    EXPECT_NE(refusal({"--config", file("gone.toml")}).find("gone.toml cannot be read"), std::string::npos);
}

} // namespace amble::app
