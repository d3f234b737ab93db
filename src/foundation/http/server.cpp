#include "foundation/http/server.h"

#include "foundation/http/loop.h"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/system/system_error.hpp>
#include <fmt/format.h>
#include <signal.h>

#include <algorithm>
#include <condition_variable>

namespace amble::http {

namespace {

/// Another port is tried so often where the system chose one for the first address that is taken on the next.
constexpr int kPortTries = 10;

asio::ip::address parsed(const std::string& text) {
    error_code error;
    const auto address = asio::ip::make_address(text, error);
    if (error) throw std::invalid_argument(fmt::format("\"{}\" is not an address to listen on.", text));
    return address;
}

bool lacks_ipv6(const std::string& address, const std::error_code& error) {
    return address == "::1" &&
           (error == std::errc::address_not_available || error == std::errc::address_family_not_supported);
}

/// SO_REUSEPORT, which lets our loops share a port, would as well let a second server of the same user in. Binding
/// once without it finds whoever listens already.
void require_free(asio::io_context& context, const tcp::endpoint& at) {
    Acceptor probe(context);
    probe.open(at.protocol());
    probe.set_option(tcp::acceptor::reuse_address(true));
    if (at.address().is_v6()) probe.set_option(asio::ip::v6_only(true));
    probe.bind(at);
}

/// Every signal is left to the threads that were there before.
class SignalsBlocked {
public:
    SignalsBlocked() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t before_;
};

} // namespace

class Server::Running {
public:
    Running(ServerOptions options, Site site) : shared_(std::move(options), std::move(site)) {
        const size_t wanted = shared_.options.threads;
        const size_t threads = wanted > 0 ? wanted : std::max(1u, std::thread::hardware_concurrency());
        for (size_t i = 0; i < threads; ++i)
            loops_.push_back(std::make_unique<Loop>(shared_));
        for (int tries = 1; !listen_everywhere(); ++tries)
            if (tries == kPortTries) throw std::runtime_error("No port is free on all addresses.");
    }

    ~Running() { stop(); }

    void start() {
        const SignalsBlocked blocked;
        for (auto& loop : loops_) {
            loop->start();
            threads_.emplace_back([this, &loop] {
                loop->run();
                const std::lock_guard lock(mutex_);
                ++ended_;
                all_ended_.notify_all();
            });
        }
    }

    void stop() {
        for (auto& loop : loops_)
            loop->stop();
        {
            std::unique_lock lock(mutex_);
            all_ended_.wait_for(lock, shared_.options.limits.stop_time, [this] { return ended_ == threads_.size(); });
        }
        for (auto& loop : loops_)
            loop->abort();
        for (auto& thread : threads_)
            thread.join();
        threads_.clear();
        ended_ = 0;
    }

    uint16_t port() const { return port_; }

    Counts counts() const {
        Counts counts{shared_.admission.open(), 0, 0, 0};
        for (const auto& loop : loops_) {
            counts.connections_total += loop->connections_total.load(std::memory_order_relaxed);
            counts.requests_total += loop->requests_total.load(std::memory_order_relaxed);
            counts.refused_total += loop->refused_total.load(std::memory_order_relaxed);
        }
        return counts;
    }

private:
    /// False where the port that the system chose for the first address is taken on another.
    bool listen_everywhere() {
        port_ = shared_.options.port;
        size_t listening = 0;
        for (const auto& address : shared_.options.addresses) {
            const auto error = listen(address);
            if (lacks_ipv6(address, error) && shared_.options.addresses.size() > 1) continue;
            if (error == std::errc::address_in_use && shared_.options.port == 0) {
                for (auto& loop : loops_)
                    loop->listen_no_more();
                return false;
            }
            if (error) throw std::system_error(error, fmt::format("cannot listen on {} port {}", address, port_));
            ++listening;
        }
        if (listening == 0) throw std::invalid_argument("There is no address to listen on.");
        return true;
    }

    std::error_code listen(const std::string& text) {
        const auto address = parsed(text);
        try {
            if (port_ != 0) require_free(loops_.front()->context(), {address, port_});
            for (auto& loop : loops_)
                port_ = loop->listen({address, port_});
            return {};
        } catch (const boost::system::system_error& error) {
            return error.code();
        }
    }

    Shared shared_;
    std::vector<std::unique_ptr<Loop>> loops_;
    std::vector<std::thread> threads_;
    std::mutex mutex_;
    std::condition_variable all_ended_;
    size_t ended_ = 0;
    uint16_t port_ = 0;
};

Server::Server(ServerOptions options, Site site)
    : running_(std::make_unique<Running>(std::move(options), std::move(site))) {}

Server::~Server() = default;

void Server::start() {
    running_->start();
}

void Server::stop() {
    running_->stop();
}

uint16_t Server::port() const {
    return running_->port();
}

Server::Counts Server::counts() const {
    return running_->counts();
}

} // namespace amble::http
