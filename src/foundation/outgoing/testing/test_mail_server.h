#pragma once

#include "foundation/outgoing/mail_server.h"
#include "foundation/outgoing/testing/test_certificate.h"

#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace amble::outgoing {

struct TakenMail {
    std::string from; // as in MAIL FROM, without brackets
    std::string to;
    std::string text; // dots unstuffed, with CRLF
};

/// A mail server of a test's own on a free port of loopback. It takes every message, unless it was told to answer
/// otherwise.
class TestMailServer {
public:
    explicit TestMailServer(MailSecurity security = MailSecurity::none);
    ~TestMailServer();
    TestMailServer(const TestMailServer&) = delete;
    TestMailServer& operator=(const TestMailServer&) = delete;

    /// Answers the next command of that verb ("RCPT", "DATA", "AUTH", …; "greeting" for the start, "text" for the end
    /// of a message) with this, once, instead of what is usual. Empty: with nothing at all.
    void answer_next(const std::string& verb, std::string reply);

    MailServerSettings settings() const;
    std::vector<TakenMail> mails() const;
    int connections() const;
    /// What clients said, without the messages.
    std::vector<std::string> commands() const;

private:
    class Client;
    void accept_all();
    void converse(Client& client);
    /// False when the client left.
    bool obey(Client& client, const std::string& command, TakenMail& mail);
    bool take_text(Client& client, TakenMail& mail);
    bool reply(Client& client, const std::string& verb, const std::string& usual);

    const MailSecurity security_;
    TestCertificate certificate_;
    int listener_ = -1;
    uint16_t port_ = 0;
    mutable std::mutex mutex_;
    std::map<std::string, std::deque<std::string>> answers_;
    std::vector<TakenMail> mails_;
    std::vector<std::string> commands_;
    std::set<int> open_;
    int connections_ = 0;
    bool closing_ = false;
    std::vector<std::thread> threads_;
    std::thread accepting_;
};

} // namespace amble::outgoing
