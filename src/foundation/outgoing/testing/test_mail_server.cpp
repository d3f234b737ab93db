#include "foundation/outgoing/testing/test_mail_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <optional>
#include <stdexcept>

namespace amble::outgoing {

/// One connection, by lines.
class TestMailServer::Client {
public:
    explicit Client(int socket) : socket_(socket) {}
    ~Client() { ::close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool start_tls(const TestCertificate& files) {
        context_.reset(SSL_CTX_new(TLS_server_method()));
        SSL_CTX_use_certificate_chain_file(context_.get(), files.certificate().c_str());
        SSL_CTX_use_PrivateKey_file(context_.get(), files.key().c_str(), SSL_FILETYPE_PEM);
        tls_.reset(SSL_new(context_.get()));
        SSL_set_fd(tls_.get(), socket_);
        return SSL_accept(tls_.get()) == 1;
    }

    bool say(const std::string& text) {
        if (tls_) return SSL_write(tls_.get(), text.data(), static_cast<int>(text.size())) > 0;
        return ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }

    /// Without its CRLF; nothing where the client left.
    std::optional<std::string> line() {
        size_t end = unread_.find("\r\n");
        for (; end == std::string::npos; end = unread_.find("\r\n")) {
            char buffer[4096];
            const ssize_t count =
                tls_ ? SSL_read(tls_.get(), buffer, sizeof buffer) : ::recv(socket_, buffer, sizeof buffer, 0);
            if (count <= 0) return std::nullopt;
            unread_.append(buffer, static_cast<size_t>(count));
        }
        std::string read = unread_.substr(0, end);
        unread_.erase(0, end + 2);
        return read;
    }

    int socket() const { return socket_; }

private:
    struct EndContext {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };
    struct EndTls {
        void operator()(SSL* tls) const { SSL_free(tls); }
    };

    int socket_;
    std::unique_ptr<SSL_CTX, EndContext> context_;
    std::unique_ptr<SSL, EndTls> tls_;
    std::string unread_;
};

TestMailServer::TestMailServer(MailSecurity security) : security_(security) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("the test's mail server cannot listen");
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
}

TestMailServer::~TestMailServer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        for (const int socket : open_)
            ::shutdown(socket, SHUT_RDWR);
    }
    ::shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    ::close(listener_);
    for (std::thread& thread : threads_)
        thread.join();
}

void TestMailServer::answer_next(const std::string& verb, std::string reply) {
    const std::lock_guard lock(mutex_);
    answers_[verb].push_back(std::move(reply));
}

MailServerSettings TestMailServer::settings() const {
    return {.host = "localhost", .port = port_, .security = security_, .ca_file = certificate_.certificate()};
}

std::vector<TakenMail> TestMailServer::mails() const {
    const std::lock_guard lock(mutex_);
    return mails_;
}

int TestMailServer::connections() const {
    const std::lock_guard lock(mutex_);
    return connections_;
}

std::vector<std::string> TestMailServer::commands() const {
    const std::lock_guard lock(mutex_);
    return commands_;
}

void TestMailServer::accept_all() {
    for (;;) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) return;
        const std::lock_guard lock(mutex_);
        if (closing_) {
            ::close(socket);
            return;
        }
        open_.insert(socket);
        ++connections_;
        threads_.emplace_back([this, socket] {
            const auto client = std::make_unique<Client>(socket);
            converse(*client);
            const std::lock_guard done(mutex_);
            open_.erase(socket);
        });
    }
}

void TestMailServer::converse(Client& client) {
    if (security_ == MailSecurity::tls && !client.start_tls(certificate_)) return;
    if (!reply(client, "greeting", "220 test")) return;
    TakenMail mail;
    while (const auto command = client.line()) {
        {
            const std::lock_guard lock(mutex_);
            commands_.push_back(*command);
        }
        if (!obey(client, *command, mail)) return;
    }
}

bool TestMailServer::reply(Client& client, const std::string& verb, const std::string& usual) {
    std::string said = usual;
    {
        const std::lock_guard lock(mutex_);
        if (auto& waiting = answers_[verb]; !waiting.empty()) {
            said = std::move(waiting.front());
            waiting.pop_front();
        }
    }
    return said.empty() || client.say(said + "\r\n");
}

bool TestMailServer::obey(Client& client, const std::string& command, TakenMail& mail) {
    const std::string verb = command.substr(0, 4);
    const auto between_brackets = [&] {
        const size_t open = command.find('<');
        return command.substr(open + 1, command.find('>') - open - 1);
    };
    if (verb == "EHLO") {
        const char* extension = security_ == MailSecurity::starttls ? "STARTTLS" : "8BITMIME";
        return reply(client, verb, std::string("250-test\r\n250-") + extension + "\r\n250 AUTH PLAIN");
    }
    if (verb == "STAR") return reply(client, verb, "220 go on") && client.start_tls(certificate_);
    if (verb == "AUTH") return client.say("334 \r\n") && client.line() && reply(client, verb, "235 welcome");
    if (verb == "MAIL") mail = {between_brackets(), "", ""};
    if (verb == "RCPT") mail.to = between_brackets();
    if (verb == "DATA") return take_text(client, mail);
    if (verb == "QUIT") return reply(client, verb, "221 bye") && false;
    return reply(client, verb, "250 ok");
}

bool TestMailServer::take_text(Client& client, TakenMail& mail) {
    std::string first = "354 go on";
    {
        const std::lock_guard lock(mutex_);
        if (auto& waiting = answers_["DATA"]; !waiting.empty()) {
            first = std::move(waiting.front());
            waiting.pop_front();
        }
    }
    if (!client.say(first + "\r\n")) return false;
    if (!first.starts_with("354")) return true;
    for (;;) {
        const auto line = client.line();
        if (!line) return false;
        if (*line == ".") break;
        mail.text += (line->starts_with(".") ? line->substr(1) : *line) + "\r\n";
    }
    bool refused = false;
    {
        const std::lock_guard lock(mutex_);
        const auto& waiting = answers_["text"];
        refused = !waiting.empty() && !waiting.front().starts_with("2");
        if (!refused) mails_.push_back(mail);
    }
    return reply(client, "text", "250 taken");
}

} // namespace amble::outgoing
