#pragma once

#include "account/visit.h"
#include "app/metrics.h"
#include "foundation/http/server.h"

#include <functional>
#include <string>

namespace amble::app {

/// What /metrics shows and who may read it: this machine, or who sends `Authorization: Bearer <token>` where one is
/// set.
struct Health {
    const Metrics& metrics;
    std::function<http::Server::Counts()> connections;
    std::string token;
    std::function<bool()> is_damaged = {}; // the database's file
};

/// /healthz: whether this server answers, reaches its database and found it sound; /metrics: counts for Prometheus.
account::Routes health_routes(Health health);

} // namespace amble::app
