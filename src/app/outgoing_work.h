#pragma once

#include "app/delivery.h"
#include "foundation/database/database.h"
#include "foundation/jobs/worker.h"
#include "foundation/outgoing/web_client.h"

#include <atomic>
#include <memory>

namespace amble::app {

/// The one worker for all that is sent by mail, because a worker claims whatever is due in its lane; it looks each
/// minute for what is. Not started yet; `delivery` is its own, and must outlive it.
std::unique_ptr<jobs::Worker> outgoing_worker(database::Database& database, Delivery& delivery);

/// Messages to browsers, apart from letters because any member names the services that carry them. Not started yet;
/// `delivery` is its own, and must outlive it.
std::unique_ptr<jobs::Worker> push_worker(database::Database& database, Delivery& delivery);

/// What fetching needs; all must outlive it. Once `stopping` is true nothing new is asked, and the job in hand is left
/// to the next start.
struct FetchParts {
    database::Database& database;
    const outgoing::WebClient& client;
    const std::atomic<bool>& stopping;
};
/// Fetches the calendars that are due, each minute for minutes at most. Apart from the other, because they are large
/// and their servers slow: no letter waits for one. Not started yet.
std::unique_ptr<jobs::Worker> calendar_worker(const FetchParts& parts);

} // namespace amble::app
