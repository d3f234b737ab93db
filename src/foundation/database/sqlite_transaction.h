#pragma once

#include "foundation/database/sqlite_connection.h"

#include <exception>

namespace amble::database {

/// The statements of one work on a connection whose transaction somebody else opens and ends.
class SqliteTransaction final : public Transaction {
public:
    explicit SqliteTransaction(SqliteConnection& connection) : connection_(connection) {}

    void stream(std::string_view sql, const std::vector<Value>& values,
                const std::function<void(const Row&)>& each) override;
    Answer ask_list(std::string_view sql, std::vector<Value> values) override;

    /// Throws again what a statement threw, where the work went on as if nothing had happened: PostgreSQL would not
    /// keep such a transaction either.
    void finish() const;

protected:
    Rows run(std::string_view sql, const Value* values, size_t count) override;
    int64_t change(std::string_view sql, const Value* values, size_t count) override;

private:
    template<class Statement>
    auto guarded(Statement statement);

    SqliteConnection& connection_;
    std::exception_ptr failed_;
};

} // namespace amble::database
