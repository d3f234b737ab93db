#include "app/outgoing_work.h"

#include "care/busy_store.h"
#include "foundation/base/clock.h"
#include "foundation/database/testing.h"
#include "foundation/jobs/queue.h"

namespace amble::app {

namespace {

class OutgoingWork : public database::EachEngine {};

EACH_ENGINE_OF(OutgoingWork);

} // namespace

TEST_P(OutgoingWork, has_one_worker_that_knows_each_kind_in_its_lane) {
    Delivery delivery({database(), wall_clock, {}, {}, {}, "https://a.example", ""});
    const outgoing::WebClient client({});
    const std::atomic<bool> stopping = false;
    const auto worker = outgoing_worker({database(), client, stopping}, delivery);
    database().write([](database::Transaction& data) {
        jobs::plan(data, care::kFetchBusy, wall_clock(), jobs::Lane::outgoing);
        jobs::plan(data, reminders::kRemind, wall_clock(), jobs::Lane::outgoing);
    });
    EXPECT_EQ(worker->run_due(), 2);
    database().read([](database::Transaction& data) {
        for (const auto row : data.query("SELECT kind, problem FROM job WHERE problem IS NOT NULL"))
            ADD_FAILURE() << row.text(0) << ": " << row.text(1);
    });
}

} // namespace amble::app
