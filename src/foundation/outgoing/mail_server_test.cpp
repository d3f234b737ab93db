#include "foundation/outgoing/mail_server.h"

#include "foundation/outgoing/testing/test_mail_server.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::outgoing {

namespace {

using namespace std::chrono_literals;

constexpr MailServer::Message kMessage = {"clinic@example.org", "anna@example.org", "Subject: a\r\n\r\n.dot\r\nb\r\n"};

MailServerSettings impatient(MailServerSettings settings) {
    settings.connect_within = settings.answer_within = 300ms;
    return settings;
}

Sent send_to(const TestMailServer& server) {
    return MailServer(server.settings()).send(kMessage);
}

} // namespace

TEST(MailServer, takes_a_message_as_it_is) {
    for (const auto security : {MailSecurity::none, MailSecurity::starttls, MailSecurity::tls}) {
        TestMailServer server(security);
        const Sent sent = send_to(server);
        EXPECT_EQ(sent.delivery, Delivery::accepted) << sent.words;
        ASSERT_EQ(server.mails().size(), 1u);
        EXPECT_EQ(server.mails()[0].from, "clinic@example.org");
        EXPECT_EQ(server.mails()[0].to, "anna@example.org");
        EXPECT_EQ(server.mails()[0].text, kMessage.text);
    }
}

TEST(MailServer, is_told_the_password_only_over_tls) {
    TestMailServer safe(MailSecurity::starttls);
    MailServerSettings settings = safe.settings();
    settings.user = "amble";
    settings.password = "secret";
    EXPECT_EQ(MailServer(settings).send(kMessage).delivery, Delivery::accepted);
    const auto commands = safe.commands();
    const auto place = [&](std::string_view start) {
        return std::ranges::find_if(commands, [&](const std::string& line) { return line.starts_with(start); }) -
               commands.begin();
    };
    EXPECT_LT(place("STARTTLS"), place("AUTH"));
    EXPECT_LT(place("AUTH"), place("MAIL"));

    TestMailServer stripped(MailSecurity::none);
    settings.port = stripped.settings().port;
    EXPECT_EQ(MailServer(settings).send(kMessage).delivery, Delivery::later) << "a server that offers no STARTTLS";
    EXPECT_TRUE(stripped.mails().empty());
    for (const std::string& line : stripped.commands())
        EXPECT_FALSE(line.starts_with("AUTH")) << line;
}

TEST(MailServer, is_not_believed_without_a_certificate_that_holds) {
    TestMailServer server(MailSecurity::tls);
    MailServerSettings settings = server.settings();
    settings.ca_file = TestCertificate().certificate(); // another's, and gone
    EXPECT_EQ(MailServer(settings).send(kMessage).delivery, Delivery::later);
    const TestCertificate other;
    settings.ca_file = other.certificate();
    EXPECT_EQ(MailServer(settings).send(kMessage).delivery, Delivery::later);
    EXPECT_TRUE(server.mails().empty());
}

TEST(MailServer, takes_many_messages_over_one_connection) {
    TestMailServer server;
    MailServer client(server.settings());
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(client.send(kMessage).delivery, Delivery::accepted);
    EXPECT_EQ(server.connections(), 1);
    EXPECT_EQ(server.mails().size(), 5u);
}

TEST(MailServer, refuses_a_recipient_or_message_for_good_with_5yz) {
    for (const char* verb : {"RCPT", "DATA", "text"}) {
        TestMailServer server;
        server.answer_next(verb, "550 5.1.1 no such mailbox");
        MailServer client(server.settings());
        const Sent sent = client.send(kMessage);
        EXPECT_EQ(sent.delivery, Delivery::refused) << verb;
        EXPECT_EQ(sent.code, 550);
        EXPECT_EQ(sent.words, "550 5.1.1 no such mailbox");
        EXPECT_EQ(client.send(kMessage).delivery, Delivery::accepted) << "the next message is another matter";
    }
}

TEST(MailServer, is_asked_again_later_after_4yz_or_where_it_refuses_us_and_not_the_recipient) {
    for (const auto& [verb, reply] : {std::pair{"RCPT", "450 busy"},
                                      {"text", "451 try again"},
                                      {"MAIL", "550 sender unknown"},
                                      {"greeting", "554 no service"},
                                      {"EHLO", "502 what"}}) {
        TestMailServer server;
        server.answer_next(verb, reply);
        MailServer client(server.settings());
        const Sent sent = client.send(kMessage);
        if (std::string(verb) == "EHLO") continue; // HELO is as good
        EXPECT_EQ(sent.delivery, Delivery::later) << verb << sent.words;
        EXPECT_EQ(client.send(kMessage).delivery, Delivery::accepted) << verb;
    }
}

TEST(MailServer, is_asked_again_later_where_it_refuses_the_password) {
    TestMailServer server(MailSecurity::starttls);
    server.answer_next("AUTH", "535 wrong");
    MailServerSettings settings = server.settings();
    settings.user = "amble";
    const Sent sent = MailServer(settings).send(kMessage);
    EXPECT_EQ(sent.delivery, Delivery::later);
    EXPECT_EQ(sent.words, "535 wrong");
}

TEST(MailServer, keeps_nobody_waiting_for_ever) {
    for (const char* verb : {"greeting", "EHLO", "RCPT", "text"}) {
        TestMailServer server;
        server.answer_next(verb, "");
        const Sent sent = MailServer(impatient(server.settings())).send(kMessage);
        EXPECT_EQ(sent.delivery, Delivery::later) << verb;
    }
}

TEST(MailServer, may_say_anything_without_harm) {
    const std::string endless(100'000, 'x');
    for (const std::string& reply :
         {std::string("550 \x1b[2J<script>\xff"), std::string("hello"), "250-" + endless, std::string("999 what"),
          std::string("550-a\r\n250 b"), std::string("\0\0\0", 3)}) {
        TestMailServer server;
        server.answer_next("RCPT", reply);
        const Sent sent = MailServer(impatient(server.settings())).send(kMessage);
        EXPECT_LE(sent.words.size(), 200u);
        for (const char c : sent.words)
            EXPECT_TRUE(c >= ' ' && c <= '~') << static_cast<int>(c);
    }
}

TEST(MailServer, may_repeat_an_address_and_it_reaches_no_log) {
    TestMailServer server;
    server.answer_next("RCPT", "450 4.2.0 <anna@example.org>: Recipient address rejected: Greylisted");
    EXPECT_EQ(send_to(server).words, "450 4.2.0 (address) Recipient address rejected: Greylisted");
}

TEST(MailServer, that_is_not_there_is_asked_again_later) {
    MailServerSettings settings;
    {
        const TestMailServer gone;
        settings = gone.settings();
    }
    const Sent sent = MailServer(settings).send(kMessage);
    EXPECT_EQ(sent.delivery, Delivery::later);
    EXPECT_EQ(sent.code, 0);
    EXPECT_NE(sent.words, "");
}

TEST(MailServer, is_never_told_an_address_that_ends_the_line) {
    const TestMailServer server;
    MailServer client(server.settings());
    for (const char* address : {"", "a@b.c\r\nDATA", "a@b.c>\r\n", "a b@c.d", "<a@b.c>"})
        EXPECT_THROW(client.send({kMessage.from, address, kMessage.text}), std::logic_error) << address;
}

} // namespace amble::outgoing
