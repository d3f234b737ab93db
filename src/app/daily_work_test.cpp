#include "app/daily_work.h"

#include "account/link_store.h"
#include "account/session_store.h"
#include "account/testing/people.h"
#include "foundation/base/clock.h"
#include "foundation/database/testing.h"

#include <filesystem>

namespace amble::app {

namespace {

class DailyWork : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped())
            uploads_.emplace(tracking::UploadReading::Parts{database(), tracking::UploadFolder(folder_), wall_clock});
    }

    bool is_signed_in(const std::string& token, Instant at) {
        bool found = false;
        database().read([&](database::Transaction& data) { found = account::viewer_of(data, token, at).has_value(); });
        return found;
    }

    const std::string folder_ = std::filesystem::temp_directory_path() / "amble-no-uploads"; // nobody makes it
    std::optional<tracking::UploadReading> uploads_;
};

EACH_ENGINE_OF(DailyWork);

} // namespace

TEST_P(DailyWork, sweeps_at_the_start_and_then_not_before_the_next_day) {
    const PersonId anna = account::a_person(database(), "anna");
    const Instant long_ago = wall_clock() - std::chrono::days(365);
    const std::string old = account::a_session(database(), anna, long_ago);
    const std::string fresh = account::a_session(database(), anna, wall_clock());
    database().write([](database::Transaction& data) { jobs::plan(data, "sweep", wall_clock()); });
    const auto worker = daily_worker(database(), *uploads_);
    EXPECT_EQ(worker->run_due(), 1);
    EXPECT_EQ(worker->run_due(), 0);
    EXPECT_FALSE(is_signed_in(old, long_ago));
    EXPECT_TRUE(is_signed_in(fresh, wall_clock()));
}

TEST_P(DailyWork, is_planned_by_a_start) {
    daily_worker(database(), *uploads_)->start();
    database().read([](database::Transaction& data) {
        EXPECT_EQ(data.query("SELECT 1 FROM job WHERE kind = 'sweep'").size(), 1u);
    });
}

} // namespace amble::app
