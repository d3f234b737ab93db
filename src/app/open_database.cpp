#include "app/open_database.h"

#include "app/restored_copy.h"
#include "foundation/database/migrations.h"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>
#include <stdexcept>

namespace amble::app {

bool is_file_address(std::string_view address) {
    return address.find("://") == std::string_view::npos;
}

std::unique_ptr<database::Database> open_database(const Config& config) {
    require_ledger(config);
    if (is_file_address(config.database) && !std::filesystem::exists(config.database))
        throw std::runtime_error(fmt::format("There is no database {}. Name it with --database.", config.database));
    auto database = database::open(config.database);
    database::check_schema(*database);
    check_erasures(*database, config.erasure_ledger);
    return database;
}

int bring_up_to_date(database::Database& database, std::ostream& out) {
    const bool is_new = database::count_applied(database) == 0;
    const int applied = database::migrate(database, database::migrations(), [&](std::string_view name) {
        if (!is_new) out << fmt::format("Bringing the database up to date: {}…\n", name) << std::flush;
    });
    database::check_schema(database);
    return applied;
}

} // namespace amble::app
