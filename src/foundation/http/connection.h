#pragma once

#include "foundation/http/input_buffer.h"
#include "foundation/http/loop.h"
#include "foundation/http/request_reader.h"
#include "foundation/http/spool.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <array>
#include <memory>
#include <optional>

namespace amble::http {

class Mailbox;

/// One connection: reads a request, asks the site, writes the answer, and again. It lives in the coroutine serve() and
/// on its loop's thread; only its mailbox is known to others.
///
/// Deadlines are looked at by the loop's sweep a few times a second, since arming a timer for each read costs more
/// than the read.
class Connection {
public:
    Connection(Loop& loop, Socket socket, const Address& peer, Admission::Place place);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    static Awaitable<void> serve(std::unique_ptr<Connection> self);

    /// The site's answer, or nothing where it dropped the request.
    void on_answer(std::optional<Response> response);
    void sweep(Clock::time_point now);
    void stop();
    void abort();

private:
    enum class Phase { handshake, idle, head, body, handling, writing, closing };

    Awaitable<void> run();
    Awaitable<void> shake_hands();
    Awaitable<bool> serve_one();
    Awaitable<void> read_head();
    /// Nothing where it was read or refused; else the site's answer that goes out in its stead.
    Awaitable<std::optional<Response>> read_body();
    Awaitable<Response> ask_site();
    Awaitable<Response> ask(const std::function<void(Request, Reply)>& site, Request request);
    Awaitable<bool> answer(Response response);
    Awaitable<void> send(std::array<asio::const_buffer, 2> parts);
    Awaitable<void> close();
    Awaitable<size_t> read_some();
    Awaitable<size_t> write_some(const std::array<asio::const_buffer, 2>& parts);

    void enter(Phase phase, std::chrono::milliseconds time);
    void take_body(const BodyPlan& plan);
    void make_spool();
    bool take_into_memory(std::string_view bytes);
    bool may_come_unasked(const BodyPlan& plan);
    void on_read_failure();
    bool leaves() const;
    Response checked(Response response) const;
    void log(const Response& response, size_t body_bytes) const;

    Loop& loop_;
    Socket socket_;
    std::optional<asio::ssl::stream<Socket&>> tls_;
    const Address peer_;
    const Admission::Place place_;
    const std::shared_ptr<Mailbox> mailbox_;
    std::list<Connection*>::iterator enlisted_;
    Timer wake_;

    InputBuffer input_;
    RequestReader reader_;
    std::unique_ptr<Spool> spool_;
    BodyRoom::Share in_memory_;
    std::optional<Response> answer_;
    bool answered_ = false;

    // Of the request being served, for the log.
    Clock::time_point begun_;
    Method method_ = Method::other;
    std::string path_;
    std::string request_id_;

    Phase phase_ = Phase::idle;
    Clock::time_point deadline_ = Clock::time_point::max();
    error_code error_;
    bool expired_ = false;
    bool gone_ = false; // nothing more can be sent
};

} // namespace amble::http
