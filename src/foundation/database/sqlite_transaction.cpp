#include "foundation/database/sqlite_transaction.h"

#include <memory>
#include <utility>

namespace amble::database {

template<class Statement>
auto SqliteTransaction::guarded(Statement statement) {
    if (failed_) throw Error("a statement of this transaction failed before, so it can only be left");
    try {
        return statement();
    } catch (...) {
        failed_ = std::current_exception();
        throw;
    }
}

void SqliteTransaction::finish() const {
    if (failed_) std::rethrow_exception(failed_);
}

Rows SqliteTransaction::run(std::string_view sql, const Value* values, size_t count) {
    return guarded([&] { return connection_.query(sql, values, count); });
}

int64_t SqliteTransaction::change(std::string_view sql, const Value* values, size_t count) {
    return guarded([&] { return connection_.change(sql, values, count); });
}

void SqliteTransaction::stream(std::string_view sql, const std::vector<Value>& values,
                               const std::function<void(const Row&)>& each) {
    guarded([&] { connection_.stream(sql, values, each); });
}

Transaction::Answer SqliteTransaction::ask_list(std::string_view sql, std::vector<Value> values) {
    auto rows = std::make_shared<Rows>(run(sql, values.data(), values.size()));
    return Answer([rows] { return std::move(*rows); });
}

} // namespace amble::database
