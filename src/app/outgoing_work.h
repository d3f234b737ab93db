#pragma once

#include "app/delivery.h"
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
/// The one worker for all that asks other servers, because a worker claims whatever is due in its lane; it looks each
/// minute for what is to be sent. Not started yet; `delivery` is its own, and must outlive it.
std::unique_ptr<jobs::Worker> outgoing_worker(const OutgoingParts& parts, Delivery& delivery);

} // namespace amble::app
