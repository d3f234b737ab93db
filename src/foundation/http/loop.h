#pragma once

#include "foundation/http/admission.h"
#include "foundation/http/body_room.h"
#include "foundation/http/client.h"
#include "foundation/http/server.h"
#include "foundation/http/tls_files.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <list>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace amble::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// The executor is named, not erased: that alone is a fifth of a small request's time.
using Executor = asio::io_context::executor_type;
using Clock = std::chrono::steady_clock;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
template<class T>
using Awaitable = asio::awaitable<T, Executor>;
inline constexpr asio::use_awaitable_t<Executor> kAwait{};

class Connection;

/// What all event loops of a server share.
struct Shared {
    Shared(ServerOptions the_options, Server::Site the_site);

    BodyPlan plan(Method method, std::string_view path) const;
    Response refuse(int status, const Request& head = {}) const;
    void warn(std::string_view sentence) const;
    /// Says once that a proxy on this machine hides who asks, where the options do not name it.
    void look_for_proxy(const Request& request, const Address& peer) const;

    const ServerOptions options;
    const Server::Site site;
    const Proxies proxies;
    Admission admission;
    BodyRoom file_room;
    BodyRoom memory_room;
    BodyRoom answer_room;
    std::unique_ptr<TlsFiles> tls; // empty: plain HTTP

private:
    mutable std::atomic<bool> told_of_proxy_ = false;
};

/// One thread that accepts, reads and writes. Everything but wake() and the counts happens on that thread.
class Loop {
public:
    explicit Loop(Shared& shared);

    /// Before start(): binds and listens. Throws boost::system::system_error.
    uint16_t listen(const tcp::endpoint& at);
    void listen_no_more() { acceptors_.clear(); }
    void start();
    /// Returns when stop() was asked for and the last connection is gone.
    void run();

    /// Any thread: takes no new connections, ends those at rest, and lets the others finish their request.
    void stop();
    /// Any thread: ends every connection now.
    void abort();

    asio::io_context& context() { return context_; }
    const Shared& shared() const { return shared_; }
    BodyRoom& file_room() { return shared_.file_room; }
    BodyRoom& memory_room() { return shared_.memory_room; }
    BodyRoom& answer_room() { return shared_.answer_room; }
    bool stopping() const { return stopping_; }
    bool runs_here() const { return thread_.load() == std::this_thread::get_id(); }
    std::string_view date() const { return date_; }
    std::string next_request_id();

    std::list<Connection*>::iterator enlist(Connection* connection);
    void delist(std::list<Connection*>::iterator place);

    std::atomic<uint64_t> connections_total{0};
    std::atomic<uint64_t> requests_total{0};
    std::atomic<uint64_t> refused_total{0};

private:
    void spawn(Awaitable<void> work);
    Awaitable<void> accept(Acceptor& acceptor);
    void take_waiting(Acceptor& acceptor);
    void admit(Socket socket);
    void turn_away(Socket socket);
    void warn_seldom(std::string_view sentence);
    Awaitable<void> sweep();
    void rest_if_done();

    Shared& shared_;
    asio::io_context context_{1};
    std::list<Acceptor> acceptors_;
    Timer sweep_timer_;
    Timer accept_pause_;
    std::list<Connection*> connections_;
    std::string date_;
    std::optional<Response> busy_; // made once: it is told when there is least time for it
    uint64_t request_seed_;
    bool stopping_ = false;
    Clock::time_point silent_until_ = Clock::time_point::min();
    std::atomic<std::thread::id> thread_;
};

} // namespace amble::http
