#pragma once

#include "foundation/database/database.h"
#include "foundation/jobs/worker.h"
#include "tracking/upload_reading_store.h"

#include <memory>
#include <vector>

namespace amble::app {

/// Removes what is over in every slice: safe to run twice, or on several servers.
void sweep(database::Database& database, const tracking::UploadFolder& uploads, Instant now);

/// The server's worker with all kinds of work that wait. A sweep is due at the start and a day after each; whatever is
/// given up is on the operator's page. Not started yet.
std::unique_ptr<jobs::Worker> daily_worker(database::Database& database, tracking::UploadReading& uploads);

/// So many uploads are read at once: one person's export of years keeps nobody else's walk waiting, and two of the
/// largest, a phone's database each, are held in memory. [design]
inline constexpr size_t kReadAtOnce = 2;

/// Not started yet.
std::vector<std::unique_ptr<jobs::Worker>> reading_workers(database::Database& database,
                                                           tracking::UploadReading& uploads);

} // namespace amble::app
