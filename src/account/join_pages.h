#pragma once

#include "account/visit.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>

namespace amble::account {

Routes join_routes();

/// At the first run, a path of this site that makes its holder the operator, once, within a day: for the console and
/// nowhere else. Nothing where there is an operator. Each call makes the link before it worthless.
std::optional<std::string> first_operator_link(database::Database& database, Instant now);

} // namespace amble::account
