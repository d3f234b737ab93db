#pragma once

#include "foundation/database/database.h"

#include <string_view>

namespace amble::app {

/// What the clinic's specialists find under "Verdicts to write and sign": a question of a member, and a correction that
/// the second specialist wrote and signed, so that one signature is missing.
void make_verdict_work(database::Database& database, std::string_view specialist_name, Instant now);

} // namespace amble::app
