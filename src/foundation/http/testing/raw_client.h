#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::http {

/// An answer as a RawClient read it; header names in lower case.
struct Answer {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    /// The first value of that name; "" where it is absent.
    std::string header(std::string_view name) const;
};

/// A TCP connection on which a test says, byte for byte, what it wants. Everything waits at most kPatience and throws
/// std::runtime_error after that, so that a test fails and does not hang.
class RawClient {
public:
    static constexpr std::chrono::seconds kPatience{20};

    explicit RawClient(uint16_t port, const std::string& address = "127.0.0.1");
    ~RawClient();
    RawClient(RawClient&&) noexcept;

    void send(std::string_view bytes);
    /// As much as the connection takes without waiting; how much that was, 0 also where it is closed.
    size_t send_some(std::string_view bytes);
    void finish_sending();
    /// Closes with a reset, as a client that crashes.
    void reset();

    enum class Body { as_announced, none }; // none: the answer to HEAD
    /// The next answer, "100 Continue" included; nothing where the connection ends first.
    std::optional<Answer> read_answer(Body body = Body::as_announced);
    /// Sends, and reads the answer. Throws where there is none.
    Answer ask(std::string_view request);
    /// What comes until the connection ends, by a reset too.
    std::string read_to_end();
    /// Whether bytes or an end wait to be read.
    bool has_news() const;

    /// Goes on in TLS, whatever certificate it gets; its common name. Throws where the handshake fails.
    std::string start_tls();

private:
    struct Wire;
    bool read_more();

    std::unique_ptr<Wire> wire_;
    std::string unread_;
};

} // namespace amble::http
