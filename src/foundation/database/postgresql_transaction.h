#pragma once

#include "foundation/database/postgresql_connection.h"

#include <exception>

namespace amble::database {

/// One transaction on a connection; it begins with its first statement, in the same round trip.
///
/// Writes are SERIALIZABLE: what a work has read is still so when it commits, or it is run again. That protects a check
/// followed by an insert without a lock in any store, as the single writer of SQLite does. Reads are REPEATABLE READ
/// and see one moment all through; they need no more, because nothing is decided on them.
class PostgresqlTransaction final : public Transaction {
public:
    enum class Mode { read, write };

    PostgresqlTransaction(PostgresqlConnection& connection, Mode mode) : connection_(connection), mode_(mode) {}

    void stream(std::string_view sql, const std::vector<Value>& values,
                const std::function<void(const Row&)>& each) override;
    Answer ask_list(std::string_view sql, std::vector<Value> values) override;

    /// Waits for what was asked, then commits. Throws what a statement threw, also where the work swallowed it.
    void finish();
    /// Best effort, and never throws: a connection that cannot roll back is of no further use.
    void roll_back() noexcept;

    /// Throws what a statement failed with, SerializationFailure or LostConnection, where running the work again from
    /// its start may help, whatever the work made of it. Where the connection was lost during the commit nobody knows
    /// whether the work was saved, so that is an Error of its own.
    void throw_if_worth_repeating() const;

protected:
    Rows run(std::string_view sql, const Value* values, size_t count) override;
    int64_t change(std::string_view sql, const Value* values, size_t count) override;

private:
    using Ticket = PostgresqlConnection::Ticket;

    Ticket send(std::string_view sql, const Value* values, size_t count);
    void wait(const Ticket& ticket);
    void wait_for_asked();
    void begin();
    template<class Step>
    void guarded(Step step);

    PostgresqlConnection& connection_;
    const Mode mode_;
    bool begun_ = false;
    bool committing_ = false;
    std::vector<Ticket> asked_;
    std::exception_ptr failed_;
};

} // namespace amble::database
