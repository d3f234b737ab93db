#include "foundation/http/testing/raw_client.h"

#include "foundation/base/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace amble::http {

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

int connected(uint16_t port, const std::string& address) {
    const bool ipv6 = address.find(':') != std::string::npos;
    const int socket = ::socket(ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) fail("socket");
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    inet_pton(AF_INET, address.c_str(), &v4.sin_addr);
    inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr);
    const void* to = &v4;
    if (ipv6) to = &v6;
    if (connect(socket, static_cast<const sockaddr*>(to), ipv6 ? sizeof v6 : sizeof v4) == 0) return socket;
    const int error = errno;
    close(socket);
    errno = error;
    fail("connect");
}

} // namespace

std::string Answer::header(std::string_view name) const {
    for (const auto& [known, value] : headers)
        if (known == name) return value;
    return {};
}

struct RawClient::Wire {
    int socket;
    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> tls_context{nullptr, SSL_CTX_free};
    std::unique_ptr<SSL, void (*)(SSL*)> tls{nullptr, SSL_free};

    ~Wire() { close(socket); }

    void wait(short events) const {
        pollfd watched{socket, events, 0};
        const auto patience = std::chrono::milliseconds(kPatience).count();
        if (poll(&watched, 1, static_cast<int>(patience)) == 0) throw std::runtime_error("nothing came in time");
    }

    /// 0 at the end of the connection, however it came.
    size_t read(std::array<char, 16384>& into) {
        if (tls) {
            if (SSL_pending(tls.get()) == 0) wait(POLLIN);
            const int count = SSL_read(tls.get(), into.data(), static_cast<int>(into.size()));
            return count > 0 ? static_cast<size_t>(count) : 0;
        }
        wait(POLLIN);
        const auto count = recv(socket, into.data(), into.size(), 0);
        return count > 0 ? static_cast<size_t>(count) : 0;
    }
};

RawClient::RawClient(uint16_t port, const std::string& address) : wire_(new Wire{connected(port, address)}) {}
RawClient::~RawClient() = default;
RawClient::RawClient(RawClient&&) noexcept = default;

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        wire_->wait(POLLOUT);
        const auto count = wire_->tls ? SSL_write(wire_->tls.get(), bytes.data(), static_cast<int>(bytes.size()))
                                      : ::send(wire_->socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) fail("send");
        bytes.remove_prefix(static_cast<size_t>(count));
    }
}

size_t RawClient::send_some(std::string_view bytes) {
    const auto count = ::send(wire_->socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    return count > 0 ? static_cast<size_t>(count) : 0;
}

void RawClient::finish_sending() {
    shutdown(wire_->socket, SHUT_WR);
}

void RawClient::reset() {
    const linger at_once{1, 0};
    setsockopt(wire_->socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    wire_.reset();
}

bool RawClient::read_more() {
    std::array<char, 16384> bytes{};
    const size_t count = wire_->read(bytes);
    unread_.append(bytes.data(), count);
    return count > 0;
}

std::optional<Answer> RawClient::read_answer(Body body) {
    size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more()) return std::nullopt;
    Answer answer;
    const auto head = unread_.substr(0, end);
    for (const auto line : split(head, '\n')) {
        const size_t colon = line.find(": ");
        if (answer.status == 0)
            answer.status = static_cast<int>(parse_whole_number(line.substr(9, 3)).value_or(-1));
        else
            answer.headers.emplace_back(lower_ascii(line.substr(0, colon)), trim(line.substr(colon + 2)));
    }
    unread_.erase(0, end + 4);
    const auto length = static_cast<size_t>(parse_whole_number(answer.header("content-length")).value_or(0));
    if (body == Body::none) return answer;
    while (unread_.size() < length)
        if (!read_more()) return std::nullopt;
    answer.body = unread_.substr(0, length);
    unread_.erase(0, length);
    return answer;
}

Answer RawClient::ask(std::string_view request) {
    send(request);
    auto answer = read_answer();
    if (!answer) throw std::runtime_error("the connection ended without an answer");
    return *answer;
}

std::string RawClient::read_to_end() {
    while (read_more()) {
    }
    return std::exchange(unread_, {});
}

bool RawClient::has_news() const {
    pollfd watched{wire_->socket, POLLIN, 0};
    return !unread_.empty() || poll(&watched, 1, 0) > 0;
}

std::string RawClient::start_tls() {
    wire_->tls_context.reset(SSL_CTX_new(TLS_client_method()));
    wire_->tls.reset(SSL_new(wire_->tls_context.get()));
    SSL_set_fd(wire_->tls.get(), wire_->socket);
    if (SSL_connect(wire_->tls.get()) != 1) throw std::runtime_error("the TLS handshake failed");
    const std::unique_ptr<X509, void (*)(X509*)> certificate(SSL_get1_peer_certificate(wire_->tls.get()), X509_free);
    std::array<char, 256> name{};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name.data(),
                              static_cast<int>(name.size()));
    return name.data();
}

} // namespace amble::http
