#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/chance.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/programme_pages.h"
#include "programme/programme_store.h"
#include "tracking/measure_store.h"
#include "tracking/tracking_store.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>

namespace amble::programme {

namespace {

using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = day_of({2026, 11, 22});

class ProgressPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        pages_ = std::make_unique<account::Pages>(database(), routes(), kNow);
        pages_->sign_in_as(ada_);
    }

    /// A programme that began so many days ago; a morning's pain each day, and a walk on about every second one.
    void live(int days, const std::function<int(int day)>& pain) {
        Chance chance(3);
        database().write([&](database::Transaction& data) {
            const Day first = kToday - days;
            Intake intake;
            add_programme(data, ada_, {first, begin(intake)}, kNow);
            for (int day = 0; day <= days; ++day) {
                tracking::set_check_in(data, ada_, {first + day, pain(day), kNow});
                if (!chance.in_thousand(500)) continue;
                tracking::Walk walk;
                walk.id = random_id();
                walk.day = first + day;
                walk.minutes = 15;
                tracking::add_walk(data, ada_, walk, kNow);
            }
        });
    }
    void keep(const tracking::Measure& measure) {
        database().write([&](database::Transaction& data) { tracking::keep_measure(data, ada_, measure, kNow); });
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(ProgressPages);

} // namespace

TEST_P(ProgressPages, with_little_data_it_says_how_much_is_missing_and_claims_nothing) {
    live(20, [](int) { return 5; });
    const auto page = pages_->get("/progress");
    EXPECT_TRUE(shows(page, "Is it helping?"));
    EXPECT_TRUE(shows(page, "Ratings still needed: 7. Days still needed from the first rating to the last: 21."));
    EXPECT_FALSE(shows(page, "etter,"));
    EXPECT_TRUE(shows(page, "The next look is on"));
}

TEST_P(ProgressPages, a_clear_change_is_told_with_its_interval_and_that_it_is_no_proof) {
    Chance chance(9);
    live(90, [&](int day) { return 7 - 4 * day / 90 + chance.between(-1, 1); });
    const auto page = pages_->get("/progress");
    EXPECT_TRUE(shows(page, "Over 84 days it became better by")) << "looked at up to day 84 of 91";
    EXPECT_TRUE(shows(page, "of 100 diaries"));
    EXPECT_TRUE(shows(page, "This says what changed, not why"));
}

TEST_P(ProgressPages, what_was_promised_stands_beside_what_was_measured) {
    live(60, [](int) { return 5; });
    keep({tracking::MeasureKind::chair_stand, kToday - 50, {9}});
    const auto before = pages_->get("/progress/changes");
    EXPECT_TRUE(shows(before, "Nothing was measured twice yet"));
    EXPECT_TRUE(shows(before, "Measured once: 9 times."));
    keep({tracking::MeasureKind::chair_stand, kToday, {13}});
    keep({tracking::MeasureKind::fingertips, kToday - 50, {12}});
    keep({tracking::MeasureKind::fingertips, kToday, {20}});
    const auto page = pages_->get("/progress/changes");
    EXPECT_TRUE(shows(page, "Of 2 measures that can be compared, 1 became better by enough to count and 1 worse."));
    EXPECT_TRUE(shows(page, "Stands in 30 seconds"));
    EXPECT_TRUE(shows(page, "<svg"));
    EXPECT_TRUE(shows(page, "The values as a table"));
}

TEST_P(ProgressPages, whatever_was_measured_is_drawn_beside_minutes) {
    live(60, [](int) { return 5; });
    EXPECT_FALSE(shows(pages_->get("/progress/changes"), "Minutes of standing in comfort"));
    keep({tracking::MeasureKind::standing, kToday - 50, {10}});
    keep({tracking::MeasureKind::standing, kToday, {25}});
    keep({tracking::MeasureKind::sitting, kToday, {40}});
    keep({tracking::MeasureKind::three_items, kToday, {5, 4, 6}});
    keep({tracking::MeasureKind::disability, kToday, {11}});
    const auto page = pages_->get("/progress/changes");
    for (const char* panel : {"Minutes of standing in comfort", "Minutes of sitting in comfort",
                              "Three-question form, 0 to 10", "24-statement form, 0 to 24"})
        EXPECT_TRUE(shows(page, panel)) << panel;
}

TEST_P(ProgressPages, the_target_is_drawn_before_anything_was_decided) {
    live(3, [](int) { return 2; });
    const int level = shown_level(begin(Intake()));
    const std::string drawn =
        fmt::format(R"(<td class="amount">{}</td><td class="amount">{}</td>)", level, ceiling_of_day(level, {}));
    const std::string page = pages_->get("/progress").body;
    int days = 0;
    for (size_t at = page.find(drawn); at != std::string::npos; at = page.find(drawn, at + 1))
        ++days;
    EXPECT_EQ(days, 4) << drawn;
}

TEST_P(ProgressPages, a_day_is_drawn_with_the_ceiling_that_held_on_it) {
    live(3, [](int) { return 2; });
    database().write([&](database::Transaction& data) {
        Evaluation settling;
        settling.day = 1;
        settling.level = settling.level_before = 15;
        settling.rule = "settling_in";
        programme::keep(data, ada_, *find_programme(data, ada_), {settling}, kNow);
        add_event(data, ada_, {random_id(), kToday - 1, EventKind::set, "ceiling 15"}, kNow);
    });
    const auto page = pages_->get("/progress");
    EXPECT_TRUE(shows(page, R"(<td class="amount">15</td><td class="amount">20</td>)")) << "before the condition";
    EXPECT_TRUE(shows(page, R"(<td class="amount">15</td><td class="amount">15</td>)")) << "from then on";
}

} // namespace amble::programme
