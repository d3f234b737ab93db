#include "tracking/trial_pages.h"

#include "account/page.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"
#include "tracking/trial_kinds_for_test.h"
#include "tracking/trial_store.h"

#include <gtest/gtest.h>

#include <memory>

namespace amble::tracking {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");

class TrialPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        account::Routes routes = trial_routes(some_trial_kinds());
        routes.push_back({http::Method::get, "/card", account::Access::member, account::Work::read, show_card});
        pages_ = std::make_unique<account::Pages>(database(), std::move(routes), kNow);
        pages_->sign_in_as(ada_);
    }
    /// What the page of today shows.
    static http::Response show_card(account::Visit& visit) {
        html::Html page = account::start_page(visit);
        write_trial_of_today(page, visit, some_trial_kinds());
        return account::show(visit, {html::say("Today"), account::Section::walk}, page);
    }
    void days_later(int days) {
        pages_->now = kNow + std::chrono::days(days);
        pages_->sign_in_as(ada_); // nothing here keeps a session alive for weeks
    }
    http::Response rate(const std::string& trial, const std::string& pain, const std::string& ago = "0") {
        return pages_->post(trial + "/rate", {{"pain", pain}, {"as-planned", "yes"}, {"ago", ago}});
    }
    std::vector<TrialRating> ratings() {
        std::vector<TrialRating> found;
        database().read(
            [&](database::Transaction& data) { found = trial_ratings(data, ada_, trials(data, ada_).at(0).id); });
        return found;
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(TrialPages);

} // namespace

TEST_P(TrialPages, a_trial_begins_tomorrow_says_each_day_what_it_is_for_and_tells_nothing_before_its_end) {
    EXPECT_TRUE(shows(pages_->get("/trials/start/heat"), "48 days from tomorrow on"));
    const std::string trial = leads_to(pages_->post("/trials/start/heat"));
    EXPECT_TRUE(shows(pages_->get(trial), "It begins tomorrow."));
    EXPECT_EQ(rate(trial, "4").status, 422) << "today is no day of it";
    for (int day = 1; day <= 47; ++day) {
        days_later(day);
        const auto page = pages_->get(trial);
        const bool with = shows(page, "Use it today");
        EXPECT_NE(with, shows(page, "Leave it out today"));
        EXPECT_FALSE(shows(page, "better")) << day;
        EXPECT_EQ(shows(pages_->get("/card"), "Use it today"), with);
        EXPECT_EQ(leads_to(rate(trial, with ? "2" : "6")), "/today");
    }
    days_later(50);
    const auto page = pages_->get(trial);
    EXPECT_TRUE(shows(page, "Clearly better, by enough to matter to most people.")) << page.body;
    EXPECT_TRUE(shows(page, "of the 256 possible orders"));
    EXPECT_TRUE(shows(page, "47 days were rated."));
}

TEST_P(TrialPages, a_second_rating_corrects_the_first_and_yesterday_can_be_made_up) {
    const std::string trial = leads_to(pages_->post("/trials/start/stretching"));
    days_later(2);
    rate(trial, "3");
    rate(trial, "5");
    rate(trial, "7", "1");
    const auto all = ratings();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].pain, 7);
    EXPECT_EQ(all[1].pain, 5);
    EXPECT_EQ(rate(trial, "11").status, 422);
    EXPECT_EQ(rate(trial, "5", "2").status, 422);
}

TEST_P(TrialPages, the_last_day_can_be_made_up_on_the_day_after_and_no_result_is_told_before) {
    const std::string trial = leads_to(pages_->post("/trials/start/heat"));
    for (int day = 1; day <= 47; ++day) {
        days_later(day);
        rate(trial, shows(pages_->get(trial), "Use it today") ? "2" : "6");
    }
    days_later(49);
    const auto page = pages_->get(trial);
    EXPECT_TRUE(shows(page, "Yesterday was its last day."));
    EXPECT_FALSE(shows(page, "better"));
    EXPECT_FALSE(shows(page, "name=\"ago\" value=\"0\"")) << "today is no day of it";
    EXPECT_TRUE(shows(page, "name=\"ago\" value=\"1\" checked"));
    EXPECT_EQ(rate(trial, "3").status, 422);
    EXPECT_TRUE(shows(pages_->get("/card"), "Rate the last day"));
    EXPECT_EQ(leads_to(rate(trial, "3", "1")), trial);
    EXPECT_FALSE(shows(pages_->get("/card"), trial)) << "it is rated";
    EXPECT_TRUE(shows(pages_->get(trial), "48 days were rated."));
}

TEST_P(TrialPages, only_one_runs_and_it_can_be_ended_at_any_time) {
    const std::string trial = leads_to(pages_->post("/trials/start/heat"));
    EXPECT_EQ(leads_to(pages_->post("/trials/start/stretching")), "/trials");
    EXPECT_FALSE(shows(pages_->get("/trials"), "What you can try"));
    days_later(3);
    rate(trial, "3");
    pages_->post(trial + "/end");
    const auto page = pages_->get(trial);
    EXPECT_TRUE(shows(page, "You ended it before its last day."));
    EXPECT_TRUE(shows(page, "Cannot tell yet."));
    EXPECT_EQ(rate(trial, "3").status, 422);
    EXPECT_TRUE(shows(pages_->get("/trials"), "What you can try"));
    EXPECT_EQ(pages_->get("/trials/start/walking").status, 404);
}

TEST_P(TrialPages, a_stranger_finds_none_of_it) {
    const std::string trial = leads_to(pages_->post("/trials/start/heat"));
    pages_->sign_in_as(account::a_person(database(), "Ben"));
    EXPECT_EQ(pages_->get(trial).status, 404);
    EXPECT_EQ(rate(trial, "3").status, 404);
    EXPECT_EQ(pages_->post(trial + "/end").status, 404);
}

} // namespace amble::tracking
