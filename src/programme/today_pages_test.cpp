#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/course_store.h"
#include "programme/programme_pages.h"
#include "screening/screening_store.h"
#include "tracking/tracking_store.h"

#include <memory>

namespace amble::programme {

namespace {

using account::leads_to;
using account::shows;

const Day kFirst = day_of({2026, 11, 2});

/// Ada, at nine in the morning of some day of her programme. Each day before had its walk and its morning.
class TodayPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        pages_ = std::make_unique<account::Pages>(database(), routes(), Zone::utc().moment(kFirst, 9 * 60));
        database().write([&](database::Transaction& data) {
            Intake intake;
            intake.usual = Usual::points(2);
            add_programme(data, ada_, {kFirst, begin(intake)}, pages_->now);
            const Instant held = Zone::utc().moment(kFirst - 1, 600);
            screening::add_record(data, ada_,
                                  {held, kFirst - 1, screening::Screened{screening::Occasion::start, {}, true}});
            screening::add_record(
                data, ada_, {held, kFirst - 1, screening::Consulted{held, "A. Weiss", "physiotherapist", "Walk.", {}}});
        });
        be_on(kFirst);
    }

    /// Lives the days up to that one, and signs in on it.
    void be_on(Day day) {
        pages_->now = Zone::utc().moment(day, 9 * 60);
        for (; lived_ < day; lived_ = lived_ + 1)
            database().write([&](database::Transaction& data) {
                walk(data, lived_, 15, 2);
                tracking::set_check_in(data, ada_, {lived_ + 1, 2, pages_->now});
                close_days(data, ada_, now());
            });
        pages_->sign_in_as(ada_);
    }

    void walk(database::Transaction& data, Day day, int minutes, int worst) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = day;
        walk.minutes = minutes;
        walk.before = 2;
        walk.worst = worst;
        tracking::add_walk(data, ada_, walk, pages_->now);
    }

    /// What another slice tells of her now.
    void note(const std::vector<std::string>& words) {
        database().write([&](database::Transaction& data) {
            note_events(data, ada_, Zone::utc().day_at(pages_->now), words, pages_->now);
        });
    }

    Here now() const { return {pages_->now, Zone::utc().day_at(pages_->now), Zone::utc()}; }

    Course course() {
        std::optional<Course> found;
        database().read([&](database::Transaction& data) { found = find_course(data, ada_, now()); });
        return *found;
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;
    Day lived_ = kFirst;
};
EACH_ENGINE_OF(TodayPages);

} // namespace

TEST_P(TodayPages, offer_no_timer_after_a_red_walk) {
    be_on(kFirst + 2);
    EXPECT_TRUE(shows(pages_->get("/today"), "data-start-timer>Walk"));
    database().write([&](database::Transaction& data) { walk(data, kFirst + 2, 6, 8); });
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, "Enough for today"));
    EXPECT_TRUE(shows(page, "data-shown>6<"));
    EXPECT_TRUE(shows(page, "data-start-timer hidden>"));
    EXPECT_TRUE(shows(page, "data-write-in>Write another walk in"));
}

TEST_P(TodayPages, after_a_red_walk_lead_with_the_flare_and_the_signs_and_say_what_was_above_the_ceiling) {
    be_on(kFirst + 2);
    EXPECT_TRUE(shows(pages_->get("/today"), "Why this number?"));
    database().write([&](database::Transaction& data) { walk(data, kFirst + 2, 40, 9); });
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, "You walked 40 minutes, above today&#39;s ceiling of ") ||
                shows(page, "You walked 40 minutes, above today's ceiling of "));
    EXPECT_TRUE(shows(page, R"(class="button" href="/flare")"));
    EXPECT_TRUE(shows(page, R"(<a class="link" href="/walks/new" data-write-in)"));
    EXPECT_FALSE(shows(page, "Why this number?"));
}

TEST_P(TodayPages, after_a_flare_say_that_it_is_written_down_before_anything_else) {
    be_on(kFirst + 2);
    EXPECT_TRUE(shows(pages_->get("/flare"), "whatever you rated"));
    EXPECT_TRUE(shows(pages_->get("/flare"), "or is not rated"));
    pages_->post("/flare", {{"kind", "flare"}});
    EXPECT_TRUE(shows(pages_->get("/today"), "Your flare-up is written down."));
}

TEST_P(TodayPages, in_a_pause_for_illness_offer_the_questions_now) {
    be_on(kFirst + 2);
    pages_->post("/pause", {{"reason", "fever"}});
    EXPECT_TRUE(shows(pages_->get("/today"), R"(href="/screening?occasion=flare">Answer them now)"));
    pages_->post("/pause", {{"reason", "fall"}});
    EXPECT_FALSE(shows(pages_->get("/today"), "Answer them now"));
}

TEST_P(TodayPages, of_a_pause_do_not_promise_a_level_that_a_fall_takes) {
    be_on(kFirst + 2);
    EXPECT_TRUE(shows(pages_->get("/pause"), "you begin again at the start"));
    pages_->post("/pause", {{"reason", "fever"}});
    EXPECT_TRUE(shows(pages_->get("/today"), "The level stays for a week; after that"));
    pages_->post("/pause", {{"reason", "fall"}});
    const auto page = pages_->get("/today");
    EXPECT_FALSE(shows(page, "The level stays"));
    EXPECT_TRUE(shows(page, "you begin again at the start"));
}

TEST_P(TodayPages, and_why_show_no_minutes_while_questions_are_owed) {
    be_on(kFirst + 2);
    EXPECT_TRUE(shows(pages_->get("/why"), "Today 15 minutes."));
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_,
                              {pages_->now, kFirst + 2, screening::AskedFor{screening::Occasion::after_pause}});
    });
    EXPECT_TRUE(shows(pages_->get("/today"), "Before you walk"));
    const auto why = pages_->get("/why");
    EXPECT_FALSE(shows(why, "Today 15 minutes."));
    EXPECT_TRUE(shows(why, "No target today."));
}

TEST_P(TodayPages, show_who_was_not_yet_18_the_way_to_the_question) {
    EXPECT_FALSE(shows(pages_->get("/today"), "I am 18 now"));
    const PersonId bea = account::a_person(database(), "Bea");
    pages_->sign_in_as(bea);
    const screening::Finding young{screening::Question::birth_year, screening::Disposition::not_offered};
    database().write([&](database::Transaction& data) {
        screening::add_record(data, bea,
                              {pages_->now, kFirst, screening::Screened{screening::Occasion::start, {young}, true}});
    });
    EXPECT_TRUE(shows(pages_->get("/today"), R"(href="/screening">I am 18 now)"));
}

TEST_P(TodayPages, let_a_morning_that_was_mistyped_be_changed_on_its_day) {
    EXPECT_FALSE(shows(pages_->get("/today"), "Change it"));
    be_on(kFirst + 2);
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, "Pain this morning: 2. Change it"));
    EXPECT_TRUE(shows(page, R"(action="/check-in")"));
    database().write([&](database::Transaction& data) {
        tracking::set_check_in(data, ada_, {kFirst + 2, 6, pages_->now});
        close_days(data, ada_, now());
    });
    EXPECT_EQ(course().programme.state.day, 2);
    EXPECT_TRUE(course().programme.state.record(2).unsettled);
    EXPECT_TRUE(shows(pages_->get("/today"), "Pain this morning: 6. Change it"));
}

TEST_P(TodayPages, a_morning_far_above_usual_is_said_beside_the_target_with_the_ways_on) {
    be_on(kFirst + 2);
    EXPECT_FALSE(shows(pages_->get("/today"), "this morning: that is"));
    const auto rate = [&](int pain) {
        database().write(
            [&](database::Transaction& data) { tracking::set_check_in(data, ada_, {kFirst + 2, pain, pages_->now}); });
        return pages_->get("/today");
    };
    EXPECT_FALSE(shows(rate(3), "this morning: that is"));
    EXPECT_FALSE(shows(rate(4), "this morning: that is severe"));
    EXPECT_TRUE(shows(rate(4), "Pain of 4 this morning: that is far above your usual."));
    const auto page = rate(9);
    EXPECT_TRUE(shows(page, "Pain of 9 this morning: that is severe, and far above your usual."));
    EXPECT_TRUE(shows(page, R"(class="button" href="/flare")"));
    EXPECT_TRUE(shows(page, R"(class="button quiet" href="/stop-signs")"));
    EXPECT_LT(page.body.find("severe, and far"), page.body.find("data-start-timer"));
    EXPECT_TRUE(shows(page, R"(data-usual-halves="4")"));
    EXPECT_EQ(course().now().target, 15);
}

TEST_P(TodayPages, say_that_a_lower_morning_is_only_kept_where_the_day_before_is_closed) {
    be_on(kFirst + 2);
    EXPECT_TRUE(shows(pages_->get("/today"), "A lower one is only kept"));
    // The last day of a week waits for the look back.
    be_on(kFirst + 7);
    ASSERT_EQ(course().programme.state.day, 6);
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, "Pain this morning: 2. Change it"));
    EXPECT_FALSE(shows(page, "A lower one is only kept"));
}

TEST_P(TodayPages, after_a_sign_that_asks_for_rest_offer_no_walk_and_the_week_still_has_its_review) {
    be_on(kFirst + 2);
    note({"hold", "rest"});
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, "Rest for today"));
    EXPECT_TRUE(shows(page, "data-start-timer hidden>"));
    be_on(kFirst + 7);
    EXPECT_TRUE(shows(pages_->get("/today"), "Week 1 is complete"));
    const auto form = pages_->get("/review");
    EXPECT_TRUE(shows(form, R"(name="signs")"));
    EXPECT_FALSE(shows(form, R"(value="ready")"));
    EXPECT_EQ(pages_->post("/review", {{"answer", "ready"}, {"signs", "no"}}).status, 422);
    EXPECT_EQ(leads_to(pages_->post("/review", {{"answer", "hold"}, {"signs", "no"}})), "/why");
    EXPECT_EQ(course().now().target, 15);
    EXPECT_EQ(course().now().review_of_week, 0);
}

TEST_P(TodayPages, a_sign_that_asks_for_rest_lets_no_week_before_it_raise_the_target) {
    be_on(kFirst + 7);
    note({"hold", "rest"});
    EXPECT_FALSE(shows(pages_->get("/review"), R"(value="ready")"));
    EXPECT_EQ(leads_to(pages_->post("/review", {{"answer", "hold"}, {"signs", "no"}})), "/why");
    EXPECT_EQ(course().now().target, 15);
}

TEST_P(TodayPages, the_number_says_of_which_day_and_zone_it_is) {
    const std::string zone(Zone::utc().name());
    EXPECT_TRUE(shows(pages_->get("/today"), R"(data-day="2026-11-02" data-zone=")" + zone + "\""));
}

} // namespace amble::programme
