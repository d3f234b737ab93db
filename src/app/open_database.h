#pragma once

#include "app/config.h"
#include "foundation/database/database.h"

#include <memory>
#include <string_view>

namespace amble::app {

/// Whether the setting `database` names a file; else it is an address of PostgreSQL.
bool is_file_address(std::string_view address);

/// The database that the settings name, for a command that works beside the server. Throws where there is none, its
/// schema is not this program's, or it is a copy whose erasures were not done again.
std::unique_ptr<database::Database> open_database(const Config& config);

} // namespace amble::app
