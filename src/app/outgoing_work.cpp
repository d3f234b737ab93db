#include "app/outgoing_work.h"

#include "app/log.h"
#include "care/busy_store.h"
#include "foundation/base/clock.h"

namespace amble::app {

namespace {

constexpr std::chrono::seconds kLease{600};
/// A round of fetching ends within its lease, so that no other server begins the same; the rest waits for the next.
constexpr std::chrono::seconds kLongestRound{300};
constexpr std::chrono::seconds kLongestFetch{30}; // 16 MB at 0.5 MB a second
static_assert(kLongestRound + kLongestFetch + care::kLongestReading < kLease);

Result<std::string> calendar_at(const outgoing::WebClient& client, const std::string& url) {
    auto answer = client.get({.url = url, .most_bytes = care::kMostCalendarBytes, .answer_within = kLongestFetch});
    if (!answer) return answer.error();
    if (answer->status != 200) return problem("", "That address did not answer with a calendar.");
    return std::move(answer->body);
}

void fetch_calendars(const FetchParts& parts) {
    const auto fetch = [&parts](const std::string& url) { return calendar_at(parts.client, url); };
    const auto end = std::chrono::steady_clock::now() + kLongestRound;
    while (std::chrono::steady_clock::now() < end) {
        if (parts.stopping) throw jobs::LeftUndone{};
        if (!care::fetch_next_busy(parts.database, fetch, wall_clock())) return;
    }
}

} // namespace

std::unique_ptr<jobs::Worker> outgoing_worker(database::Database& database, Delivery& delivery) {
    jobs::Worker::Settings settings{.clock = wall_clock,
                                    .report = log_job,
                                    .again = {{std::string(reminders::kRemind), std::chrono::minutes(1)}},
                                    .lane = jobs::Lane::outgoing};
    return std::make_unique<jobs::Worker>(database, delivery.handlers(), std::move(settings));
}

std::unique_ptr<jobs::Worker> push_worker(database::Database& database, Delivery& delivery) {
    jobs::Worker::Settings settings{.clock = wall_clock, .report = log_job, .lane = jobs::Lane::push};
    return std::make_unique<jobs::Worker>(database, delivery.handlers(), std::move(settings));
}

std::unique_ptr<jobs::Worker> calendar_worker(const FetchParts& parts) {
    std::map<std::string, jobs::Worker::Handler> handlers;
    handlers.emplace(care::kFetchBusy, [parts](const jobs::Job&) { fetch_calendars(parts); });
    jobs::Worker::Settings settings{.clock = wall_clock,
                                    .report = log_job,
                                    .again = {{std::string(care::kFetchBusy), std::chrono::minutes(1)}},
                                    .lane = jobs::Lane::calendars,
                                    .lease = kLease};
    return std::make_unique<jobs::Worker>(parts.database, std::move(handlers), std::move(settings));
}

} // namespace amble::app
