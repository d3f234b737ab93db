#pragma once

#include "account/erasure_store.h"
#include "account/operator_pages.h"
#include "account/visit.h"
#include "app/health_pages.h"
#include "care/care_pages.h"
#include "community/intake.h"
#include "foundation/outgoing/public_address.h"
#include "reminders/reminders_pages.h"

namespace amble::app {

/// What the routes need beside the visit.
struct RoutesParts {
    Health health;
    account::Erasing erasing;
    account::ServerFacts facts; // for the operator's pages
    community::Settings community;
    bool demo = false; // with the pages on which one of its people is chosen
    int upload_megabytes = account::Settings().upload_megabytes;
    reminders::Settings reminders = {};
    care::MayAsk may_ask = outgoing::is_public;
};

/// Every route of the site, slice by slice.
account::Routes all_routes(RoutesParts parts);

} // namespace amble::app
