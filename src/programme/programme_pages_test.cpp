#include "programme/programme_pages.h"

#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/programme_store.h"
#include "screening/answers_for_test.h"
#include "screening/screening_store.h"
#include "tracking/measure_store.h"
#include "tracking/tracking_store.h"

#include <memory>

namespace amble::programme {

namespace {

using account::leads_to;
using account::shows;

const Day kFirst = day_of({2026, 11, 2});
const Day kEighth = kFirst + 7;

/// Ada, on the eighth day of her programme after a perfect week.
class ProgrammePages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        pages_ = std::make_unique<account::Pages>(database(), routes(), Zone::utc().moment(kEighth, 9 * 60));
        pages_->sign_in_as(ada_);
        database().write([&](database::Transaction& data) {
            Intake intake;
            intake.usual = Usual::points(2);
            add_programme(data, ada_, {kFirst, begin(intake)}, pages_->now);
            screened(data, kFirst - 1, screening::Occasion::start);
            const Instant held = Zone::utc().moment(kFirst - 1, 600);
            screening::add_record(
                data, ada_, {held, kFirst - 1, screening::Consulted{held, "A. Weiss", "physiotherapist", "Walk.", {}}});
            for (int i = 0; i < 7; ++i)
                live(data, kFirst + i);
        });
    }

    void screened(database::Transaction& data, Day day, screening::Occasion occasion) {
        screening::add_record(data, ada_, {pages_->now, day, screening::Screened{occasion, {}, true}});
    }

    Course course() {
        std::optional<Course> found;
        const Here now{pages_->now, kEighth, Zone::utc()};
        database().read([&](database::Transaction& data) { found = find_course(data, ada_, now); });
        return *found;
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;

private:
    void live(database::Transaction& data, Day day) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = day;
        walk.minutes = 15;
        walk.before = walk.worst = 2;
        tracking::add_walk(data, ada_, walk, pages_->now);
        tracking::set_check_in(data, ada_, {day + 1, 2, pages_->now});
    }
};
EACH_ENGINE_OF(ProgrammePages);

} // namespace

TEST_P(ProgrammePages, of_two_answers_about_the_usual_pain_the_larger_sets_the_start) {
    const PersonId bea = account::a_person(database(), "Bea");
    pages_->sign_in_as(bea);
    database().write([&](database::Transaction& data) {
        screening::Answers answers;
        answers.set(screening::Question::usual_pain, {screening::Reply::number, 6});
        screening::save_answers(
            data, bea, {pages_->now, kEighth, screening::Occasion::start, screening::kQuestionsVersion, answers});
        screening::add_record(data, bea,
                              {pages_->now, kEighth, screening::Screened{screening::Occasion::start, {}, true}});
        screening::add_record(
            data, bea,
            {pages_->now, kEighth, screening::Consulted{pages_->now, "A. Weiss", "physiotherapist", "Walk.", {}}});
    });
    const auto form = pages_->get("/programme/start");
    EXPECT_TRUE(shows(form, R"(value="6" checked)"));
    EXPECT_TRUE(shows(form, "In the questions before you said 6."));
    EXPECT_EQ(leads_to(pages_->post("/programme/start", {{"usual", "2"}, {"planned", "7"}, {"pace", "normal"}})),
              "/today");
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(find_programme(data, bea)->state.level.minutes(), 10) << "15 would be the start for 2";
    });
}

TEST_P(ProgrammePages, severe_pain_that_is_told_only_at_the_start_is_talked_over_first) {
    const PersonId bea = account::a_person(database(), "Bea");
    pages_->sign_in_as(bea);
    const auto talk = [&](std::vector<screening::Matter> named) {
        pages_->now = pages_->now + std::chrono::minutes(1);
        database().write([&](database::Transaction& data) {
            screening::add_record(data, bea,
                                  {pages_->now, kEighth,
                                   screening::Consulted{pages_->now, "A. Weiss", "doctor", "Walk.", std::move(named)}});
        });
    };
    database().write([&](database::Transaction& data) {
        screening::save_answers(data, bea,
                                {pages_->now, kEighth, screening::Occasion::start, screening::kQuestionsVersion,
                                 screening::with({{screening::Question::usual_pain, {screening::Reply::number, 6}}})});
    });
    talk({});
    const account::SentFields typed = {{"usual", "9"}, {"planned", "7"}, {"pace", "normal"}};
    EXPECT_EQ(leads_to(pages_->post("/programme/start", typed)), "/clearance");
    database().read([&](database::Transaction& data) {
        EXPECT_FALSE(find_programme(data, bea));
        const auto gate = screening::gate(data, bea, pages_->settings, {pages_->now, kEighth});
        EXPECT_EQ(gate.to_name(), std::vector<screening::Matter>{"S28"});
    });
    talk({"S28"});
    EXPECT_EQ(leads_to(pages_->post("/programme/start", typed)), "/today");
    database().read(
        [&](database::Transaction& data) { EXPECT_EQ(find_programme(data, bea)->state.level.minutes(), 5); });
}

TEST_P(ProgrammePages, a_condition_of_the_clearance_is_the_ceiling_of_the_programme_that_begins) {
    const PersonId bea = account::a_person(database(), "Bea");
    pages_->sign_in_as(bea);
    database().write([&](database::Transaction& data) {
        screening::add_record(data, bea,
                              {pages_->now, kEighth, screening::Screened{screening::Occasion::start, {}, true}});
        screening::add_record(data, bea,
                              {pages_->now, kEighth, screening::Cleared{kEighth + 90, "Dr. Lind", "Walk.", 12}});
    });
    EXPECT_EQ(leads_to(pages_->post("/programme/start", {{"usual", "2"}, {"planned", "7"}, {"pace", "normal"}})),
              "/today");
    database().read([&](database::Transaction& data) {
        const ProgrammeState state = find_programme(data, bea)->state;
        EXPECT_EQ(state.level.minutes(), 12) << "15 would be the start for 2";
        EXPECT_EQ(state.intake.settings.ceiling, 12);
    });
}

TEST_P(ProgrammePages, a_week_without_a_sign_is_finished_in_one_form) {
    EXPECT_EQ(leads_to(pages_->post("/review", {{"answer", "ready"}, {"sure", "8"}, {"signs", "no"}})), "/why");
    EXPECT_EQ(course().now().target, 20);
}

TEST_P(ProgrammePages, a_sign_in_the_review_is_asked_about_before_anything_goes_on) {
    const auto sent = pages_->post("/review", {{"answer", "ready"}, {"sure", "8"}, {"signs", "not_sure"}});
    EXPECT_EQ(leads_to(sent), "/screening?occasion=after_pause");
    EXPECT_EQ(course().now().review_of_week, 1) << "the week has no answer yet";
    EXPECT_FALSE(course().clearance.open());
    EXPECT_EQ(leads_to(pages_->get("/review")), "/today");
    EXPECT_TRUE(shows(pages_->get("/today"), "Please answer a few questions before you walk on."));
    const auto second = pages_->post("/review", {{"answer", "ready"}, {"signs", "no"}});
    EXPECT_EQ(second.status, 409) << "a second answer does not pass the questions by";
    EXPECT_TRUE(shows(second, "The programme waits for something that comes first."));
    EXPECT_EQ(course().now().review_of_week, 1);
}

TEST_P(ProgrammePages, a_review_waits_with_what_was_chosen_until_the_signs_are_settled) {
    pages_->post("/review", {{"answer", "hold"}, {"sure", "8"}, {"signs", "yes"}});
    database().write([&](database::Transaction& data) { screened(data, kEighth, screening::Occasion::after_pause); });
    const auto page = pages_->get("/review");
    EXPECT_TRUE(shows(page, R"(value="hold" checked)"));
    EXPECT_TRUE(shows(page, "What you chose before is kept below."));
    EXPECT_FALSE(shows(page, R"(name="signs")")) << "the questions have been answered in full";
    EXPECT_EQ(leads_to(pages_->post("/review", {{"answer", "hold"}, {"sure", "8"}})), "/why");
    EXPECT_EQ(course().now().target, 15);
    EXPECT_EQ(course().programme.state.day, 7);
}

TEST_P(ProgrammePages, what_was_said_at_the_review_stands_beside_the_decision_of_its_week) {
    const auto wrong =
        pages_->post("/review", {{"answer", "ready"}, {"usual", "11"}, {"hard", "<b>stairs"}, {"signs", "no"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(shows(wrong, "&lt;b&gt;stairs")) << "what was typed is kept";
    pages_->post("/review", {{"answer", "ready"}, {"usual", "3"}, {"hard", "the stairs, twice"}, {"signs", "no"}});
    const auto page = pages_->get("/why");
    EXPECT_TRUE(shows(page, "You said: usual pain 3 of 10."));
    EXPECT_TRUE(shows(page, "What was hard: the stairs, twice"));
    EXPECT_TRUE(shows(page, "You start with 15 minutes a day, the most that anybody starts with"))
        << "below every change stands how it began";
}

TEST_P(ProgrammePages, usual_pain_of_the_review_is_a_measure_too_and_due_ones_are_one_line_on_today) {
    pages_->post("/review", {{"answer", "hold"}, {"usual", "3"}, {"signs", "no"}});
    database().write([&](database::Transaction& data) {
        const auto kept = tracking::measures_of(data, ada_, tracking::MeasureKind::usual_pain);
        ASSERT_EQ(kept.size(), 1U);
        EXPECT_EQ(kept[0].answers, std::vector{3});
        EXPECT_FALSE(shows(pages_->get("/today"), "To measure again"));
        tracking::keep_measure(data, ada_, {tracking::MeasureKind::one_leg, kFirst - 28, {20}}, pages_->now);
    });
    EXPECT_TRUE(shows(pages_->get("/today"), R"(href="/measures/one-leg/new")"));
}

TEST_P(ProgrammePages, a_paused_day_offers_no_flare_and_no_second_pause_but_another_reason) {
    EXPECT_TRUE(shows(pages_->get("/today"), R"(href="/flare")"));
    pages_->post("/pause", {{"reason", "fever"}});
    const auto page = pages_->get("/today");
    EXPECT_FALSE(shows(page, R"(href="/flare")"));
    EXPECT_FALSE(shows(page, "Pause the programme"));
    EXPECT_TRUE(shows(page, "Another reason for the pause"));
}

TEST_P(ProgrammePages, a_flare_that_is_sent_again_for_want_of_an_answer_is_one) {
    const std::string id = random_id().text();
    for (const std::string& name : {id, id, random_id().text()})
        EXPECT_EQ(pages_->post("/flare", {{"kind", "flare"}, {"id", name}}).status, 303);
    size_t flares = 0;
    database().read([&](database::Transaction& data) {
        for (const Event& event : events_between(data, ada_, kEighth, kEighth))
            if (event.kind == EventKind::flare) ++flares;
    });
    EXPECT_EQ(flares, 2U);
}

TEST_P(ProgrammePages, what_is_lost_on_its_way_is_told_on_the_page_and_a_flare_shows_the_stop_signs) {
    const auto pause = pages_->get("/pause");
    EXPECT_TRUE(shows(pause, R"(data-offline="pause")"));
    EXPECT_TRUE(shows(pause, R"(data-kept hidden)"));
    const auto flare = pages_->get("/flare");
    EXPECT_TRUE(shows(flare, R"(data-kept hidden)"));
    for (const auto* sign : {"fever", "chest_or_faint", "stroke", "leg_change", "saddle", "bladder"})
        EXPECT_TRUE(shows(flare, std::string("href=\"/stop-signs/") + sign)) << sign;
    EXPECT_FALSE(shows(flare, "/stop-signs/weather"));
}

TEST_P(ProgrammePages, a_pause_asks_its_own_questions_and_an_operation_all_of_them) {
    pages_->post("/pause", {{"reason", "fever"}});
    EXPECT_EQ(course().clearance.ask, screening::Occasion::after_pause);
    database().write([&](database::Transaction& data) { screened(data, kEighth, screening::Occasion::flare); });
    EXPECT_FALSE(course().clearance.open()) << "six questions of a flare-up end no pause";
    EXPECT_TRUE(shows(pages_->get("/today"), "I feel well again"));
    pages_->post("/pause", {{"reason", "surgery"}});
    EXPECT_EQ(course().clearance.ask, screening::Occasion::start);
}

TEST_P(ProgrammePages, a_walk_before_the_review_keeps_the_target_of_its_day) {
    database().write([&](database::Transaction& data) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = kEighth;
        walk.minutes = 15;
        tracking::add_walk(data, ada_, walk, pages_->now);
    });
    pages_->post("/review", {{"answer", "ready"}, {"signs", "no"}});
    EXPECT_EQ(course().now().target, 15);
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, "Done for today"));
    EXPECT_TRUE(shows(page, "data-start-timer hidden>")) << "a timer would have no end";
    EXPECT_TRUE(shows(page, "data-write-in>Write another walk in"));
}

TEST_P(ProgrammePages, what_a_specialist_should_look_at_is_shown_to_the_person) {
    database().write([&](database::Transaction& data) {
        for (int i = 0; i < 3; ++i) {
            tracking::Walk walk;
            walk.id = random_id();
            walk.day = kFirst + i;
            walk.minutes = 1;
            walk.legs = 5;
            tracking::add_walk(data, ada_, walk, pages_->now);
        }
    });
    EXPECT_FALSE(shows(pages_->get("/progress"), "ask about the legs"));
    pages_->post("/review", {{"answer", "hold"}, {"signs", "no"}});
    EXPECT_TRUE(shows(pages_->get("/progress"), "ask about the legs"));
}

TEST_P(ProgrammePages, a_condition_in_words_stands_below_the_days_number_with_name_and_date) {
    const Instant at = Zone::utc().moment(kEighth, 8 * 60);
    const screening::Clinician doctor{"Dr. Own", "doctor", "R-1"};
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_,
                              {at, kEighth, screening::Cleared{kEighth + 90, "Dr. Lind", "Nothing against it."}});
        screening::add_record(
            data, ada_,
            {at, kEighth, screening::LetterCleared{at, kEighth + 90, 20, doctor, "Only on <flat> ground.", {}}});
    });
    const std::string line = "Dr. Own by letter, 9 Nov 2026:</b> at most 20 minutes a day. <q>Only on &lt;flat&gt; "
                             "ground.</q>";
    const auto today = pages_->get("/today");
    EXPECT_TRUE(shows(today, line)) << today.body;
    EXPECT_LT(today.body.find("data-shown"), today.body.find(line)) << "the number comes first";
    EXPECT_FALSE(shows(today, "Nothing against it.")) << "no condition";
    const auto why = pages_->get("/why");
    EXPECT_TRUE(shows(why, line));
    EXPECT_TRUE(shows(why, "Nothing against it."));
}

TEST_P(ProgrammePages, after_the_questions_that_follow_a_hospital_stay_today_says_what_is_still_missing) {
    pages_->post("/pause", {{"reason", "hospital"}});
    EXPECT_TRUE(shows(pages_->get("/today"), "I feel well again"));
    database().write([&](database::Transaction& data) {
        screened(data, kEighth, screening::Occasion::start);
        note_events(data, ada_, kEighth, {"resume"}, pages_->now);
    });
    const auto same_day = pages_->get("/today");
    EXPECT_FALSE(shows(same_day, "I feel well again"));
    EXPECT_TRUE(shows(same_day, "<li>the hospital stay</li>"));
    EXPECT_TRUE(shows(same_day, R"(<a class="button wide" href="/consultation">)"));
    pages_->now = Zone::utc().moment(kEighth + 1, 9 * 60);
    const auto next_day = pages_->get("/today");
    EXPECT_TRUE(shows(next_day, "<li>the hospital stay</li>"));
    EXPECT_TRUE(shows(next_day, R"(<a class="button wide" href="/consultation">)"));
}

TEST_P(ProgrammePages, an_examination_before_the_questions_does_not_end_the_pause) {
    pages_->post("/pause", {{"reason", "hospital"}});
    database().write([&](database::Transaction& data) {
        const Instant held = pages_->now + std::chrono::minutes(1);
        screening::add_record(data, ada_,
                              {held, kEighth, screening::Consulted{held, "A. Weiss", "doctor", "Walk.", {"hospital"}}});
        note_events(data, ada_, kEighth, {"cleared"}, held);
    });
    pages_->now = pages_->now + std::chrono::minutes(2);
    const auto page = pages_->get("/today");
    EXPECT_FALSE(shows(page, "Nothing is missing any more"));
    EXPECT_TRUE(shows(page, "I feel well again"));
}

TEST_P(ProgrammePages, a_sign_before_the_programme_began_shows_help_and_no_walk) {
    const PersonId bea = account::a_person(database(), "Bea");
    pages_->sign_in_as(bea);
    database().write([&](database::Transaction& data) {
        screening::add_record(data, bea, {pages_->now, kEighth, screening::Stopped{{"chest"}}});
    });
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, R"(<a class="button stop" href="/emergency">)"));
    EXPECT_TRUE(shows(page, "<li>chest, breath or fainting on a walk</li>")) << "the colon has its list";
    EXPECT_FALSE(shows(page, "Two things first"));
    EXPECT_FALSE(shows(page, R"(href="/walks/new")"));
    EXPECT_FALSE(shows(page, R"(<a class="button stop" href="/crisis">)")) << "nobody spoke of that";
}

TEST_P(ProgrammePages, thoughts_of_self_harm_put_the_crisis_line_on_today) {
    const PersonId bea = account::a_person(database(), "Bea");
    pages_->sign_in_as(bea);
    const screening::Finding told{screening::Question::self_harm, screening::Disposition::emergency};
    database().write([&](database::Transaction& data) {
        screening::add_record(data, bea,
                              {pages_->now, kEighth, screening::Screened{screening::Occasion::start, {told}, true}});
    });
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, R"(<a class="button stop" href="/crisis">)"));
    EXPECT_FALSE(shows(page, "Walking on your own is up to you"));
}

TEST_P(ProgrammePages, where_only_a_specialist_clears_the_button_leads_to_sharing) {
    pages_->settings.clearance = account::Clearance::specialist;
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, R"(<a class="button wide" href="/sharing">)"));
    EXPECT_FALSE(shows(page, R"(href="/consultation")")) << "recording one opens nothing";
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_, {pages_->now, kEighth, screening::Stopped{{"chest"}}});
        note_events(data, ada_, kEighth, {"stop chest"}, pages_->now);
    });
    const auto stopped = pages_->get("/today");
    EXPECT_TRUE(shows(stopped, "The programme is stopped"));
    EXPECT_FALSE(shows(stopped, "I was examined"));
    EXPECT_TRUE(shows(stopped, R"(<a class="button wide" href="/sharing">)"));
}

TEST_P(ProgrammePages, the_day_after_a_pause_asks_for_the_morning_and_then_has_its_target) {
    pages_->post("/pause", {{"reason", "fever"}});
    const Day resumed = kEighth + 1, next = kEighth + 2;
    database().write([&](database::Transaction& data) {
        tracking::set_check_in(data, ada_, {resumed, 2, pages_->now});
        screened(data, resumed, screening::Occasion::after_pause);
        note_events(data, ada_, resumed, {"resume"}, pages_->now);
    });
    pages_->now = Zone::utc().moment(resumed, 9 * 60);
    EXPECT_TRUE(shows(pages_->get("/today"), "Tomorrow you walk on"));
    pages_->now = Zone::utc().moment(next, 9 * 60);
    const auto waits = pages_->get("/today");
    EXPECT_FALSE(shows(waits, "Tomorrow you walk on")) << "it was promised for today";
    EXPECT_TRUE(shows(waits, "How is the pain this morning?"));
    database().write([&](database::Transaction& data) { tracking::set_check_in(data, ada_, {next, 2, pages_->now}); });
    EXPECT_TRUE(shows(pages_->get("/today"), "data-shown"));
}

TEST_P(ProgrammePages, a_red_walk_is_answered_with_the_ways_to_a_flare_and_to_the_stop_signs) {
    const std::string asked = "If it stays bad, or feels different from what you know:";
    EXPECT_FALSE(shows(pages_->get("/today"), asked));
    database().write([&](database::Transaction& data) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = kEighth;
        walk.minutes = 15;
        walk.before = 3;
        walk.worst = walk.effort = 9;
        tracking::add_walk(data, ada_, walk, pages_->now);
    });
    const auto page = pages_->get("/today");
    EXPECT_TRUE(shows(page, asked));
    EXPECT_TRUE(shows(page, "this week ends without a step up"));
    EXPECT_FALSE(shows(page, "That is it for today."));
}

TEST_P(ProgrammePages, a_review_that_is_not_due_says_when_the_next_one_comes) {
    pages_->post("/review", {{"answer", "hold"}, {"signs", "no"}});
    const auto page = pages_->get("/review");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(shows(page, "Your week 2 ends on Sunday 15 November")) << page.body;
}

TEST_P(ProgrammePages, a_kept_page_knows_the_day_on_which_the_clearance_ends) {
    EXPECT_FALSE(shows(pages_->get("/today"), "data-lapses")) << "the questions hold for three months";
    EXPECT_NE(pages_->get("/today").body.find(R"(<template data-now="NOT_READY">)"), std::string::npos);
    pages_->settings.clearance = account::Clearance::specialist;
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_,
                              {pages_->now, kEighth, screening::Cleared{kEighth + 10, "Dr. Lind", "Walk.", {}}});
    });
    EXPECT_TRUE(shows(pages_->get("/today"), R"(data-lapses="2026-11-20")"));
}

TEST_P(ProgrammePages, a_day_without_a_target_lets_a_timed_walk_be_ended_and_none_begun) {
    const auto ends_only = [&](std::string_view state) {
        const auto page = pages_->get("/today");
        EXPECT_TRUE(shows(page, R"(data-step="unfinished")")) << state;
        EXPECT_TRUE(shows(page, R"(data-step="after")")) << state;
        EXPECT_FALSE(shows(page, "data-start-timer")) << state;
        EXPECT_FALSE(shows(page, R"(data-step="walking")")) << state;
    };
    pages_->post("/pause", {{"reason", "fever"}});
    ends_only("paused");
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_, {pages_->now, kEighth, screening::Stopped{{"chest"}}});
        note_events(data, ada_, kEighth, {"stop chest"}, pages_->now);
    });
    ends_only("stopped");
    pages_->sign_in_as(account::a_person(database(), "Bea"));
    ends_only("before the first walk");
}

TEST_P(ProgrammePages, a_review_that_is_sent_twice_ends_where_the_first_did) {
    const account::SentFields sent = {{"answer", "hold"}, {"hard", "the stairs"}, {"signs", "no"}};
    EXPECT_EQ(leads_to(pages_->post("/review", sent)), "/why");
    EXPECT_EQ(leads_to(pages_->post("/review", sent)), "/why");
    const account::SentFields with_a_sign = {{"answer", "hold"}, {"hard", "the stairs"}, {"signs", "yes"}};
    EXPECT_TRUE(shows(pages_->post("/review", with_a_sign), "You told of a warning sign")) << "that is news";
}

TEST_P(ProgrammePages, a_review_that_is_not_due_is_refused_with_what_was_typed) {
    pages_->post("/review", {{"answer", "hold"}, {"signs", "no"}});
    const auto other =
        pages_->post("/review", {{"answer", "ready"}, {"usual", "3"}, {"hard", "<stairs>"}, {"signs", "no"}});
    EXPECT_EQ(other.status, 409);
    EXPECT_TRUE(shows(other, "Your week 1 has its answer already"));
    EXPECT_TRUE(shows(other, "Your week 2 ends on Sunday 15 November"));
    EXPECT_TRUE(shows(other, "<dd>&lt;stairs&gt;</dd>"));
    EXPECT_TRUE(shows(other, "<dd>Yes, I am ready for a little more</dd>"));
    EXPECT_EQ(course().now().target, 15) << "the answer that was given stands";
    pages_->now = Zone::utc().moment(kEighth + 2, 9 * 60);
    const auto early = pages_->post("/review", {{"answer", "ready"}, {"signs", "yes"}});
    EXPECT_EQ(early.status, 409);
    EXPECT_TRUE(shows(early, "No week waits for a look back now"));
    EXPECT_TRUE(shows(early, "You told of a warning sign")) << "a sign is never passed over";
}

TEST_P(ProgrammePages, a_plan_leads_a_visitor_to_join_as_far_as_members_are_taken) {
    account::Pages visitor(database(), routes(), pages_->now);
    account::SentFields fields{{"usual", "3"}, {"planned", "7"}};
    for (const auto& wording : screening::wordings())
        fields.emplace_back(wording.code, "no");
    const auto plan = [&](account::SignUp sign_up) {
        visitor.settings.sign_up = sign_up;
        return visitor.post("/plan", fields);
    };
    for (const auto sign_up : {account::SignUp::open, account::SignUp::invitation, account::SignUp::closed})
        EXPECT_TRUE(shows(plan(sign_up), "minutes a day to start"));
    EXPECT_TRUE(shows(plan(account::SignUp::open), "href=\"/join\""));
    const auto invited = plan(account::SignUp::invitation);
    EXPECT_TRUE(shows(invited, "href=\"/join\""));
    EXPECT_TRUE(shows(invited, "With an invitation."));
    const auto closed = plan(account::SignUp::closed);
    EXPECT_FALSE(shows(closed, "/join"));
    EXPECT_TRUE(shows(closed, "This site takes no new members."));
}

TEST_P(ProgrammePages, the_number_and_its_button_stand_above_the_check_in) {
    pages_->now = Zone::utc().moment(kEighth + 1, 9 * 60);
    const std::string body = pages_->get("/today").body;
    const size_t number = body.find("data-shown"), button = body.find("data-start-timer");
    ASSERT_NE(number, std::string::npos);
    EXPECT_LT(number, button);
    EXPECT_LT(button, body.find("How is the pain this morning?"));
    EXPECT_NE(body.find("How is the pain this morning?"), std::string::npos);
}

} // namespace amble::programme
