#pragma once

#include "foundation/database/database.h"
#include "foundation/jobs/worker.h"
#include "foundation/outgoing/web_client.h"

#include <atomic>
#include <memory>

namespace amble::app {

/// What it needs; all must outlive it. Once `stopping` is true nothing new is asked, and the job in hand is left to the
/// next start.
struct OutgoingParts {
    database::Database& database;
    const outgoing::WebClient& client;
    const std::atomic<bool>& stopping;
};
/// The worker for what asks other servers. Not started yet.
std::unique_ptr<jobs::Worker> outgoing_worker(const OutgoingParts& parts);

} // namespace amble::app
