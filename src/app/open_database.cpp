#include "app/open_database.h"

#include "app/restored_copy.h"
#include "foundation/database/migrations.h"

#include <fmt/format.h>

#include <filesystem>
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

} // namespace amble::app
