#include "foundation/outgoing/mail_message.h"

#include "foundation/base/chance.h"

#include <gtest/gtest.h>

namespace amble::outgoing {

namespace {

MailMessage letter() {
    return {.id = *Id::parse("AAAAAAAAAAAAAAAAAAAAAA"),
            .sent = *parse_instant("2026-11-23T06:05:04Z"),
            .from = *MailAddress::parse("amble@clinic.example"),
            .from_name = "Clinic",
            .to = *MailAddress::parse("anna@example.org"),
            .subject = "You have a message",
            .text = "Hello.\n"};
}

std::string unquoted(const std::string& text) {
    std::string made;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') continue;
        if (text[i] != '=') {
            made.push_back(text[i]);
        } else if (text[i + 1] == '\r') {
            i += 2;
        } else {
            made.push_back(static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16)));
            i += 2;
        }
    }
    return made;
}

void expect_plain_lines(const std::string& text) {
    size_t begin = 0;
    for (size_t end = text.find("\r\n"); end != std::string::npos; begin = end + 2, end = text.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 78u) << text.substr(begin, end - begin);
        for (const char c : text.substr(begin, end - begin))
            EXPECT_TRUE((c >= ' ' && c <= '~') || c == '\t') << static_cast<int>(c);
    }
    EXPECT_EQ(begin, text.size()) << "it ends in the middle of a line";
}

} // namespace

TEST(MailAddress, is_a_plain_one) {
    for (const char* text : {"a@b", "anna.b+walk@mail.example.org", " anna@example.org ", "o'neil@example.ie"})
        EXPECT_TRUE(MailAddress::parse(text)) << text;
    EXPECT_EQ(MailAddress::parse("anna@example.org")->host(), "example.org");
}

TEST(MailAddress, holds_nothing_that_ends_a_command_or_names_a_second_recipient) {
    for (const std::string& text : {std::string(""),
                                    std::string("a"),
                                    std::string("@b"),
                                    std::string("a@"),
                                    std::string("a@b@c"),
                                    std::string("a b@c"),
                                    std::string("a@b\r\nRCPT TO:<c@d>"),
                                    std::string("a@b>"),
                                    std::string("<a@b"),
                                    std::string("a@b,c@d"),
                                    std::string("a@b;c"),
                                    std::string("\"a\"@b"),
                                    std::string("a@[127.0.0.1]"),
                                    std::string("a..b@c"),
                                    std::string(".a@b"),
                                    std::string("a@b..c"),
                                    std::string("a@-b"),
                                    std::string("a@b\0c", 5),
                                    std::string("ä@b"),
                                    std::string(65, 'a') + "@b",
                                    "a@" + std::string(64, 'b'),
                                    "a@" + std::string(60, 'b') + std::string(200, '.')})
        EXPECT_FALSE(MailAddress::parse(text)) << text;
}

TEST(MailMessage, reads_as_rfc_5322_says) {
    EXPECT_EQ(rendered(letter()), "Date: Mon, 23 Nov 2026 06:05:04 +0000\r\n"
                                  "From: \"Clinic\"\r\n <amble@clinic.example>\r\n"
                                  "To: anna@example.org\r\n"
                                  "Subject: You have a message\r\n"
                                  "Message-ID:\r\n <AAAAAAAAAAAAAAAAAAAAAA@clinic.example>\r\n"
                                  "Auto-Submitted: auto-generated\r\n"
                                  "MIME-Version: 1.0\r\n"
                                  "Content-Type: text/plain; charset=utf-8\r\n"
                                  "Content-Transfer-Encoding: quoted-printable\r\n"
                                  "\r\n"
                                  "Hello.\r\n");
}

TEST(MailMessage, lets_no_text_become_a_header_or_a_part) {
    MailMessage message = letter();
    message.subject = "a\r\nBcc: c@d\r\n\r\nbody";
    message.from_name = "x\" <c@d>\r\nBcc: e@f";
    message.text = "\r\n--=_AAAAAAAAAAAAAAAAAAAAAA--\r\n.\r\nMAIL FROM:<a@b>\r\n";
    message.calendar = CalendarPart{CalendarMethod::cancel, "\r\n--=_AAAAAAAAAAAAAAAAAAAAAA--\r\n"};
    const std::string text = rendered(message);
    expect_plain_lines(text);
    EXPECT_EQ(text.find("\r\nBcc"), std::string::npos);
    EXPECT_EQ(text.find("\r\n--=_"), text.rfind("\r\n--=_AAAAAAAAAAAAAAAAAAAAAA\r\nContent-Type: text/plain"));
    const std::string end = "\r\n--=_AAAAAAAAAAAAAAAAAAAAAA--\r\n";
    EXPECT_EQ(text.find(end), text.size() - end.size());
}

TEST(MailMessage, carries_a_calendar_and_how_to_stop) {
    MailMessage message = letter();
    message.calendar = CalendarPart{CalendarMethod::request, "BEGIN:VCALENDAR\r\n"};
    message.stop_url = "https://clinic.example/stop/a";
    const std::string text = rendered(message);
    EXPECT_NE(text.find("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"), std::string::npos);
    EXPECT_NE(text.find("\r\n\r\nQkVHSU46VkNBTEVOREFSDQo=\r\n"), std::string::npos);
    EXPECT_NE(text.find("List-Unsubscribe:\r\n <https://clinic.example/stop/a>\r\n"
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
              std::string::npos);
}

TEST(HeaderText, is_encoded_where_it_is_not_plain_and_cuts_no_character) {
    EXPECT_EQ(header_text("plain", 9), "plain");
    EXPECT_EQ(header_text("Grüße", 9), "=?UTF-8?B?R3LDvMOfZQ==?=");
    EXPECT_EQ(header_text("=?UTF-8?B?YQ==?=", 9), "=?UTF-8?B?PT9VVEYtOD9CP1lRPT0/PQ==?=") << "it is text";
    const std::string words = header_text("x" + std::string(38, 'y') + "ü", 9);
    EXPECT_EQ(words.find("\r\n =?UTF-8?B?w7w=?="), words.size() - 19) << words;
    expect_plain_lines("Subject: " + header_text(std::string(500, 'a'), 9) + "\r\n");
}

TEST(QuotedPrintable, comes_back_as_it_was) {
    Chance chance(4);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = chance.between(0, 300); i > 0; --i)
            text.push_back(chance.in_thousand(50) ? '\n' : static_cast<char>(chance.between(1, 255)));
        std::erase(text, '\r');
        const std::string made = quoted_printable(text);
        expect_plain_lines(made);
        std::string back = unquoted(made);
        if (!text.empty() && !text.ends_with('\n')) text.push_back('\n');
        EXPECT_EQ(back, text);
    }
}

TEST(QuotedPrintable, keeps_no_blank_at_the_end_of_a_line) {
    EXPECT_EQ(quoted_printable("a \nb\t"), "a=20\r\nb=09\r\n");
}

} // namespace amble::outgoing
