#pragma once

#include "account/visit.h"

#include <string>

namespace amble::app {

/// Every route, a line each: verb, path, access, work, whether it crosses persons, and whether anybody's page may send
/// it.
std::string route_table(const account::Routes& routes);

} // namespace amble::app
