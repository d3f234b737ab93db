#include "app/mail_command.h"

#include "app/commands.h"
#include "foundation/outgoing/testing/test_mail_server.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace amble::app {

namespace {

struct Told {
    int code;
    std::string text;
};

Told mail_test(const std::vector<std::string>& more) {
    std::ostringstream out;
    std::ostringstream err;
    cli::Arguments streams(out, err);
    std::vector<std::string> words = {"mail", "test"};
    words.insert(words.end(), more.begin(), more.end());
    const int code = cli::run(program(), words, streams);
    return {code, out.str() + err.str()};
}

std::vector<std::string> to_anna_by(const outgoing::TestMailServer& server) {
    return {
        "anna@example.org", "--mail-host", "localhost",   "--mail-port",      std::to_string(server.settings().port),
        "--mail-security",  "none",        "--mail-from", "amble@example.org"};
}

} // namespace

TEST(MailTest, sends_one_message_and_says_so) {
    const outgoing::TestMailServer server;
    const Told told = mail_test(to_anna_by(server));
    EXPECT_EQ(told.code, cli::kDone) << told.text;
    ASSERT_EQ(server.mails().size(), 1u);
    EXPECT_EQ(server.mails()[0].to, "anna@example.org");
    EXPECT_NE(server.mails()[0].text.find("Subject: Mail from Amble works\r\n"), std::string::npos);
}

TEST(MailTest, says_what_the_server_answered) {
    outgoing::TestMailServer server;
    server.answer_next("RCPT", "550 no such mailbox");
    const Told told = mail_test(to_anna_by(server));
    EXPECT_EQ(told.code, cli::kFailed);
    EXPECT_NE(told.text.find("550 no such mailbox"), std::string::npos) << told.text;
}

TEST(MailTest, needs_settings_an_address_and_the_password_it_was_promised) {
    EXPECT_NE(mail_test({"anna@example.org"}).text.find("mail.host"), std::string::npos);
    const outgoing::TestMailServer server;
    auto words = to_anna_by(server);
    words[0] = "anna";
    EXPECT_NE(mail_test(words).text.find("name@example.org"), std::string::npos);
    EXPECT_THROW(mail_server_settings({.password_file = "/nowhere/password"}), std::runtime_error);
    EXPECT_TRUE(server.mails().empty());
}

} // namespace amble::app
