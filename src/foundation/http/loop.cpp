#include "foundation/http/loop.h"

#include "foundation/base/random.h"
#include "foundation/http/connection.h"
#include "foundation/http/response_head.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <fmt/format.h>
#include <sys/socket.h>

#include <algorithm>
#include <filesystem>

namespace amble::http {

namespace {

constexpr std::chrono::milliseconds kSlowestSweep{500};
constexpr std::chrono::milliseconds kFastestSweep{5};
/// How long no connection is accepted after the process ran out of descriptors: the listening socket stays readable,
/// so that trying again at once would only spin.
constexpr std::chrono::milliseconds kExhaustionPause{100};

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

bool is_exhaustion(const error_code& error) {
    return error == asio::error::no_descriptors || error == asio::error::no_memory ||
           error == asio::error::no_buffer_space || error == boost::system::errc::too_many_files_open_in_system;
}

Address address_of(const tcp::endpoint& peer) {
    const auto address = peer.address();
    return Address(address.is_v4() ? make_address_v6(asio::ip::v4_mapped, address.to_v4()).to_bytes()
                                   : address.to_v6().to_bytes());
}

Proxies parsed_or_thrown(const std::vector<std::string>& ranges) {
    auto proxies = Proxies::parse(ranges);
    if (!proxies) throw std::invalid_argument(english(proxies.error().sentence));
    return *proxies;
}

std::chrono::milliseconds sweep_period(const Limits& limits) {
    const auto shortest = std::min({limits.head_time, limits.body_idle_time, limits.idle_time, limits.write_time});
    return std::clamp(shortest / 4, kFastestSweep, kSlowestSweep);
}

ServerOptions completed(ServerOptions options) {
    if (options.spool_folder.empty()) options.spool_folder = std::filesystem::temp_directory_path().string();
    return options;
}

/// SplitMix64: one number to the next that looks unlike it.
uint64_t mixed(uint64_t number) {
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

} // namespace

Shared::Shared(ServerOptions the_options, Server::Site the_site)
    : options(completed(std::move(the_options))), site(std::move(the_site)),
      proxies(parsed_or_thrown(options.trusted_proxies)),
      admission(options.limits.connections, options.limits.connections_per_address),
      file_room(options.limits.spooled_bytes), memory_room(options.limits.large_bytes),
      answer_room(options.limits.answer_bytes) {
    if (!options.tls_cert.empty()) tls = std::make_unique<TlsFiles>(options.tls_cert, options.tls_key);
}

BodyPlan Shared::plan(Method method, std::string_view path) const {
    return site.plan ? site.plan(method, path) : BodyPlan{options.limits.body_bytes};
}

Response Shared::refuse(int status, const Request& head) const {
    return site.refuse ? site.refuse(status, head) : plain(fmt::format("{}\n", reason(status)), status);
}

void Shared::warn(std::string_view sentence) const {
    if (site.warn) site.warn(sentence);
}

void Shared::look_for_proxy(const Request& request, const Address& peer) const {
    if (!request.forwarded || !peer.is_loopback() || proxies.trusts(peer) || told_of_proxy_.exchange(true)) return;
    warn(fmt::format("Requests come from {} through a proxy that trusted_proxies does not name, so everybody counts as "
                     "one address, and wrong passwords of one keep others waiting. Name it there.",
                     peer.text()));
}

Loop::Loop(Shared& shared)
    : shared_(shared), sweep_timer_(context_), accept_pause_(context_), date_(http_date(std::time(nullptr))),
      request_seed_(static_cast<uint64_t>(random_person_id().number)) {}

uint16_t Loop::listen(const tcp::endpoint& at) {
    auto& acceptor = acceptors_.emplace_back(context_);
    acceptor.open(at.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.set_option(ReusePort(true));
    if (at.address().is_v6()) acceptor.set_option(asio::ip::v6_only(true));
    acceptor.bind(at);
    acceptor.listen();
    return acceptor.local_endpoint().port();
}

void Loop::start() {
    for (auto& acceptor : acceptors_)
        spawn(accept(acceptor));
    spawn(sweep());
}

void Loop::spawn(Awaitable<void> work) {
    asio::co_spawn(context_, std::move(work), [this](const std::exception_ptr& failure) {
        try {
            if (failure) std::rethrow_exception(failure);
        } catch (const std::exception& error) {
            shared_.warn(fmt::format("A connection broke off: {}.", error.what()));
        }
    });
}

void Loop::run() {
    thread_ = std::this_thread::get_id();
    context_.run();
}

void Loop::stop() {
    asio::post(context_, [this] {
        stopping_ = true;
        accept_pause_.cancel();
        for (auto& acceptor : acceptors_)
            take_waiting(acceptor);
        for (auto* connection : connections_)
            connection->stop();
        rest_if_done();
    });
}

void Loop::abort() {
    asio::post(context_, [this] {
        for (auto* connection : connections_)
            connection->abort();
    });
}

Awaitable<void> Loop::accept(Acceptor& acceptor) {
    while (!stopping_) {
        error_code error;
        Socket socket(context_);
        co_await acceptor.async_accept(socket, asio::redirect_error(kAwait, error));
        if (!error) {
            admit(std::move(socket));
        } else if (is_exhaustion(error) && !stopping_) {
            warn_seldom(fmt::format("New connections have to wait: {}.", error.message()));
            accept_pause_.expires_after(kExhaustionPause);
            co_await accept_pause_.async_wait(asio::redirect_error(kAwait, error));
        }
    }
}

/// Those who connected before the stop are still served.
void Loop::take_waiting(Acceptor& acceptor) {
    error_code error;
    acceptor.cancel(error);
    acceptor.non_blocking(true, error);
    while (!error) {
        Socket socket(context_);
        acceptor.accept(socket, error);
        if (!error) admit(std::move(socket));
    }
    acceptor.close(error);
}

void Loop::admit(Socket socket) try {
    error_code error;
    const auto peer = address_of(socket.remote_endpoint(error));
    if (error) return;
    const bool known = peer.is_loopback() || shared_.proxies.trusts(peer);
    auto place =
        shared_.admission.enter(peer, known ? Admission::Count::in_all_only : Admission::Count::with_its_address);
    if (!place) return turn_away(std::move(socket));
    connections_total.fetch_add(1, std::memory_order_relaxed);
    spawn(Connection::serve(std::make_unique<Connection>(*this, std::move(socket), peer, std::move(*place))));
} catch (const std::exception& error) {
    // Nothing that goes wrong with one connection may end the loop that accepts the others.
    shared_.warn(fmt::format("A connection was refused: {}.", error.what()));
}

/// Says 503 without reading anything. TLS would first need a handshake, so there the connection just ends.
void Loop::turn_away(Socket socket) {
    refused_total.fetch_add(1, std::memory_order_relaxed);
    warn_seldom(fmt::format("Connections are turned away while {} are open.", shared_.admission.open()));
    if (shared_.tls) return;
    if (!busy_) busy_ = shared_.refuse(503);
    std::string answer;
    append_head(answer, *busy_, date_, After::close);
    answer += busy_->body;
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(answer), ignored);
    socket.shutdown(tcp::socket::shutdown_both, ignored);
}

/// What may happen thousands of times a second is said once a minute.
void Loop::warn_seldom(std::string_view sentence) {
    const auto now = Clock::now();
    if (now < silent_until_) return;
    silent_until_ = now + std::chrono::minutes(1);
    shared_.warn(sentence);
}

Awaitable<void> Loop::sweep() {
    const auto period = sweep_period(shared_.options.limits);
    std::time_t second = 0;
    while (!stopping_ || !connections_.empty()) {
        const auto now = std::time(nullptr);
        if (std::exchange(second, now) != now) date_ = http_date(now);
        for (auto* connection : connections_)
            connection->sweep(Clock::now());
        if (shared_.tls) {
            if (const auto fault = shared_.tls->reload()) shared_.warn(*fault);
        }
        sweep_timer_.expires_after(period);
        error_code ignored;
        co_await sweep_timer_.async_wait(asio::redirect_error(kAwait, ignored));
    }
}

std::string Loop::next_request_id() {
    static constexpr std::string_view kSigns = "abcdefghijkmnpqrstuvwxyz23456789";
    request_seed_ += 0x9E3779B97F4A7C15u;
    std::string id;
    for (uint64_t bits = mixed(request_seed_); id.size() < 12; bits >>= 5)
        id.push_back(kSigns[bits & 31]);
    return id;
}

std::list<Connection*>::iterator Loop::enlist(Connection* connection) {
    return connections_.insert(connections_.end(), connection);
}

void Loop::delist(std::list<Connection*>::iterator place) {
    connections_.erase(place);
    rest_if_done();
}

/// Once nothing is left to watch, run() returns.
void Loop::rest_if_done() {
    if (stopping_ && connections_.empty()) sweep_timer_.cancel();
}

} // namespace amble::http
