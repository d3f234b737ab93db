#include "foundation/database/postgresql_transaction.h"

#include <utility>

namespace amble::database {

namespace {

// Answers that are held in memory before they are looked at, whether the work asks for them or not.
constexpr size_t kAskedAtOnce = 256;

} // namespace

template<class Step>
void PostgresqlTransaction::guarded(Step step) {
    if (failed_) throw Error("a statement of this transaction failed before, so it can only be left");
    try {
        step();
    } catch (...) {
        failed_ = std::current_exception();
        throw;
    }
}

void PostgresqlTransaction::begin() {
    if (begun_) return;
    begun_ = true;
    asked_.push_back(connection_.send(mode_ == Mode::write ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                                                           : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                                      nullptr, 0));
}

PostgresqlTransaction::Ticket PostgresqlTransaction::send(std::string_view sql, const Value* values, size_t count) {
    begin();
    return connection_.send(sql, values, count);
}

/// An earlier statement that failed is the reason why a later one did, so it is looked at first.
void PostgresqlTransaction::wait_for_asked() {
    for (const Ticket& asked : std::exchange(asked_, {}))
        connection_.wait(*asked);
}

void PostgresqlTransaction::wait(const Ticket& ticket) {
    wait_for_asked();
    connection_.wait(*ticket);
}

Rows PostgresqlTransaction::run(std::string_view sql, const Value* values, size_t count) {
    Ticket ticket;
    guarded([&] {
        ticket = send(sql, values, count);
        wait(ticket);
    });
    return std::move(ticket->rows);
}

int64_t PostgresqlTransaction::change(std::string_view sql, const Value* values, size_t count) {
    Ticket ticket;
    guarded([&] {
        ticket = send(sql, values, count);
        wait(ticket);
    });
    return ticket->changed;
}

Transaction::Answer PostgresqlTransaction::ask_list(std::string_view sql, std::vector<Value> values) {
    Ticket ticket;
    guarded([&] {
        ticket = send(sql, values.data(), values.size());
        asked_.push_back(ticket);
        if (asked_.size() >= kAskedAtOnce) wait(ticket);
    });
    return Answer([this, ticket] {
        if (!ticket->arrived || ticket->failed) guarded([&] { wait(ticket); });
        return std::move(ticket->rows);
    });
}

void PostgresqlTransaction::stream(std::string_view sql, const std::vector<Value>& values,
                                   const std::function<void(const Row&)>& each) {
    guarded([&] {
        begin();
        wait_for_asked();
        connection_.stream(sql, values, each);
    });
}

void PostgresqlTransaction::finish() {
    if (failed_) std::rethrow_exception(failed_);
    if (!begun_) return;
    guarded([&] {
        committing_ = mode_ == Mode::write;
        const Ticket commit = connection_.send("COMMIT", nullptr, 0);
        if (mode_ == Mode::write) return wait(commit);
        // Nothing hangs on the end of a read, so nobody waits for it: the connection's next user passes it by.
        connection_.flush();
        wait_for_asked();
    });
}

void PostgresqlTransaction::throw_if_worth_repeating() const {
    if (!failed_) return;
    try {
        std::rethrow_exception(failed_);
    } catch (const SerializationFailure&) {
        throw;
    } catch (const LostConnection&) {
        if (!committing_) throw;
        throw Error("The connection to the PostgreSQL server was lost during a commit: it may be saved, or not.");
    } catch (...) {
        return;
    }
}

void PostgresqlTransaction::roll_back() noexcept {
    if (!begun_ || !connection_.is_usable()) return;
    try {
        connection_.flush(); // behind a failed statement, whatever precedes the next flush is skipped
        const Ticket end = connection_.send("ROLLBACK", nullptr, 0);
        connection_.wait(*end);
    } catch (...) {
        connection_.give_up();
    }
}

} // namespace amble::database
