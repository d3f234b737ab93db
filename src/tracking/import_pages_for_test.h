#pragma once

#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "tracking/day_total.h"
#include "tracking/import_pages.h"
#include "tracking/recorded_for_test.h"
#include "tracking/source_order_store.h"
#include "tracking/tracking_pages.h"
#include "tracking/upload_reading_store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

namespace amble::tracking {

inline const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
inline const Instant kNine = *parse_instant("2026-11-21T09:00:00Z");
inline const Day kSaturday = *parse_day("2026-11-21");

class ImportPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        ben_ = account::a_person(database(), "Ben");
        const Consequences consequences{
            [this](database::Transaction&, const Importing& who) {
                EXPECT_EQ(who.person, ada_);
                ++changes_;
            },
            [](database::Transaction&, const Importing& who) { return DecidedDays{who.today() - 30, who.today() - 1}; },
            [](database::Transaction&, const Importing&, std::span<const Walk> walks) {
                return OtherTarget{true, kSaturday, 15, static_cast<int>(20 * walks.size())};
            }};
        account::Routes all = import_routes(consequences, 64);
        for (auto& route : routes([](account::Visit&) {}, [](account::Visit&) { return std::optional<Day>(); }))
            all.push_back(std::move(route));
        pages_ = std::make_unique<account::Pages>(database(), all, kNow);
        pages_->settings.uploads_folder = folder_;
        UploadFolder(folder_).make();
        pages_->sign_in_as(ada_);
    }
    ~ImportPages() override { std::filesystem::remove_all(folder_); }

    /// Reads what waits, as the server's worker does.
    void read_uploads() {
        UploadReading reading({database(), UploadFolder(folder_), [] { return kNow; }});
        jobs::Worker worker(database(), {{std::string(kReadUpload), [&](const jobs::Job& job) { reading.read(job); }}},
                            {.clock = [] { return kNow; },
                             .report = [](auto, std::string_view what) { ADD_FAILURE() << what; },
                             .lane = jobs::Lane::reading});
        worker.run_due();
    }

    std::string upload(const account::SentFields& files, const account::SentFields& fields = {}) {
        const auto answer = pages_->upload("/import", files, fields);
        EXPECT_TRUE(account::leads_to(answer).starts_with("/import/")) << answer.body;
        return account::leads_to(answer);
    }
    std::string store(const std::string& preview, const account::SentFields& fields) {
        const auto answer = pages_->post(preview, fields);
        EXPECT_TRUE(account::leads_to(answer).starts_with("/imports/")) << answer.body;
        return account::leads_to(answer);
    }
    std::string store_a_walk() {
        return store(upload({{"a.gpx", recorded(kNine, std::chrono::minutes(20))}}), {{"walk-0-0", "yes"}});
    }

    std::vector<Walk> walks() {
        std::vector<Walk> found;
        database().read([&](database::Transaction& data) { found = walks_between(data, ada_, kSaturday, kSaturday); });
        return found;
    }
    int minutes() {
        const auto all = walks();
        SourceOrder order;
        database().read([&](database::Transaction& data) { order = source_order(data, ada_); });
        return totals(all, [](Day day) { return Zone::utc().start_of(day); }, order)[kSaturday].minutes;
    }
    void add(const Walk& walk) {
        database().write([&](database::Transaction& data) { add_walk(data, ada_, walk, kNow); });
    }
    Walk timer_walk(std::chrono::minutes after, std::chrono::minutes length) {
        Walk walk;
        walk.id = random_id();
        walk.day = kSaturday;
        walk.started = kNine + after;
        walk.ended = *walk.started + length;
        walk.minutes = static_cast<int>(length.count());
        walk.source = Source::timer;
        return walk;
    }

    PersonId ada_, ben_;
    std::unique_ptr<account::Pages> pages_;
    int changes_ = 0;
    const std::string folder_ = std::filesystem::temp_directory_path() / ("amble-uploads-" + random_id().text());
};

} // namespace amble::tracking
