#pragma once

#include "foundation/base/result.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::outgoing {

/// What an operator decides about requests that this server makes.
struct Settings {
    /// Also reach this machine and private networks, and by http: for a service of the clinic's own.
    bool allow_private = false;
    std::string ca_file = {}; // certificates to trust, PEM; empty: the system's
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// What to ask for. Times count from the call; the body of an answer that is larger than `most_bytes` is refused.
struct Question {
    std::string url;
    Headers headers = {};
    size_t most_bytes = 1024 * 1024;
    std::chrono::milliseconds connect_within{5'000};
    std::chrono::milliseconds answer_within{15'000};
};

/// Any answer, whatever its status. Header names are in lower case.
struct WebAnswer {
    int status = 0;
    Headers headers;
    std::string body;

    /// The last value of that name; "" where it is absent.
    std::string header(std::string_view name) const;
};

/// Asks other servers by HTTPS, for addresses that people typed: it connects to public addresses alone, unless it may
/// reach private ones, and never to the link, where clouds keep their metadata. That is checked when the connection is
/// made, so that a name which leads elsewhere the second time does not get past. Follows at most three redirects of a
/// GET, to https only. Blocks its thread for as long as the question allows: never call it from a request's thread or
/// inside a transaction. Any thread; each call makes its own connection.
class WebClient {
public:
    explicit WebClient(Settings settings) : settings_(std::move(settings)) {}

    /// The problem is a sentence for whoever gave the address; it says nothing about networks of this server.
    Result<WebAnswer> get(const Question& question) const;
    /// Follows no redirect.
    Result<WebAnswer> post(const Question& question, std::string_view body) const;

private:
    Settings settings_;
};

} // namespace amble::outgoing
