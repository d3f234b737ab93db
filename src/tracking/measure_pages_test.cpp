#include "tracking/measure_pages.h"

#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

#include <memory>

namespace amble::tracking {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");

class MeasurePages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        pages_ = std::make_unique<account::Pages>(database(), measure_routes(), kNow);
        pages_->sign_in_as(account::a_person(database(), "Ada"));
    }
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(MeasurePages);

} // namespace

TEST_P(MeasurePages, a_home_test_is_explained_saved_shown_changed_and_deleted) {
    const auto page = pages_->get("/measures/one-leg/new");
    EXPECT_TRUE(shows(page, "Leave it out if"));
    EXPECT_TRUE(shows(page, "data-counts-up"));
    EXPECT_TRUE(shows(page, R"(value="2026-11-22")"));
    EXPECT_EQ(leads_to(pages_->post("/measures/one-leg", {{"answer-0", "4"}, {"day", "2026-11-22"}})),
              "/measures/one-leg");
    const auto history = pages_->get("/measures/one-leg");
    EXPECT_TRUE(shows(history, "4 seconds"));
    EXPECT_TRUE(shows(history, "goes with more falls"));
    EXPECT_TRUE(shows(history, "about 41 seconds")) << "of somebody born in 1970";
    EXPECT_EQ(leads_to(pages_->post("/measures/one-leg/2026-11-22", {{"answer-0", "14"}})), "/measures/one-leg");
    EXPECT_TRUE(shows(pages_->get("/measures/one-leg"), "14 seconds"));
    pages_->post("/measures/one-leg/2026-11-22/delete");
    EXPECT_TRUE(shows(pages_->get("/measures/one-leg"), "Not measured yet."));
    EXPECT_EQ(pages_->get("/measures/one-leg/2026-11-22").status, 404);
}

TEST_P(MeasurePages, what_is_no_result_stays_typed_with_the_reason_beside_it) {
    for (const std::string typed : {"", "many", "61", "-1", "99999999999999999999"}) {
        const auto answer = pages_->post("/measures/chair-stand", {{"answer-0", typed}, {"day", "2026-11-22"}});
        EXPECT_EQ(answer.status, 422) << typed;
        EXPECT_TRUE(shows(answer, "value=\"" + typed + "\"")) << typed;
    }
    EXPECT_EQ(pages_->post("/measures/chair-stand", {{"answer-0", "9"}, {"day", "2026-11-23"}}).status, 422);
    EXPECT_EQ(pages_->post("/measures/chair-stand", {{"answer-0", "9"}}).status, 422);
    EXPECT_EQ(pages_->get("/measures/no-such").status, 404);
    EXPECT_EQ(pages_->get("/measures/chair-stand/yesterday").status, 404);
}

TEST_P(MeasurePages, activities_are_chosen_before_they_are_rated) {
    EXPECT_EQ(leads_to(pages_->get("/measures/activities/new")), "/activities");
    EXPECT_EQ(pages_->post("/activities", {{"name-0", "garden"}, {"name-1", "<b>drive"}}).status, 422);
    EXPECT_EQ(
        leads_to(pages_->post("/activities", {{"name-0", "garden"}, {"name-1", "<b>drive"}, {"name-2", "sleep"}})),
        "/measures/activities/new");
    EXPECT_TRUE(shows(pages_->get("/measures/activities/new"), "&lt;b&gt;drive"));
    const auto rate = [&](const std::string& day, const std::string& each) {
        return pages_->post("/measures/activities",
                            {{"answer-0", each}, {"answer-1", each}, {"answer-2", each}, {"day", day}});
    };
    rate("2026-11-15", "3");
    rate("2026-11-22", "6");
    const auto page = pages_->get("/measures/activities");
    EXPECT_TRUE(shows(page, "better, by enough to count"));
    EXPECT_TRUE(shows(page, "garden: at first 3, now 6"));
    EXPECT_TRUE(shows(page, "<svg"));
}

TEST_P(MeasurePages, the_list_says_what_is_due_of_what_was_begun) {
    EXPECT_FALSE(shows(pages_->get("/measures"), "due, last on"));
    pages_->post("/measures/standing", {{"answer-0", "20"}, {"day", "2026-10-01"}});
    EXPECT_TRUE(shows(pages_->get("/measures"), "due, last on 1 Oct 2026"));
}

TEST_P(MeasurePages, a_stranger_sees_and_deletes_nothing) {
    pages_->post("/measures/standing", {{"answer-0", "20"}, {"day", "2026-11-22"}});
    const auto adas = pages_->cookies;
    pages_->sign_in_as(account::a_person(database(), "Ben"));
    EXPECT_TRUE(shows(pages_->get("/measures/standing"), "Not measured yet."));
    EXPECT_EQ(pages_->post("/measures/standing/2026-11-22/delete").status, 404);
    pages_->cookies = adas;
    EXPECT_TRUE(shows(pages_->get("/measures/standing"), "20 minutes"));
}

} // namespace amble::tracking
