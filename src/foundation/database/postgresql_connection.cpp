#include "foundation/database/postgresql_connection.h"

#include "foundation/database/dialect.h"
#include "foundation/database/postgresql_values.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>

namespace amble::database {

namespace {

constexpr size_t kKeptStatements = 256;
constexpr int kOldestServer = 150000;

bool starts_with_one_of(std::string_view state, std::initializer_list<std::string_view> list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view start) { return state.starts_with(start); });
}

std::string_view field(const pg_result* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text ? text : "";
}

} // namespace

void PostgresqlConnection::Finish::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

void PostgresqlConnection::Clear::operator()(pg_result* result) const {
    PQclear(result);
}

PostgresqlConnection::PostgresqlConnection(const std::string& address, std::chrono::milliseconds statement_timeout) {
    connect(address);
    settle(statement_timeout);
    if (PQenterPipelineMode(connection_.get()) != 1) lose();
}

/// What stands before the address in the list can be changed by it, what stands behind cannot.
void PostgresqlConnection::connect(const std::string& address) {
    const std::array names = {"connect_timeout", "tcp_user_timeout", "application_name",
                              "dbname",          "client_encoding",  static_cast<const char*>(nullptr)};
    const std::array values = {"10", "30000", "amble", address.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (!connection_) throw std::bad_alloc();
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw LostConnection(
            fmt::format("The PostgreSQL server cannot be reached. It said: {}", PQerrorMessage(connection_.get())));
    if (PQserverVersion(connection_.get()) < kOldestServer)
        throw Error(fmt::format("The PostgreSQL server is of version {}; Amble needs 15 or newer.",
                                PQparameterStatus(connection_.get(), "server_version")));
}

/// A saved walk is on disk, whatever the server's default is. Compiling a page's short queries to machine code takes
/// longer than running them.
void PostgresqlConnection::settle(std::chrono::milliseconds statement_timeout) {
    PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
    const std::string settings = fmt::format("SET statement_timeout = {}; SET jit = off; SET TimeZone = 'UTC';"
                                             "SELECT set_config('synchronous_commit', 'on', false)"
                                             " WHERE current_setting('synchronous_commit') = 'off'",
                                             statement_timeout.count());
    const Result result(PQexec(connection_.get(), settings.c_str()));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) std::rethrow_exception(error_of(result));
}

const std::string& PostgresqlConnection::prepared(std::string_view sql) {
    if (const auto found = by_text_.find(sql); found != by_text_.end()) {
        kept_.splice(kept_.begin(), kept_, found->second);
        return kept_.front().second;
    }
    if (kept_.size() >= kKeptStatements) {
        const std::string release = fmt::format("DEALLOCATE {}", kept_.back().second);
        by_text_.erase(kept_.back().first);
        kept_.pop_back();
        queued(Sent::Kind::housekeeping, "",
               PQsendQueryParams(connection_.get(), release.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0));
    }
    kept_.emplace_front(sql, fmt::format("s{}", ++names_));
    by_text_.emplace(kept_.front().first, kept_.begin());
    const std::string& name = kept_.front().second;
    const std::string text = translated(sql, Engine::postgresql);
    queued(Sent::Kind::prepare, name, PQsendPrepare(connection_.get(), name.c_str(), text.c_str(), 0, nullptr));
    return name;
}

void PostgresqlConnection::forget(const std::string& name) {
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const auto& kept) { return kept.second == name; });
    if (found == kept_.end()) return;
    by_text_.erase(found->first);
    kept_.erase(found);
}

PostgresqlConnection::Ticket PostgresqlConnection::queued(Sent::Kind kind, std::string_view name, int accepted) {
    if (accepted != 1) lose();
    underway_.push_back(std::make_shared<Sent>(kind, std::string(name)));
    flushed_ = kind == Sent::Kind::sync;
    return underway_.back();
}

PostgresqlConnection::Ticket PostgresqlConnection::send(std::string_view sql, const Value* values, size_t count) {
    const PostgresqlValues texts(values, count, sql);
    const std::string& name = prepared(sql);
    return queued(Sent::Kind::statement, "",
                  PQsendQueryPrepared(connection_.get(), name.c_str(), static_cast<int>(count), texts.data(), nullptr,
                                      nullptr, 0));
}

void PostgresqlConnection::flush() {
    if (!flushed_) queued(Sent::Kind::sync, "", PQpipelineSync(connection_.get()));
}

void PostgresqlConnection::wait(Sent& sent) {
    if (!sent.arrived) flush();
    while (!sent.arrived)
        receive_next();
    if (sent.failed) std::rethrow_exception(sent.failed);
}

void PostgresqlConnection::receive_next() {
    if (underway_.empty()) throw Error("an answer was waited for that was never asked for");
    const Ticket next = underway_.front();
    receive(*next);
    underway_.pop_front();
}

/// Every statement's results end with a null pointer, a synchronisation's one does not.
void PostgresqlConnection::receive(Sent& sent) {
    for (;;) {
        const Result result(PQgetResult(connection_.get()));
        if (result) {
            take(sent, result);
        } else if (!sent.arrived) {
            lose();
        }
        if (!result || sent.kind == Sent::Kind::sync) return;
    }
}

void PostgresqlConnection::take(Sent& sent, const Result& result) {
    sent.arrived = true;
    switch (PQresultStatus(result.get())) {
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
        add_rows(result.get(), sent.rows);
        [[fallthrough]];
    case PGRES_COMMAND_OK:
        sent.changed = changed_rows(result.get());
        break;
    case PGRES_PIPELINE_SYNC:
        failed_ = nullptr;
        break;
    case PGRES_PIPELINE_ABORTED: // passed over, because what was sent before it failed
        sent.failed = failed_;
        break;
    default:
        sent.failed = failed_ = error_of(result);
    }
    if (sent.kind == Sent::Kind::prepare && sent.failed) forget(sent.name);
    if (PQstatus(connection_.get()) != CONNECTION_OK) lose();
}

/// The server's first line only: the details of a violated key hold the row's values, and a value that could not be
/// read stands behind a colon. Neither may reach a log.
std::exception_ptr PostgresqlConnection::error_of(const Result& result) const {
    const std::string_view state = field(result.get(), PG_DIAG_SQLSTATE);
    if (PQstatus(connection_.get()) != CONNECTION_OK || starts_with_one_of(state, {"57P01", "57P02", "57P03"}))
        return std::make_exception_ptr(LostConnection("The connection to the PostgreSQL server was lost."));
    std::string_view message = field(result.get(), PG_DIAG_MESSAGE_PRIMARY);
    if (state.starts_with("22")) message = message.substr(0, message.find(':'));
    const std::string text = fmt::format("{} (PostgreSQL {})", message, state);
    if (starts_with_one_of(state, {"40001", "40P01"})) return std::make_exception_ptr(SerializationFailure(text));
    if (starts_with_one_of(state, {"23505", "23503", "23P01"})) return std::make_exception_ptr(Conflict(text));
    return std::make_exception_ptr(Error(text));
}

void PostgresqlConnection::stream(std::string_view sql, const std::vector<Value>& values,
                                  const std::function<void(const Row&)>& each) {
    const Ticket ticket = send(sql, values.data(), values.size());
    flush();
    while (underway_.front() != ticket)
        receive_next();
    broken_ = true; // until the last row: what is left of an answer cannot be skipped cheaply
    if (PQsetSingleRowMode(connection_.get()) != 1) lose();
    Sent& sent = *ticket;
    for (;;) {
        const Result result(PQgetResult(connection_.get()));
        if (!result) break;
        take(sent, result);
        if (!sent.rows.empty()) each(sent.rows[0]);
        sent.rows.clear();
    }
    underway_.pop_front();
    broken_ = false;
    if (sent.failed) std::rethrow_exception(sent.failed);
}

bool PostgresqlConnection::is_usable() const {
    return !broken_ && PQstatus(connection_.get()) == CONNECTION_OK;
}

void PostgresqlConnection::lose() {
    broken_ = true;
    throw LostConnection("The connection to the PostgreSQL server was lost.");
}

} // namespace amble::database
