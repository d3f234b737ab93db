#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace amble::outgoing {

/// How the way to the mail server is kept secret. starttls and tls both refuse to go on without a valid certificate;
/// `none` is for a server on the same machine.
enum class MailSecurity { starttls, tls, none };

struct MailServerSettings {
    std::string host;
    uint16_t port = 587;
    MailSecurity security = MailSecurity::starttls;
    std::string user = {}; // empty: without signing in
    std::string password = {};
    std::string ca_file = {}; // certificates to trust, PEM; empty: the system's
    std::chrono::milliseconds connect_within{10'000};
    std::chrono::milliseconds answer_within{60'000}; // for one whole message
};

/// What became of a message. accepted: the server has it. refused: it will never take it for that recipient. later:
/// anything else, such as a server that is busy, away or wrongly set up; worth another attempt.
enum class Delivery { accepted, refused, later };

struct Sent {
    Delivery delivery;
    int code = 0;      // of the server's last reply; 0: there was none
    std::string words; // for the operator: that reply, or what went wrong; one line, at most 200 letters
};

/// Hands messages to one mail server by SMTP (RFC 5321), one connection for many. Blocks its thread: never call it from
/// a request's thread or inside a transaction. One thread at a time.
class MailServer {
public:
    explicit MailServer(MailServerSettings settings);
    ~MailServer();

    struct Message {
        std::string_view from; // addresses alone, as MailAddress (message.h) lets them be
        std::string_view to;
        std::string_view text; // head and body, with CRLF
    };

    Sent send(const Message& message);

private:
    struct Connection;

    const MailServerSettings settings_;
    std::unique_ptr<Connection> connection_;
};

} // namespace amble::outgoing
