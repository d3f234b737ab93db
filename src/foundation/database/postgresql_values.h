#pragma once

#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace amble::database {

/// Values as the server reads them: text that ends with NUL, a null pointer for NULL.
class PostgresqlValues {
public:
    /// Throws Error where a text holds NUL; whether it is UTF-8 the server finds out.
    PostgresqlValues(const Value* values, size_t count, std::string_view sql);

    const char* const* data() const { return pointers_.data(); }

private:
    std::string texts_;
    std::vector<const char*> pointers_;
};

/// Appends a result's rows. Whole numbers of every width, truths, and sums, which are decimal there, are integers.
void add_rows(const pg_result* result, Rows& rows);

/// The count behind INSERT, UPDATE or DELETE; otherwise 0.
int64_t changed_rows(pg_result* result);

} // namespace amble::database
