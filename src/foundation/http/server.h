#pragma once

#include "foundation/http/request.h"
#include "foundation/http/response.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::http {

struct Limits {
    size_t head_bytes = 16 * 1024;
    size_t body_bytes = 1024 * 1024; // unless the route says otherwise; see BodyPlan
    size_t connections = 10'000;
    size_t connections_per_address = 1'000;    // loopback and trusted proxies are not counted
    int64_t spooled_bytes = int64_t{16} << 30; // of all bodies together that are put into files; past it, 503
    int64_t large_bytes = int64_t{256} << 20;  // of all others together, past the first 64 KiB of each; past it, 503
    int64_t answer_bytes = int64_t{512} << 20; // of all answers on their way, counted likewise; past it, 503
    std::chrono::milliseconds head_time{10'000};
    std::chrono::milliseconds body_idle_time{20'000};
    std::chrono::milliseconds idle_time{60'000};
    std::chrono::milliseconds write_time{30'000};
    std::chrono::milliseconds stop_time{20'000}; // what is in flight at shutdown has that long to finish
};

struct ServerOptions {
    std::vector<std::string> addresses = {"127.0.0.1", "::1"};
    uint16_t port = 8015; // 0 takes any free one; see Server::port()
    size_t threads = 0;   // event loops; 0 = one per core
    Limits limits;
    std::string tls_cert; // PEM files; read again when they change. Empty: plain HTTP
    std::string tls_key;
    std::vector<std::string> trusted_proxies; // addresses or CIDR ranges whose forwarding headers are believed
    std::string spool_folder;                 // for bodies on their way; empty: the system's folder for temporary files
};

/// What to do with a body whose head has been read: how much of it to take, and whether to a file or to memory. A body
/// that is announced as larger than `unasked`, or does not say how large it is, is taken only where Site::admit lets
/// it.
struct BodyPlan {
    size_t max_bytes;
    bool to_file = false;
    size_t unasked = std::numeric_limits<size_t>::max();
};

/// The one answer to one request. Any thread may send it, once. Dropped unsent it becomes a 500.
class Reply {
public:
    /// Where the answer goes: the server's connection, or a test that asks a site without a server.
    struct Connection {
        virtual ~Connection() = default;
        virtual void answer(Response response) = 0;
        virtual void drop() = 0; // the reply went away unsent
    };

    explicit Reply(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}
    Reply(Reply&&) noexcept = default;
    Reply& operator=(Reply&&) = delete;
    ~Reply();

    /// Throws std::logic_error where it was sent before.
    void send(Response response);

private:
    std::shared_ptr<Connection> connection_;
};

/// An HTTP/1.1 server: event loops (one per thread, SO_REUSEPORT) that read and write; `handle` decides. `handle` runs
/// on the event loop, so it answers at once or hands the reply to another thread.
class Server {
public:
    struct Site {
        std::function<BodyPlan(Method, std::string_view path)> plan;
        std::function<void(Request, Reply)> handle;
        /// The answer for a request the server itself refuses (status 400 to 503), so that it looks like the rest.
        /// `head` is what was read of it: headers, or nothing yet.
        std::function<Response(int status, const Request& head)> refuse;
        /// One finished request, for log and metrics: no query, no body. Called on the event loop.
        std::function<void(const struct Access&)> log;
        /// What an operator should know: one sentence. Called on any of the server's threads.
        std::function<void(std::string_view sentence)> warn;
        /// Whether a body that its plan does not take unasked may come, by its head alone; called and answered as
        /// `handle` is. Status 100 lets it in; any other answer goes out in its stead and ends the connection.
        std::function<void(Request head, Reply)> admit = {};
    };

    /// Binds at once; "::1" is left out on a machine without IPv6. Throws std::system_error where an address cannot be
    /// bound (EADDRINUSE where the port is taken), with the address in its text; std::invalid_argument or
    /// std::runtime_error with a sentence where an option cannot be used.
    Server(ServerOptions options, Site site);
    ~Server();

    /// Call once; the threads it starts block every signal.
    void start();
    /// Takes no new connections, finishes what is in flight, returns when that is done or stop_time is over.
    void stop();
    uint16_t port() const;

    struct Counts {
        uint64_t connections_open, connections_total, requests_total, refused_total;
    };
    Counts counts() const;

private:
    class Running;
    std::unique_ptr<Running> running_;
};

struct Access {
    std::string_view request_id;
    Method method;
    std::string_view path; // for logs: the site replaces it by the route's pattern
    int status;
    size_t bytes;
    std::chrono::microseconds time;
};

} // namespace amble::http
