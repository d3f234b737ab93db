#include "app/outgoing_work.h"

#include "app/log.h"
#include "care/busy_store.h"
#include "foundation/base/clock.h"

namespace amble::app {

namespace {

Result<std::string> calendar_at(const outgoing::WebClient& client, const std::string& url) {
    auto answer = client.get({.url = url, .most_bytes = care::kMostCalendarBytes});
    if (!answer) return answer.error();
    if (answer->status != 200) return problem("", "That address did not answer with a calendar.");
    return std::move(answer->body);
}

} // namespace

std::unique_ptr<jobs::Worker> outgoing_worker(const OutgoingParts& parts, Delivery& delivery) {
    const auto fetch = [parts](const std::string& url) {
        if (parts.stopping) throw jobs::LeftUndone{};
        return calendar_at(parts.client, url);
    };
    std::map<std::string, jobs::Worker::Handler> handlers = delivery.handlers();
    handlers.emplace(care::kFetchBusy,
                     [parts, fetch](const jobs::Job&) { care::fetch_busy_times(parts.database, fetch, wall_clock()); });
    jobs::Worker::Settings settings{.clock = wall_clock,
                                    .report = log_job,
                                    .again = {{std::string(care::kFetchBusy), std::chrono::hours(1)},
                                              {std::string(reminders::kRemind), std::chrono::minutes(1)}},
                                    .lane = jobs::Lane::outgoing};
    return std::make_unique<jobs::Worker>(parts.database, std::move(handlers), std::move(settings));
}

} // namespace amble::app
