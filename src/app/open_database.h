#pragma once

#include "app/config.h"
#include "foundation/database/database.h"

#include <iosfwd>
#include <memory>
#include <string_view>

namespace amble::app {

/// Whether the setting `database` names a file; else it is an address of PostgreSQL.
bool is_file_address(std::string_view address);

/// The database that the settings name, for a command that works beside the server. Throws where there is none, its
/// schema is not this program's, or it is a copy whose erasures were not done again.
std::unique_ptr<database::Database> open_database(const Config& config);

/// Brings the schema up to date. Where it holds something already, each step is named before it begins: over very many
/// rows one takes minutes. Returns how many there were.
int bring_up_to_date(database::Database& database, std::ostream& out);

} // namespace amble::app
