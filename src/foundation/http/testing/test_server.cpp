#include "foundation/http/testing/test_server.h"

#include <fmt/core.h>

#include <thread>

namespace amble::http {

bool eventually(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + RawClient::kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

std::string get(std::string_view path, std::string_view headers) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: a\r\n{}\r\n", path, headers);
}

std::string post(std::string_view path, std::string_view body, std::string_view headers) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n{}\r\n{}", path, body.size(), headers,
                       body);
}

ServerOptions TestServer::options() {
    ServerOptions options;
    options.addresses = {"127.0.0.1"};
    options.port = 0;
    options.threads = 2;
    options.limits.body_bytes = 1024 * 1024;
    options.limits.head_time = options.limits.body_idle_time = options.limits.idle_time = RawClient::kPatience;
    return options;
}

TestServer::TestServer(Handle handle, ServerOptions options)
    : server(std::make_unique<Server>(std::move(options), site(std::move(handle)))) {
    server->start();
}

Server::Site TestServer::site(Handle handle) {
    Server::Site site;
    site.handle = std::move(handle);
    site.plan = [](Method, std::string_view path) { return BodyPlan{1024 * 1024, path == "/file"}; };
    site.log = [this](const Access& access) {
        const std::lock_guard lock(mutex_);
        statuses_.push_back(access.status);
    };
    site.warn = [this](std::string_view sentence) {
        const std::lock_guard lock(mutex_);
        warnings_.emplace_back(sentence);
    };
    return site;
}

void TestServer::echo(Request request, Reply reply) {
    reply.send(plain(std::move(request.path) + request.body));
}

std::vector<int> TestServer::statuses() const {
    const std::lock_guard lock(mutex_);
    return statuses_;
}

std::vector<std::string> TestServer::warnings() const {
    const std::lock_guard lock(mutex_);
    return warnings_;
}

} // namespace amble::http
