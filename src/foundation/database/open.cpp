#include "foundation/database/postgresql_database.h"
#include "foundation/database/sqlite_database.h"

namespace amble::database {

std::unique_ptr<Database> open(std::string_view address, const Options& options) {
    if (address.empty()) throw Error("No database is named. Give the path of a file, or postgresql://…");
    if (address.starts_with("postgresql://") || address.starts_with("postgres://"))
        return std::make_unique<PostgresqlDatabase>(std::string(address), options);
    if (address.find("://") != std::string_view::npos)
        throw Error("The database's address is neither the path of a file nor of the form postgresql://…");
    return std::make_unique<SqliteDatabase>(std::string(address), options);
}

} // namespace amble::database
