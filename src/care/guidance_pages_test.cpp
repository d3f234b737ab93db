#include "care/guidance_pages.h"

#include "account/page.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "care/calendar_store.h"
#include "care/care_pages.h"
#include "care/guidance_store.h"
#include "care/pointer_library.h"
#include "care/share_store.h"
#include "care/specialist_page_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/course_store.h"
#include "programme/programme_store.h"
#include "screening/answers_for_test.h"
#include "screening/screening_store.h"

#include <memory>

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

/// Today, as far as this slice writes it.
http::Response show_today(account::Visit& visit) {
    html::Html page = account::start_page(visit);
    write_before_the_walk(page, visit);
    write_after_the_walk(page, visit);
    return account::show(visit, {html::say("Today")}, page);
}

/// A member who shares pointers and treatments with one of two specialists.
class GuidancePages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = a_specialist("Lind");
        auto all = routes([](database::Transaction&, const screening::Happening&) {});
        all.push_back({http::Method::get, "/today", account::Access::member, account::Work::read, show_today});
        pages_ = std::make_unique<account::Pages>(database(), all, kNow);
        member_ = "/specialist/" + share(Parts().with(Part::guidance)).text();
    }

    PersonId a_specialist(std::string_view name) { return account::a_specialist(database(), name, kToday); }
    Id share(Parts parts) {
        const Id id = random_id();
        database().write([&](database::Transaction& data) {
            add_share(data, {id, ada_, lind_, "Lind", kNow, kToday + 30, {}, parts});
        });
        return id;
    }

    /// As Lind gives it; `treatment` has no verdict against it unless said otherwise.
    http::Response prescribe(std::string treatment, std::string reason = "") {
        pages_->sign_in_as(lind_);
        return pages_->post(member_ + "/prescribe", {{"treatment", std::move(treatment)},
                                                     {"dose", "Fifteen minutes."},
                                                     {"days_a_week", "5"},
                                                     {"last", "2026-12-06"},
                                                     {"stop_when", "It burns."},
                                                     {"reason", std::move(reason)}});
    }
    /// Ada is screened, cleared and begins today.
    void join() {
        database().write([&](database::Transaction& data) {
            programme::add_programme(data, ada_, {kToday, programme::begin({})}, kNow);
            screening::save_answers(
                data, ada_,
                {kNow, kToday, screening::Occasion::start, screening::kQuestionsVersion, screening::nothing_found()});
            screening::add_record(data, ada_,
                                  {kNow, kToday, screening::Consulted{kNow, "A. Weiss", "doctor", "Walk.", {}}});
        });
    }
    http::Response today() {
        pages_->sign_in_as(ada_);
        return pages_->get("/today");
    }
    http::Response as_specialist() {
        pages_->sign_in_as(lind_);
        return pages_->get(member_);
    }

    PersonId ada_, lind_;
    std::string member_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(GuidancePages);

} // namespace

TEST_P(GuidancePages, a_pointer_stands_on_today_until_it_is_read) {
    pages_->sign_in_as(lind_);
    EXPECT_EQ(leads_to(pages_->post(member_ + "/pointers", {{"pointer", "Short steps <now>"}})), member_);
    const auto page = today();
    EXPECT_TRUE(shows(page, "Short steps &lt;now&gt;"));
    EXPECT_TRUE(shows(page, "Lind says"));
    EXPECT_TRUE(shows(as_specialist(), "not read yet"));
    pages_->sign_in_as(ada_);
    const std::string put_away = account::between(page, R"(action="/guidance/pointers/)", "\"");
    EXPECT_EQ(leads_to(pages_->post("/guidance/pointers/" + put_away, {{"from", "today"}})), "/today");
    EXPECT_FALSE(shows(today(), "Short steps"));
    EXPECT_TRUE(shows(pages_->get("/guidance"), "Short steps")) << "it can be read again";
    EXPECT_FALSE(shows(as_specialist(), "not read yet"));
}

TEST_P(GuidancePages, a_ready_pointer_is_chosen_and_can_be_taken_back) {
    pages_->sign_in_as(lind_);
    EXPECT_EQ(pages_->post(member_ + "/pointers").status, 422);
    pages_->post(member_ + "/pointers", {{"ready", std::string(kShippedPointers[1].key)}});
    EXPECT_TRUE(shows(today(), "Walk on flat ground"));
    const std::string back = account::between(as_specialist(), "action=\"" + member_ + "/pointers/", "\"");
    EXPECT_EQ(leads_to(pages_->post(member_ + "/pointers/" + back)), member_);
    EXPECT_FALSE(shows(today(), "Walk on flat ground"));
}

TEST_P(GuidancePages, a_pointer_for_an_occasion_stands_on_its_days_alone) {
    const auto give = [&](const char* words, const char* occasion) {
        pages_->sign_in_as(lind_);
        EXPECT_EQ(leads_to(pages_->post(member_ + "/pointers", {{"pointer", words}, {"occasion", occasion}})), member_);
    };
    give("Swing your arms.", "walk");
    give("Begin with the shorter walk.", "flare");
    EXPECT_FALSE(shows(today(), "Swing your arms.")) << "in no programme yet";
    join();
    EXPECT_TRUE(shows(today(), "Swing your arms."));
    EXPECT_FALSE(shows(today(), "the shorter walk"));
    EXPECT_TRUE(shows(as_specialist(), "in a flare-up"));
    database().write([&](database::Transaction& data) { programme::note_events(data, ada_, kToday, {"flare"}, kNow); });
    const auto page = today();
    EXPECT_TRUE(shows(page, "the shorter walk"));
    EXPECT_TRUE(shows(pages_->get("/guidance"), "the shorter walk")) << "it can be read at any time";
}

TEST_P(GuidancePages, only_so_many_pointers_wait_at_a_time) {
    pages_->sign_in_as(lind_);
    for (int i = 0; i < kMostPointers; ++i)
        EXPECT_EQ(pages_->post(member_ + "/pointers", {{"pointer", "One more"}}).status, 303);
    EXPECT_EQ(pages_->post(member_ + "/pointers", {{"pointer", "One more"}}).status, 422);
}

TEST_P(GuidancePages, a_prescribed_treatment_is_shown_with_its_caution_and_verdict_and_ticked) {
    EXPECT_EQ(leads_to(prescribe("heat")), member_);
    const auto page = today();
    EXPECT_TRUE(shows(page, "Fifteen minutes."));
    const std::string treatment = account::between(page, R"(action="/guidance/treatments/)", "\"");
    const auto guidance = pages_->get("/guidance");
    EXPECT_TRUE(shows(guidance, "Keep a cloth between the heat and your skin"));
    EXPECT_TRUE(shows(guidance, "It burns."));
    EXPECT_TRUE(shows(guidance, "href=\"/verdicts/"));
    pages_->post("/guidance/treatments/" + treatment, {{"day", iso(kToday)}, {"did", "done"}, {"from", "today"}});
    EXPECT_TRUE(shows(today(), "done today"));
    EXPECT_TRUE(shows(as_specialist(), "Done on 1 of 1 days in four weeks"));
    pages_->sign_in_as(ada_);
    pages_->post("/guidance/treatments/" + treatment,
                 {{"day", iso(kToday)}, {"did", "skipped"}, {"words", "I had a cold"}});
    EXPECT_TRUE(shows(as_specialist(), "I had a cold"));
}

TEST_P(GuidancePages, a_day_that_is_not_the_prescriptions_is_not_noted) {
    prescribe("heat");
    const std::string treatment = account::between(today(), R"(action="/guidance/treatments/)", "\"");
    for (const char* day : {"2026-11-21", "2026-11-23"})
        EXPECT_EQ(pages_->post("/guidance/treatments/" + treatment, {{"day", day}, {"did", "done"}}).status, 422)
            << day;
    pages_->sign_in_as(account::a_person(database(), "Bo"));
    EXPECT_EQ(pages_->post("/guidance/treatments/" + treatment, {{"day", iso(kToday)}, {"did", "done"}}).status, 404);
}

TEST_P(GuidancePages, prescribing_against_a_verdict_asks_for_a_reason_that_the_member_reads) {
    const auto refused = prescribe("magnets");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, R"(id="f-reason-problem")"));
    EXPECT_TRUE(shows(refused, "Not supported")) << "the verdict stands beside the form";
    EXPECT_EQ(leads_to(prescribe("magnets", "They had one already and it comforts them.")), member_);
    today();
    EXPECT_TRUE(shows(pages_->get("/guidance"), "it comforts them"));
}

TEST_P(GuidancePages, nothing_invasive_and_no_medicine_can_be_prescribed) {
    for (const char* treatment : {"acupuncture", "antibiotics", "nonsense", ""})
        EXPECT_EQ(prescribe(treatment, "because").status, 422) << treatment;
    const auto list = pages_->get(member_ + "/prescribe");
    EXPECT_TRUE(shows(list, R"(value="heat")"));
    EXPECT_FALSE(shows(list, R"(value="acupuncture")"));
}

TEST_P(GuidancePages, a_prescription_ends_with_its_last_day_or_by_either_of_the_two) {
    prescribe("heat");
    pages_->now = kNow + std::chrono::days(14);
    EXPECT_TRUE(shows(today(), "Fifteen minutes.")) << "its last day";
    pages_->now = kNow + std::chrono::days(15);
    EXPECT_FALSE(shows(today(), "Fifteen minutes."));
    pages_->now = kNow;
    const std::string treatment = account::between(today(), R"(action="/guidance/treatments/)", "\"");
    pages_->post("/guidance/treatments/" + treatment + "/end");
    EXPECT_FALSE(shows(today(), "Fifteen minutes."));
    prescribe("heat");
    const std::string end = account::between(as_specialist(), "action=\"" + member_ + "/treatments/", "\"");
    EXPECT_EQ(leads_to(pages_->post(member_ + "/treatments/" + end)), member_);
    EXPECT_FALSE(shows(today(), "Fifteen minutes."));
}

TEST_P(GuidancePages, a_review_is_seen_by_both_when_its_day_comes) {
    pages_->sign_in_as(lind_);
    EXPECT_EQ(pages_->post(member_ + "/reviews", {{"review_day", "2026-11-21"}, {"review_about", ""}}).status, 422);
    pages_->post(member_ + "/reviews", {{"review_day", "2026-12-02"}, {"review_about", "The longer walks"}});
    EXPECT_FALSE(shows(today(), "looks again with you"));
    EXPECT_TRUE(shows(pages_->get("/guidance"), "The longer walks"));
    pages_->now = kNow + std::chrono::days(10);
    EXPECT_TRUE(shows(today(), "Lind looks again with you"));
    pages_->sign_in_as(lind_);
    EXPECT_TRUE(shows(pages_->get("/specialist"), "review due"));
    const std::string done = account::between(pages_->get(member_), "action=\"" + member_ + "/reviews/", "\"");
    EXPECT_EQ(leads_to(pages_->post(member_ + "/reviews/" + done)), member_);
    EXPECT_FALSE(shows(pages_->get("/specialist"), "review due"));
}

TEST_P(GuidancePages, nothing_is_given_without_that_part_of_the_consent) {
    member_ = "/specialist/" + share(Parts().with(Part::walks)).text();
    EXPECT_FALSE(shows(as_specialist(), "Give a pointer"));
    EXPECT_EQ(pages_->post(member_ + "/pointers", {{"pointer", "x"}}).status, 404);
    EXPECT_EQ(pages_->post(member_ + "/reviews", {{"review_day", "2026-12-02"}, {"review_about", "x"}}).status, 404);
    EXPECT_EQ(pages_->get(member_ + "/prescribe").status, 404);
    EXPECT_EQ(prescribe("heat").status, 404);
}

TEST_P(GuidancePages, a_review_that_is_due_is_offered_with_the_specialist_who_knows_the_member) {
    EXPECT_FALSE(shows(today(), "Time to look at it together")) << "in no programme yet";
    const Id type = random_id();
    SpecialistPage own;
    own.id = random_id();
    own.shown = true;
    database().write([&](database::Transaction& data) {
        programme::add_programme(data, ada_, {kToday - 30, programme::begin({})}, kNow);
        save_rules(data, lind_, Zone::utc(), {.notice_minutes = 0});
        add_type(data, lind_, {type, "Review", 20, 0, Way::telephone, false});
        add_hours(data, lind_, {random_id(), 0, {600, 720}});
    });
    EXPECT_TRUE(shows(today(), "Find a specialist")) << "Lind has no page";
    database().write([&](database::Transaction& data) { save_page(data, lind_, own); });
    EXPECT_TRUE(shows(today(), "Time to look at it together"));
    EXPECT_TRUE(shows(today(), "Free times of Lind"));
    const std::string page = "/specialists/" + own.id.text();
    EXPECT_TRUE(shows(pages_->get(page + "?type=" + type.text()), "Review, 20 minutes"));
    const std::string held = leads_to(pages_->post(
        page + "/hold", {{"type", type.text()}, {"key", account::new_token()}, {"start", "2026-11-23T10:00"}}));
    EXPECT_EQ(leads_to(pages_->post(held)), held);
    EXPECT_FALSE(shows(today(), "Time to look at it together"));
    const PersonId stranger = account::a_person(database(), "Stranger");
    pages_->sign_in_as(stranger);
    EXPECT_EQ(pages_
                  ->post(page + "/hold",
                         {{"type", type.text()}, {"key", account::new_token()}, {"start", "2026-11-23T11:00"}})
                  .status,
              404)
        << "a review is for whom the specialist knows";
}

TEST_P(GuidancePages, a_review_that_is_declined_is_not_offered_again) {
    database().write([&](database::Transaction& data) {
        programme::add_programme(data, ada_, {kToday - 30, programme::begin({})}, kNow);
    });
    ASSERT_TRUE(shows(today(), "Time to look at it together"));
    EXPECT_EQ(leads_to(pages_->post("/appointments/reviews", {{"point", "2"}})), "/appointments");
    EXPECT_FALSE(shows(today(), "Time to look at it together"));
    pages_->post("/appointments/reviews", {{"point", "99"}});
}

} // namespace amble::care
