#include "tracking/upload_pages.h"

#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "tracking/import_pages.h"
#include "tracking/recorded_for_test.h"
#include "tracking/upload_reading_store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

namespace amble::tracking {

namespace {

using account::leads_to;
using account::shows;
using namespace std::chrono_literals;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");

class UploadPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        pages_ = std::make_unique<account::Pages>(database(), import_routes({}, 64), kNow);
        pages_->settings.uploads_folder = folder_;
        UploadFolder(folder_).make();
        pages_->sign_in_as(ada_);
    }
    ~UploadPages() override { std::filesystem::remove_all(folder_); }

    http::Response send_small() {
        return pages_->upload("/import", {{"a.gpx", recorded(kNow - std::chrono::hours(30), 20min)}});
    }
    /// Larger than what is read while the person waits.
    http::Response send_large() { return pages_->upload("/import", {{"b.gpx", std::string(9 << 20, ' ')}}); }
    /// Reads what waits, as the server's worker does.
    void read_uploads() {
        UploadReading reading({database(), UploadFolder(folder_), [] { return kNow; }});
        jobs::Worker worker(
            database(), {{std::string(kReadUpload), [&](const jobs::Job& job) { reading.read(job); }}},
            {.clock = [] { return kNow; }, .report = [](auto, std::string_view what) { ADD_FAILURE() << what; }});
        worker.run_due();
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;
    const std::string folder_ = std::filesystem::temp_directory_path() / ("amble-uploads-" + random_id().text());
};

} // namespace

EACH_ENGINE_OF(UploadPages);

TEST_P(UploadPages, take_no_more_than_five_that_wait_and_one_dropped_makes_room) {
    const std::string first = leads_to(send_small());
    EXPECT_EQ(send_large().status, 303);
    for (int more = 0; more < 3; ++more)
        EXPECT_EQ(send_small().status, 303) << more;
    const auto refused = send_small();
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "waits for your word already"));
    EXPECT_TRUE(shows(refused, first)) << "with the way to it";
    EXPECT_TRUE(shows(send_large(), "waits for your word already"));
    pages_->sign_in_as(account::a_person(database(), "Ben"));
    EXPECT_EQ(send_small().status, 303) << "of each person";
    pages_->sign_in_as(ada_);
    read_uploads();
    EXPECT_EQ(send_small().status, 422) << "what was read takes the place of what was sent";
    pages_->post(first + "/drop");
    EXPECT_EQ(send_small().status, 303);
    EXPECT_EQ(send_small().status, 422);
    pages_->now = kNow + 25h;
    EXPECT_EQ(send_small().status, 303) << "nothing waits for more than a day";
}

TEST_P(UploadPages, take_no_more_while_what_waits_is_large) {
    EXPECT_EQ(send_small().status, 303);
    const std::string large(50'000'000, ' ');
    database().write([&](database::Transaction& data) {
        data.execute("UPDATE import_preview SET content = $2 WHERE person_id = $1", ada_, large);
    });
    EXPECT_TRUE(shows(send_small(), "waits for your word already"));
    EXPECT_TRUE(shows(send_large(), "waits for your word already"));
    EXPECT_TRUE(std::filesystem::is_empty(folder_)) << "nothing is kept of what was refused";
}

} // namespace amble::tracking
