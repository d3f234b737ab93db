#pragma once

#include "foundation/http/server.h"
#include "foundation/http/testing/raw_client.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace amble::http {

/// Waits until that is so; false after RawClient::kPatience.
bool eventually(const std::function<bool()>& condition);

std::string get(std::string_view path, std::string_view headers = "");
std::string post(std::string_view path, std::string_view body, std::string_view headers = "");

/// A server on a free port of loopback, on two event loops, with limits wide enough for a slow machine.
class TestServer {
public:
    using Handle = std::function<void(Request, Reply)>;

    static ServerOptions options();

    explicit TestServer(Handle handle = echo, ServerOptions options = TestServer::options());

    /// Answers with the path, and the body behind it.
    static void echo(Request request, Reply reply);

    RawClient client() const { return RawClient(server->port()); }
    std::vector<int> statuses() const;
    std::vector<std::string> warnings() const;

private:
    Server::Site site(Handle handle);

    mutable std::mutex mutex_;
    std::vector<int> statuses_;
    std::vector<std::string> warnings_;

public:
    std::unique_ptr<Server> server; // last, so that it ends before what it reports to
};

} // namespace amble::http
