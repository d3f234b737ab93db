#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "tracking/import_store.h"
#include "tracking/tracking_pages.h"
#include "tracking/tracking_store.h"

#include <gtest/gtest.h>

#include <memory>

namespace amble::tracking {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

class WalkPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        const auto last_closed = [this](account::Visit&) { return closed_; };
        pages_ = std::make_unique<account::Pages>(database(), routes([](account::Visit&) {}, last_closed), kNow);
        pages_->sign_in_as(ada_);
    }
    std::vector<Walk> walks() {
        std::vector<Walk> found;
        database().read([&](database::Transaction& data) { found = walks_between(data, ada_, kToday - 7, kToday); });
        return found;
    }
    /// A walk of Ada's with a route, as an import leaves it.
    Id walk_with_route() {
        Walk walk;
        walk.id = random_id();
        walk.day = kToday;
        walk.minutes = 20;
        database().write([&](database::Transaction& data) {
            add_walk(data, ada_, walk, kNow);
            data.execute("INSERT INTO walk_route (person_id, walk_id, line) VALUES ($1, $2, $3)", ada_, walk.id,
                         std::string("52.10000,4.90000 52.10100,4.90000 52.10100,4.90200"));
        });
        return walk.id;
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;
    std::optional<Day> closed_;
};

} // namespace

EACH_ENGINE_OF(WalkPages);

TEST_P(WalkPages, five_hundred_minutes_are_asked_about_once_and_kept) {
    const account::SentFields typed{{"minutes", "500"}, {"worst", "3"}};
    const auto asked = pages_->post("/walks", typed);
    ASSERT_EQ(asked.status, 422);
    EXPECT_TRUE(walks().empty());
    EXPECT_TRUE(shows(asked, "500 minutes is more than 8 hours. Is that right?"));
    EXPECT_TRUE(shows(asked, "value=\"500\""));
    EXPECT_EQ(
        leads_to(pages_->post("/walks", {{"minutes", "500"}, {"worst", "3"}, {"sure", "yes"}, {"sure_of", "500"}})),
        "/today");
    ASSERT_EQ(walks().size(), 1U);
    EXPECT_EQ(walks()[0].minutes, 500);
}

TEST_P(WalkPages, a_yes_to_one_number_is_none_to_another) {
    EXPECT_EQ(pages_->post("/walks", {{"minutes", "400"}, {"sure", "yes"}, {"sure_of", "500"}}).status, 422);
    EXPECT_TRUE(walks().empty());
}

TEST_P(WalkPages, three_hours_are_not_asked_about_and_four_are_said_rightly) {
    EXPECT_EQ(leads_to(pages_->post("/walks", {{"minutes", "180"}})), "/today");
    EXPECT_TRUE(shows(pages_->post("/walks", {{"minutes", "240"}}), "more than 3 hours"));
}

TEST_P(WalkPages, the_yes_stays_ticked_while_something_else_is_mended) {
    const auto again = pages_->post("/walks", {{"minutes", "500"}, {"sure", "yes"}, {"sure_of", "500"}, {"day", "x"}});
    EXPECT_TRUE(shows(again, "name=\"sure\" checked"));
}

TEST_P(WalkPages, of_a_day_that_is_closed_it_is_said_what_still_counts) {
    closed_ = kToday - 1;
    EXPECT_EQ(leads_to(pages_->post("/walks", {{"minutes", "10"}, {"day", iso(kToday)}})), "/today");
    const auto late = pages_->post("/walks", {{"minutes", "10"}, {"worst", "8"}, {"day", iso(kToday - 1)}});
    EXPECT_EQ(leads_to(late), "/walks?closed=2026-11-21");
    EXPECT_TRUE(shows(pages_->get(leads_to(late)), "was closed already"));
    EXPECT_FALSE(shows(pages_->get("/walks"), "was closed already"));
    const std::string page = "/walks/" + walks()[0].id.text();
    EXPECT_EQ(leads_to(pages_->post(page, {{"minutes", "9"}, {"day", iso(kToday)}})), "/walks?closed=2026-11-21")
        << "moved to another day";
}

TEST_P(WalkPages, a_kept_route_is_drawn_and_deleted_without_the_walk) {
    const std::string page = "/walks/" + walk_with_route().text();
    EXPECT_TRUE(shows(pages_->get(page), "<polyline points=\""));
    EXPECT_FALSE(shows(pages_->get(page), "52.1")) << "the places themselves are not on the page";
    EXPECT_EQ(leads_to(pages_->post(page + "/route/delete")), page);
    EXPECT_FALSE(shows(pages_->get(page), "Where it went"));
    EXPECT_EQ(walks().size(), 1U);
}

TEST_P(WalkPages, nobody_deletes_another_persons_route) {
    const std::string page = "/walks/" + walk_with_route().text();
    pages_->sign_in_as(account::a_person(database(), "Ben"));
    EXPECT_EQ(pages_->post(page + "/route/delete").status, 404);
    pages_->sign_in_as(ada_);
    EXPECT_TRUE(shows(pages_->get(page), "<polyline"));
}

} // namespace amble::tracking
