#pragma once

#include "account/operator_pages.h"
#include "account/visit.h"
#include "app/health_pages.h"

#include <filesystem>

namespace amble::app {

/// What the routes need beside the visit.
struct RoutesParts {
    Health health;
    std::filesystem::path ledger; // of erasures
    account::ServerFacts facts;   // for the operator's pages
    bool demo = false;            // with the pages on which one of its people is chosen
};

/// Every route of the site, slice by slice.
account::Routes all_routes(RoutesParts parts);

} // namespace amble::app
