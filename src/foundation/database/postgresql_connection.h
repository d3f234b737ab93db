#pragma once

#include "foundation/database/database.h"

#include <chrono>
#include <deque>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct pg_conn;
struct pg_result;

namespace amble::database {

/// Others wrote what this transaction stands on, or each waits for the other (SQLSTATE 40001, 40P01): run it again.
class SerializationFailure : public Error {
public:
    using Error::Error;
};

/// The server went away, and with it whatever was not committed.
class LostConnection : public Error {
public:
    using Error::Error;
};

/// One connection to a PostgreSQL server, always in libpq's pipeline mode: statements are sent without waiting, and
/// their answers come in the same order. For one thread at a time.
class PostgresqlConnection {
public:
    /// Throws LostConnection where the server cannot be reached now, Error where trying again is no use.
    PostgresqlConnection(const std::string& address, std::chrono::milliseconds statement_timeout);

    /// A statement on its way, or its answer.
    struct Sent {
        enum class Kind { statement, prepare, housekeeping, sync };
        Sent(Kind its_kind, std::string prepared_name) : kind(its_kind), name(std::move(prepared_name)) {}

        const Kind kind;
        const std::string name; // of what is prepared
        bool arrived = false;
        Rows rows;
        int64_t changed = 0;
        std::exception_ptr failed;
    };
    using Ticket = std::shared_ptr<Sent>;

    /// Sends without waiting. Values are text, of the type that the server infers: so 5 and '5' mean the same for a
    /// column of either engine, and text was measured to be as fast as binary.
    Ticket send(std::string_view sql, const Value* values, size_t count);
    /// Waits for the answer, and for all before it. Throws what went wrong with this one.
    void wait(Sent& sent);
    /// Waits for the answers before it only, then hands over row by row; where `each` throws, the connection is of no
    /// further use.
    void stream(std::string_view sql, const std::vector<Value>& values, const std::function<void(const Row&)>& each);
    /// Makes the server work on what was sent, without waiting for it.
    void flush();

    bool is_usable() const;
    void give_up() { broken_ = true; }

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    struct Clear {
        void operator()(pg_result* result) const;
    };
    using Result = std::unique_ptr<pg_result, Clear>;
    using Kept = std::list<std::pair<std::string, std::string>>; // text and name, the last used first

    void connect(const std::string& address);
    void settle(std::chrono::milliseconds statement_timeout);
    const std::string& prepared(std::string_view sql);
    void forget(const std::string& name);
    Ticket queued(Sent::Kind kind, std::string_view name, int accepted);
    void receive_next();
    void receive(Sent& sent);
    void take(Sent& sent, const Result& result);
    std::exception_ptr error_of(const Result& result) const;
    [[noreturn]] void lose();

    std::unique_ptr<pg_conn, Finish> connection_;
    std::deque<Ticket> underway_;
    std::exception_ptr failed_; // since the last synchronisation
    bool flushed_ = true;
    bool broken_ = false;
    uint64_t names_ = 0;
    Kept kept_;
    std::unordered_map<std::string_view, Kept::iterator> by_text_; // the keys are the texts in kept_
};

} // namespace amble::database
