#include "foundation/http/connection.h"

#include "foundation/http/mailbox.h"
#include "foundation/http/response_head.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace amble::http {

using Stage = RequestReader::Stage;
using std::chrono::milliseconds;

namespace {

constexpr auto kNever = Clock::time_point::max();

/// A body or an answer that keeps moving may still not be slower than this: one byte at a time could hold a connection
/// for ever.
constexpr size_t kSlowestBytesPerSecond = 1024;

/// How long and how much a client may still send after the last answer. Closing at once could reset the connection
/// before that answer is read.
constexpr milliseconds kLingerTime{1000};
constexpr size_t kLingerBytes = 1024 * 1024;

/// Up to here a TLS answer goes out in one record with its head.
constexpr size_t kJoinedBytes = 16 * 1024;

/// The site's word for "let the body come", see Server::Site::admit.
constexpr int kLetIn = 100;

/// Up to here a body in memory, either way, is as small as the rest of its connection, and needs no room: nobody who
/// pastes or fetches much may keep others from sending a form or reading a page.
constexpr size_t kSmallBody = size_t{64} << 10;

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

milliseconds time_for(size_t bytes) {
    return milliseconds(bytes * 1000 / kSlowestBytesPerSecond);
}

using Parts = std::array<asio::const_buffer, 2>;

asio::const_buffer buffer(std::string_view text) {
    return {text.data(), text.size()};
}

void skip(Parts& parts, size_t count) {
    for (auto& part : parts) {
        const size_t step = std::min(count, part.size());
        part += step;
        count -= step;
    }
}

} // namespace

Connection::Connection(Loop& loop, Socket socket, const Address& peer, Admission::Place place)
    : loop_(loop), socket_(std::move(socket)), peer_(peer), place_(std::move(place)),
      mailbox_(std::make_shared<Mailbox>(loop, *this)), wake_(loop.context(), kNever),
      reader_(loop.shared().options.limits.head_bytes), in_memory_(loop.memory_room()) {
    if (const auto& files = loop.shared().tls) {
        auto* tls = SSL_new(files->context().get());
        if (tls == nullptr) throw std::bad_alloc();
        tls_.emplace(socket_, tls);
    }
    error_code ignored;
    socket_.set_option(tcp::no_delay(true), ignored);
    socket_.non_blocking(true, ignored);
    enlisted_ = loop.enlist(this);
}

Connection::~Connection() {
    mailbox_->detach();
    loop_.delist(enlisted_);
}

Awaitable<void> Connection::serve(std::unique_ptr<Connection> self) {
    co_await self->run();
}

Awaitable<void> Connection::run() {
    if (tls_) co_await shake_hands();
    // A client that connects has something to say: it gets the time of a head, not that of a rest.
    enter(Phase::idle, loop_.shared().options.limits.head_time);
    bool more = !gone_;
    while (more) {
        more = co_await serve_one();
        // Who sends many requests at once takes turns with the others.
        if (more && !input_.empty()) co_await asio::post(loop_.context(), kAwait);
    }
    if (!gone_) co_await close();
}

Awaitable<void> Connection::shake_hands() {
    enter(Phase::handshake, loop_.shared().options.limits.head_time);
    co_await tls_->async_handshake(asio::ssl::stream_base::server, asio::redirect_error(kAwait, error_));
    if (error_) gone_ = true;
}

Awaitable<bool> Connection::serve_one() {
    reader_.reset();
    input_.rest();
    co_await read_head();
    if (gone_) co_return false;
    const auto& request = reader_.request();
    begun_ = Clock::now();
    method_ = request.method;
    path_ = request.path;
    request_id_ = loop_.next_request_id();
    std::optional<Response> response;
    if (reader_.stage() == Stage::body) response = co_await read_body();
    if (gone_) co_return false;
    if (reader_.stage() == Stage::refused) {
        loop_.refused_total.fetch_add(1, std::memory_order_relaxed);
        co_return co_await answer(loop_.shared().refuse(reader_.refusal(), reader_.request()));
    }
    loop_.requests_total.fetch_add(1, std::memory_order_relaxed);
    if (!response) response = co_await ask_site();
    if (gone_) co_return false;
    co_return co_await answer(std::move(*response));
}

Awaitable<void> Connection::read_head() {
    for (;;) {
        input_.consume(reader_.read(input_.unread()));
        if (reader_.stage() != Stage::head) co_return;
        if (phase_ == Phase::idle && !input_.empty()) enter(Phase::head, loop_.shared().options.limits.head_time);
        if (leaves()) gone_ = true;
        if (gone_) co_return;
        input_.commit(co_await read_some());
        if (error_) on_read_failure();
    }
}

Awaitable<std::optional<Response>> Connection::read_body() {
    const auto plan = loop_.shared().plan(method_, path_);
    take_body(plan);
    if (reader_.stage() == Stage::body && !may_come_unasked(plan)) {
        auto response = co_await ask(loop_.shared().site.admit, reader_.request());
        if (gone_) co_return std::nullopt;
        if (response.status != kLetIn) co_return response;
    }
    if (reader_.stage() == Stage::body && plan.to_file) make_spool();
    if (reader_.stage() == Stage::body && reader_.expects_continue() && input_.empty())
        co_await send({buffer(kContinue), {}});
    const auto begun = Clock::now();
    const auto idle_time = loop_.shared().options.limits.body_idle_time;
    for (;;) {
        input_.consume(reader_.read(input_.unread()));
        if (reader_.stage() != Stage::body || gone_) co_return std::nullopt;
        enter(Phase::body, idle_time);
        deadline_ = std::min(deadline_, begun + idle_time + time_for(reader_.body_bytes_read()));
        input_.commit(co_await read_some());
        if (error_) on_read_failure();
    }
}

void Connection::take_body(const BodyPlan& plan) {
    reader_.take_body(plan.max_bytes, [this](std::string_view bytes) {
        return spool_ ? spool_->append(bytes) : take_into_memory(bytes);
    });
}

bool Connection::take_into_memory(std::string_view bytes) {
    auto& body = reader_.request().body;
    const size_t after = body.size() + bytes.size();
    if (!in_memory_.take(std::max(after, kSmallBody) - std::max(body.size(), kSmallBody))) return false;
    body.append(bytes);
    return true;
}

bool Connection::may_come_unasked(const BodyPlan& plan) {
    if (plan.unasked >= plan.max_bytes) return true;
    const auto announced = reader_.announced_bytes();
    return announced && *announced <= plan.unasked;
}

void Connection::make_spool() {
    try {
        spool_ = std::make_unique<Spool>(loop_.shared().options.spool_folder, loop_.file_room());
        reader_.request().body_file = spool_->path();
    } catch (const std::system_error& error) {
        loop_.shared().warn(fmt::format("An upload was refused: {}.", error.what()));
        reader_.refuse(503);
    }
}

Awaitable<Response> Connection::ask_site() {
    return ask(loop_.shared().site.handle, std::move(reader_.request()));
}

Awaitable<Response> Connection::ask(const std::function<void(Request, Reply)>& site, Request request) {
    request.secure = tls_.has_value();
    name_client(request, peer_, loop_.shared().proxies);
    loop_.shared().look_for_proxy(request, peer_);
    request.id = request_id_;
    enter(Phase::handling, milliseconds::max());
    answer_.reset();
    answered_ = false;
    try {
        site(std::move(request), Reply(mailbox_));
    } catch (const std::exception& error) {
        loop_.shared().warn(fmt::format("Request {} failed: {}.", request_id_, error.what()));
    }
    while (!answered_ && !gone_)
        co_await wake_.async_wait(asio::redirect_error(kAwait, error_));
    if (!answer_) co_return loop_.shared().refuse(500);
    co_return std::move(*answer_);
}

void Connection::on_answer(std::optional<Response> response) {
    answer_ = std::move(response);
    answered_ = true;
    wake_.cancel();
}

Awaitable<bool> Connection::answer(Response response) {
    response = checked(std::move(response));
    // A large answer stays in memory for as long as its reader takes: many slow ones together must not fill it.
    BodyRoom::Share room(loop_.answer_room());
    if (response.body.size() > kSmallBody && !room.take(response.body.size() - kSmallBody))
        response = loop_.shared().refuse(503);
    const bool keep = reader_.stage() == Stage::done && reader_.keep_alive() && !loop_.stopping();
    const auto after = !keep ? After::close : reader_.is_http_1_0() ? After::keep_1_0 : After::keep;
    std::string head;
    append_head(head, response, loop_.date(), after);
    const bool bare = method_ == Method::head || !has_body(response.status);
    std::string_view body = bare ? std::string_view() : response.body;
    log(response, body.size());
    if (tls_ && body.size() <= kJoinedBytes) {
        head.append(body);
        body = {};
    }
    co_await send({buffer(head), buffer(body)});
    spool_.reset();
    in_memory_.give_back();
    enter(Phase::idle, loop_.shared().options.limits.idle_time);
    co_return keep && !gone_;
}

Awaitable<void> Connection::send(std::array<asio::const_buffer, 2> parts) {
    error_ = {};
    // Nearly always the socket takes it all at once, and the way through the loop is spared.
    if (!tls_) skip(parts, socket_.write_some(parts, error_));
    if (error_ == asio::error::would_block) error_ = {};
    const auto write_time = loop_.shared().options.limits.write_time;
    const auto latest = Clock::now() + write_time + time_for(asio::buffer_size(parts));
    while (!error_ && asio::buffer_size(parts) > 0) {
        enter(Phase::writing, write_time);
        deadline_ = std::min(deadline_, latest);
        skip(parts, co_await write_some(parts));
    }
    if (error_) gone_ = true;
}

Awaitable<void> Connection::close() {
    enter(Phase::closing, kLingerTime);
    if (tls_)
        co_await tls_->async_shutdown(asio::redirect_error(kAwait, error_));
    else
        socket_.shutdown(tcp::socket::shutdown_send, error_);
    input_.consume(input_.unread().size());
    for (size_t drained = 0; !error_ && drained < kLingerBytes;) {
        const auto room = input_.room();
        drained += co_await socket_.async_read_some(asio::buffer(room.data(), room.size()),
                                                    asio::redirect_error(kAwait, error_));
    }
}

Awaitable<size_t> Connection::read_some() {
    const auto room = input_.room();
    const auto into = asio::buffer(room.data(), room.size());
    if (tls_) return tls_->async_read_some(into, asio::redirect_error(kAwait, error_));
    return socket_.async_read_some(into, asio::redirect_error(kAwait, error_));
}

Awaitable<size_t> Connection::write_some(const std::array<asio::const_buffer, 2>& parts) {
    if (tls_) return tls_->async_write_some(parts, asio::redirect_error(kAwait, error_));
    return socket_.async_write_some(parts, asio::redirect_error(kAwait, error_));
}

void Connection::on_read_failure() {
    if (phase_ == Phase::idle) {
        // A stop breaks off the wait; leaves() then decides.
        if (expired_ || !loop_.stopping() || error_ != asio::error::operation_aborted) gone_ = true;
        return;
    }
    if (expired_)
        reader_.refuse(408);
    else if (error_ == asio::error::eof)
        reader_.refuse(400);
    else
        gone_ = true;
}

/// A stop ends a connection at rest, but not where a request has come already.
bool Connection::leaves() const {
    error_code ignored;
    return phase_ == Phase::idle && loop_.stopping() && socket_.available(ignored) == 0;
}

void Connection::enter(Phase phase, milliseconds time) {
    phase_ = phase;
    deadline_ = time == milliseconds::max() ? kNever : Clock::now() + time;
    expired_ = false;
}

void Connection::sweep(Clock::time_point now) {
    if (now < deadline_) return;
    expired_ = true;
    error_code ignored;
    const bool reading = phase_ == Phase::idle || phase_ == Phase::head || phase_ == Phase::body;
    // A read that has just ended cannot be cancelled any more: the deadline stays, and the next sweep tries again.
    if (reading) {
        socket_.cancel(ignored);
    } else {
        deadline_ = kNever;
        abort();
    }
}

void Connection::stop() {
    error_code ignored;
    if (phase_ == Phase::idle) socket_.cancel(ignored);
}

void Connection::abort() {
    gone_ = true;
    wake_.cancel();
    error_code ignored;
    // What a client never reads would otherwise stay with the kernel for minutes.
    if (phase_ == Phase::writing) socket_.set_option(asio::socket_base::linger(true, 0), ignored);
    socket_.close(ignored);
}

Response Connection::checked(Response response) const {
    // With it a line of the log, here and at a proxy, is found again.
    response.with("Request-Id", request_id_);
    if (can_be_sent(response)) return response;
    loop_.shared().warn(fmt::format("The answer to request {} had a header that cannot be sent.", request_id_));
    return loop_.shared().refuse(500);
}

void Connection::log(const Response& response, size_t body_bytes) const {
    if (!loop_.shared().site.log) return;
    const auto time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun_);
    loop_.shared().site.log({request_id_, method_, path_, response.status, body_bytes, time});
}

} // namespace amble::http
