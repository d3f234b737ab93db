#include "app/daily_work.h"

#include "account/session_store.h"
#include "app/log.h"
#include "care/booking_store.h"
#include "care/clinic_numbers_store.h"
#include "care/freed_time_store.h"
#include "care/telling_store.h"
#include "care/waiting_store.h"
#include "care/zone_change_store.h"
#include "claims/unchecked_store.h"
#include "community/reaction_store.h"
#include "community/told_count_store.h"
#include "community/unchecked_store.h"
#include "foundation/base/clock.h"
#include "foundation/base/zone.h"
#include "screening/kept_clearance_store.h"
#include "tracking/preview_store.h"

namespace amble::app {

namespace {

constexpr const char* kSweep = "sweep";
constexpr const char* kCountTold = "count_told";
constexpr const char* kCountPractices = "count_practices";
constexpr std::chrono::hours kWeek{24 * 7};

/// Of a reading that is given up.
std::map<std::string, std::function<void(database::Transaction&, const jobs::Job&)>>
told_of_uploads(tracking::UploadReading& uploads) {
    return {{std::string(tracking::kReadUpload),
             [&uploads](database::Transaction& data, const jobs::Job& job) { uploads.give_up(data, job); }}};
}

} // namespace

void sweep(database::Database& database, const tracking::UploadFolder& uploads, Instant now) {
    database.write([&](database::Transaction& data) {
        account::sweep(data, now);
        care::forget_old_bookings(data, now);
        care::forget_old_waiting(data, now);
        care::derive_moments(data, zone_data_edition(), care::clocks_of_zone_data(), now);
        tracking::drop_old_previews(data, now);
        tracking::drop_old_uploads(data, now);
        community::sweep_sketches(data, Zone::utc().day_at(now));
        screening::sweep_kept_clearances(data, Zone::utc().day_at(now));
    });
    uploads.remove_old(now);
}

std::unique_ptr<jobs::Worker> daily_worker(database::Database& database, tracking::UploadReading& uploads) {
    std::map<std::string, jobs::Worker::Handler> handlers;
    handlers.emplace(kSweep, [&](const jobs::Job&) { sweep(database, uploads.folder(), wall_clock()); });
    // What an earlier version left in this lane.
    handlers.emplace(tracking::kReadUpload, [&uploads](const jobs::Job& job) { uploads.read(job); });
    handlers.emplace(care::kOfferTimes, [&database](const jobs::Job& job) {
        if (job.person)
            database.write([&](database::Transaction& data) { care::offer_freed(data, *job.person, wall_clock()); });
    });
    handlers.emplace(care::kOfferAllTimes, [&database](const jobs::Job&) {
        database.write([](database::Transaction& data) {
            care::end_unanswered_requests(data, wall_clock());
            care::offer_all_freed(data, wall_clock());
        });
    });
    handlers.emplace(kCountTold, [&database](const jobs::Job&) {
        database.write(
            [](database::Transaction& data) { community::count_told(data, Zone::utc().day_at(wall_clock())); });
    });
    handlers.emplace(claims::kRecountUnchecked, [&database](const jobs::Job& job) {
        community::recount_unchecked(database, claims::treatment_to_recount(job.payload));
    });
    handlers.emplace(kCountPractices, [&database](const jobs::Job&) {
        care::count_practices(database, Zone::utc().day_at(wall_clock()));
    });
    jobs::Worker::Settings settings{.clock = wall_clock,
                                    .report = log_job,
                                    .again = {{kSweep, std::chrono::hours(24)},
                                              {std::string(care::kOfferAllTimes), std::chrono::hours(1)},
                                              {kCountTold, kWeek},
                                              {kCountPractices, kWeek}},
                                    .given_up = told_of_uploads(uploads)};
    return std::make_unique<jobs::Worker>(database, std::move(handlers), std::move(settings));
}

std::vector<std::unique_ptr<jobs::Worker>> reading_workers(database::Database& database,
                                                           tracking::UploadReading& uploads) {
    std::vector<std::unique_ptr<jobs::Worker>> workers;
    while (workers.size() < kReadAtOnce) {
        std::map<std::string, jobs::Worker::Handler> handlers;
        handlers.emplace(tracking::kReadUpload, [&uploads](const jobs::Job& job) { uploads.read(job); });
        workers.push_back(std::make_unique<jobs::Worker>(database, std::move(handlers),
                                                         jobs::Worker::Settings{.clock = wall_clock,
                                                                                .report = log_job,
                                                                                .given_up = told_of_uploads(uploads),
                                                                                .lane = jobs::Lane::reading}));
    }
    return workers;
}

} // namespace amble::app
