#include "foundation/database/sqlite_database.h"

namespace amble::database {

std::unique_ptr<Database> open(std::string_view address, const Options& options) {
    if (address.empty()) throw Error("No database is named. Give the path of a file, or postgresql://…");
    return std::make_unique<SqliteDatabase>(std::string(address), options);
}

} // namespace amble::database
