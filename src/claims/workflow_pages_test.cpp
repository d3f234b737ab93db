#include "account/notice_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/verification_store.h"
#include "claims/claims_pages.h"
#include "claims/evidence_shipped.h"
#include "claims/own_data_store.h"
#include "claims/question_store.h"
#include "claims/unchecked_store.h"
#include "claims/verdict_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <memory>

namespace amble::claims {

namespace {

using account::between;
using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-23T09:00:00Z");
const Day kToday = *parse_day("2026-11-23");

class Workflow : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        mia_ = account::a_person(database(), "Mia");
        ann_ = specialist("Ann");
        ben_ = specialist("Ben");
        pages_ = std::make_unique<account::Pages>(database(), routes({}), kNow);
    }
    PersonId specialist(std::string_view name) {
        const PersonId person = account::a_person(database(), name, account::Roles().with(account::Role::specialist));
        database().write([&](database::Transaction& data) {
            account::verify(data, person, {"1", "Chamber", "Physiotherapy", kToday + 90}, "Op", kToday);
        });
        return person;
    }
    account::Pages& as(PersonId person) {
        pages_->cookies.clear();
        pages_->sign_in_as(person);
        return *pages_;
    }
    std::string question(const std::string& text) {
        EXPECT_EQ(leads_to(as(mia_).post("/questions", {{"text", text}})), "/questions");
        const auto list = as(ann_).get("/verdict-work");
        return "/verdict-work/questions/" + between(list, "/verdict-work/questions/", "\"");
    }
    /// All fields of a sound draft on something that the evidence has no statement of.
    static account::SentFields draft(const std::string& version) {
        Draft made = draft_of(*shipped_evidence().verdict("bed-rest"), shipped_evidence());
        made[Part::statement] = "Lying on the floor all day heals a bad back.";
        made[Part::question] = "Does lying on the floor heal a bad back?";
        account::SentFields fields{{"version", version}, {"note", "First draft"}};
        for (size_t i = 0; i < kPartCount; ++i)
            fields.emplace_back(name(static_cast<Part>(i)), made.parts[i]);
        return fields;
    }
    http::Response sign(PersonId person, const std::string& verdict, const std::string& version) {
        return as(person).post("/verdict-work/" + verdict,
                               {{"what", "sign"}, {"version", version}, {"interests", "None"}});
    }
    std::vector<account::KeptNotice> notices() {
        std::vector<account::KeptNotice> found;
        database().read([&](database::Transaction& data) { found = account::notices_of(data, mia_, 10); });
        return found;
    }

    /// So many posts claim it.
    void say_of_leeches(int posts, const std::string& sentence) {
        database().write([&](database::Transaction& data) {
            for (int i = 0; i < posts; ++i)
                set_unchecked(data, {random_id(), i}, {{{"leeches", Way::helps, Outcome::pain}, sentence}});
            set_unchecked(data, {random_id(), 0}, {{{"arnica", Way::harms, {}}, ""}});
        });
    }
    http::Response settle(const std::string& subject, const std::string& what) {
        return as(ann_).post("/verdict-work/said", {{"subject", subject}, {"what", what}});
    }

    PersonId mia_, ann_, ben_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(Workflow);

} // namespace

TEST_P(Workflow, a_question_becomes_a_verdict_that_two_signed_and_who_asked_is_told) {
    const std::string asked = question("Does lying on the floor heal a bad back?");
    const std::string edit = leads_to(as(ann_).post(asked, {{"what", "take"}}));
    ASSERT_TRUE(edit.ends_with("/edit"));
    const std::string verdict = edit.substr(14, edit.size() - 14 - 5);
    EXPECT_EQ(leads_to(as(ann_).post(edit, draft("1"))), "/verdict-work/" + verdict);
    EXPECT_EQ(as(mia_).get("/verdicts/" + verdict).status, 404);
    EXPECT_EQ(leads_to(sign(ann_, verdict, "2")), "/verdict-work/" + verdict);
    EXPECT_EQ(sign(ann_, verdict, "2").status, 422);
    EXPECT_TRUE(notices().empty());
    EXPECT_TRUE(shows(as(ben_).get("/verdict-work"), "/verdict-work/" + verdict + "\""));
    EXPECT_EQ(leads_to(sign(ben_, verdict, "2")), "/verdicts/" + verdict);
    const auto page = as(mia_).get("/verdicts/" + verdict);
    EXPECT_TRUE(shows(page, "Does lying on the floor heal a bad back?"));
    EXPECT_TRUE(shows(page, "Conflicts of interest: None"));
    EXPECT_TRUE(shows(page, "<b>Ann</b>"));
    EXPECT_FALSE(shows(page, "not yet signed"));
    EXPECT_TRUE(shows(as(mia_).get("/verdicts"), "/verdicts/" + verdict));
    EXPECT_TRUE(shows(as(mia_).get("/verdicts.atom"), "/verdicts/" + verdict));
    ASSERT_EQ(notices().size(), 1u);
    EXPECT_EQ(notices()[0].notice.path, "/verdicts/" + verdict);
    EXPECT_TRUE(shows(as(mia_).get("/questions"), "Answered"));
}

TEST_P(Workflow, who_was_answered_is_told_when_the_answer_changes_and_when_it_is_withdrawn) {
    const std::string asked = question("Does lying on the floor heal a bad back?");
    const std::string edit = leads_to(as(ann_).post(asked, {{"what", "take"}}));
    const std::string verdict = edit.substr(14, edit.size() - 14 - 5);
    as(ann_).post(edit, draft("1"));
    sign(ann_, verdict, "2");
    sign(ben_, verdict, "2");
    ASSERT_EQ(notices().size(), 1u);
    EXPECT_TRUE(shows(pages_->get("/verdicts.atom"), "<updated>" + iso(pages_->now)))
        << "two changes of one day are told apart";
    auto corrected = draft("2");
    for (auto& [field, text] : corrected)
        if (field == "summary" || field == "note") text += " A new trial says so too.";
    EXPECT_EQ(as(ann_).post(edit, corrected).status, 303);
    sign(ann_, verdict, "3");
    sign(ben_, verdict, "3");
    ASSERT_EQ(notices().size(), 2u);
    EXPECT_EQ(notices()[0].notice.path, "/verdicts/" + verdict);
    as(ann_).post("/verdict-work/" + verdict + "/withdraw", {{"withdrawn", "It was retracted."}});
    EXPECT_EQ(notices().size(), 3u);
}

TEST_P(Workflow, the_words_of_who_asked_go_with_them_whoever_took_up_the_question) {
    const std::string asked = question("Since my third operation at St. X, do magnets help?");
    const std::string edit = leads_to(as(ann_).post(asked, {{"what", "take"}}));
    EXPECT_TRUE(shows(as(ann_).get(edit), "<q dir=\"auto\">Since my third operation at St. X"));
    EXPECT_TRUE(shows(as(ben_).get("/verdict-work"), ">A question that is not written yet</a>"));
    EXPECT_TRUE(shows(as(ben_).get(edit.substr(0, edit.size() - 5)), "A question that is not written yet</h1>"));
    database().write([&](database::Transaction& data) { own_data().erase_person(data, mia_); });
    for (const std::string& page : {edit, std::string("/verdict-work")})
        EXPECT_FALSE(shows(as(ann_).get(page), "third operation")) << page;
    database().read([](database::Transaction& data) {
        EXPECT_TRUE(data.query("SELECT 1 FROM verdict_version WHERE content LIKE '%third operation%'").empty());
    });
}

TEST_P(Workflow, what_is_answered_already_is_shown_before_asking_and_merging_tells_who_asked) {
    const auto answered = as(mia_).post("/ask", {{"text", "Is bed rest good for a bad back?"}});
    EXPECT_TRUE(shows(answered, "/verdicts/bed-rest\""));
    EXPECT_TRUE(shows(answered, "Where two specialists here have signed one, it says so."));
    const std::string asked = question("Is staying in bed good for a bad back?");
    EXPECT_EQ(as(ann_).post(asked, {{"what", "merge"}, {"verdict", "no-such"}}).status, 422);
    EXPECT_EQ(leads_to(as(ann_).post(asked, {{"what", "merge"}, {"verdict", "bed-rest"}})), "/verdict-work");
    ASSERT_EQ(notices().size(), 1u);
    EXPECT_EQ(notices()[0].notice.path, "/verdicts/bed-rest");
    EXPECT_EQ(as(ben_).post(asked, {{"what", "take"}}).status, 404) << "taken up once";
}

TEST_P(Workflow, a_visitor_is_led_to_join_and_a_member_asks_five_things_at_a_time) {
    const auto page = pages_->post("/ask", {{"text", "Do copper bracelets heal?"}});
    EXPECT_TRUE(shows(page, "href=\"/sign-in\""));
    EXPECT_FALSE(shows(page, "action=\"/questions\""));
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(as(mia_).post("/questions", {{"text", "Do copper bracelets heal?"}}).status, 303);
    EXPECT_EQ(as(mia_).post("/questions", {{"text", "Do copper bracelets heal?"}}).status, 422);
    EXPECT_EQ(as(mia_).post("/questions", {{"text", "Why?"}}).status, 422);
    EXPECT_EQ(as(mia_).post("/questions", {{"text", std::string(301, 'x')}}).status, 422);
}

TEST_P(Workflow, a_declined_question_comes_back_with_its_reason) {
    const std::string asked = question("Who will win the cup this year?");
    EXPECT_EQ(as(ann_).post(asked, {{"what", "decline"}}).status, 422);
    as(ann_).post(asked, {{"what", "decline"}, {"reason", "This is not about backs."}});
    EXPECT_TRUE(shows(as(mia_).get("/questions"), "This is not about backs."));
    EXPECT_EQ(notices().size(), 1u);
}

TEST_P(Workflow, a_shipped_verdict_is_signed_as_it_is) {
    EXPECT_TRUE(shows(as(ann_).get("/verdicts/bed-rest"), "href=\"/verdict-work/bed-rest\""));
    EXPECT_FALSE(shows(as(mia_).get("/verdicts/bed-rest"), "/verdict-work/"));
    EXPECT_EQ(leads_to(sign(ann_, "bed-rest", "0")), "/verdict-work/bed-rest");
    EXPECT_TRUE(shows(pages_->get("/verdicts/bed-rest"), "not yet signed"));
    EXPECT_EQ(sign(ben_, "bed-rest", "0").status, 422) << "somebody made it version 1 since";
    EXPECT_EQ(leads_to(sign(ben_, "bed-rest", "1")), "/verdicts/bed-rest");
    EXPECT_FALSE(shows(pages_->get("/verdicts/bed-rest"), "not yet signed"));
    EXPECT_TRUE(shows(pages_->get("/verdicts/bed-rest/history"), "Version 1"));
}

TEST_P(Workflow, after_an_update_of_the_program_the_text_that_it_carries_now_is_changed) {
    // What an older program carried, and two signed.
    const Verdict& shipped = *shipped_evidence().verdict("bed-rest");
    Version older;
    older.verdict = shipped.id;
    older.origin = Origin::shipped;
    older.draft = draft_of(shipped, shipped_evidence());
    older.draft[Part::why] = "An error that was corrected since.";
    database().write([&](database::Transaction& data) {
        ASSERT_TRUE(add_version(data, older, 0, {ann_, "Ann", kNow, kToday}));
        for (const Hand& hand : {Hand{ann_, "Ann", kNow, kToday}, Hand{ben_, "Ben", kNow, kToday}})
            claims::sign(data, {shipped.id, 1, "None", ""}, hand);
    });
    const auto form = as(ann_).get("/verdict-work/bed-rest/edit");
    EXPECT_FALSE(shows(form, "An error that was corrected since."));
    EXPECT_FALSE(shows(form, "This version is signed."));
    account::SentFields fields{{"version", between(form, R"(name="version" value=")", "\"")}, {"note", "Renewed"}};
    Draft same = draft_of(shipped, shipped_evidence());
    for (size_t i = 0; i < kPartCount; ++i)
        fields.emplace_back(name(static_cast<Part>(i)), same.parts[i]);
    EXPECT_TRUE(shows(as(ann_).post("/verdict-work/bed-rest/edit", fields), "Nothing has changed."));
}

TEST_P(Workflow, a_correction_shows_what_was_changed_and_a_dissent_its_reason) {
    sign(ann_, "bed-rest", "0");
    sign(ben_, "bed-rest", "1");
    auto fields = draft("1");
    for (auto& [field, text] : fields)
        if (field == "note") text = "A new trial";
    EXPECT_EQ(leads_to(as(ann_).post("/verdict-work/bed-rest/edit", fields)), "/verdict-work/bed-rest");
    EXPECT_EQ(
        as(ben_)
            .post("/verdict-work/bed-rest",
                  {{"what", "dissent"}, {"version", "2"}, {"interests", "None"}, {"reason", "The trial was small."}})
            .status,
        303);
    sign(ann_, "bed-rest", "2");
    EXPECT_EQ(leads_to(sign(specialist("Cem"), "bed-rest", "2")), "/verdicts/bed-rest");
    EXPECT_TRUE(shows(pages_->get("/verdicts/bed-rest"), "Does not agree: The trial was small."));
    const auto history = pages_->get("/verdicts/bed-rest/history");
    EXPECT_TRUE(shows(history, "A new trial"));
    EXPECT_TRUE(shows(history, "Statement that is judged"));
    as(ann_).post("/verdict-work/bed-rest/withdraw", {{"withdrawn", "It was retracted."}});
    EXPECT_TRUE(shows(pages_->get("/verdicts/bed-rest/history"), "It was retracted."));
    const auto gone = pages_->get("/verdicts/bed-rest");
    EXPECT_EQ(gone.status, 410);
    EXPECT_TRUE(shows(gone, "It was retracted."));
    EXPECT_FALSE(shows(pages_->get("/verdicts"), "/verdicts/bed-rest\""));
}

TEST_P(Workflow, whoever_follows_a_treatment_is_told_when_a_verdict_on_it_is_signed_or_withdrawn) {
    EXPECT_TRUE(shows(as(mia_).get("/treatments/bed-rest"), "Tell me when a verdict on it changes"));
    EXPECT_EQ(leads_to(pages_->post("/treatments/bed-rest/follow", {{"do", "follow"}})), "/treatments/bed-rest");
    EXPECT_TRUE(shows(pages_->get("/treatments/bed-rest"), "Stop telling me"));
    EXPECT_EQ(pages_->post("/treatments/no-such/follow", {{"do", "follow"}}).status, 404);
    sign(ann_, "bed-rest", "0");
    EXPECT_TRUE(notices().empty());
    sign(ben_, "bed-rest", "1");
    ASSERT_EQ(notices().size(), 1u);
    EXPECT_EQ(notices()[0].notice.path, "/verdicts/bed-rest");
    as(ann_).post("/verdict-work/bed-rest/withdraw", {{"withdrawn", "It was retracted."}});
    ASSERT_EQ(notices().size(), 2u);
    as(mia_).post("/treatments/bed-rest/follow", {{"do", "stop"}});
    sign(ann_, "massage-pain", "0");
    sign(ben_, "massage-pain", "1");
    EXPECT_EQ(notices().size(), 2u);
}

TEST_P(Workflow, a_draft_is_held_to_the_rules_of_the_evidence_and_kept_as_typed) {
    auto fields = draft("0");
    for (auto& [field, text] : fields)
        if (field == "summary") text = "It cures everybody <b>at once</b>.";
    const auto page = as(ann_).post("/verdict-work/bed-rest/edit", fields);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(shows(page, "It cures everybody &lt;b&gt;at once"));
    EXPECT_TRUE(shows(page, "must say"));
    EXPECT_TRUE(shows(as(ann_).post("/verdict-work/bed-rest/edit", draft("7")), "another version since"));
}

TEST_P(Workflow, what_members_say_unchecked_is_listed_the_most_said_first_and_becomes_a_question) {
    EXPECT_TRUE(shows(as(ann_).get("/verdict-work"), "Said or asked by members, not checked yet"));
    say_of_leeches(3, "Leeches cure <b>any</b> back.");
    const auto page = as(ann_).get("/verdict-work");
    EXPECT_TRUE(shows(page, "Leeches cure &lt;b&gt;any&lt;/b&gt; back."));
    EXPECT_TRUE(shows(page, "in 3 posts"));
    EXPECT_LT(page.body.find("leeches:helps:pain"), page.body.find("arnica:harms:"));
    const std::string asked = leads_to(settle("leeches:helps:pain", "ask"));
    EXPECT_TRUE(shows(as(ben_).get(asked), "Does leeches help against back pain?"));
    EXPECT_FALSE(shows(pages_->get(asked), "Leeches cure")) << "a member's sentence goes with their post";
    EXPECT_TRUE(shows(as(ann_).get("/verdict-work"), "Was asked as a question."));
    EXPECT_EQ(leads_to(settle("leeches:helps:pain", "ask")), "/verdict-work#said") << "asked once";
    EXPECT_TRUE(shows(as(ben_).get(leads_to(settle("arnica:harms:", "ask"))), "Does arnica harm a back?"));
}

TEST_P(Workflow, what_is_no_question_for_specialists_is_set_aside_and_can_be_put_back) {
    say_of_leeches(1, "Leeches cure any back.");
    EXPECT_EQ(leads_to(settle("leeches:helps:pain", "set_aside")), "/verdict-work#said");
    EXPECT_TRUE(shows(as(ann_).get("/verdict-work"), "Was set aside."));
    EXPECT_EQ(leads_to(settle("leeches:helps:pain", "put_back")), "/verdict-work#said");
    EXPECT_FALSE(shows(as(ann_).get("/verdict-work"), "Was set aside."));
    EXPECT_EQ(settle("leeches:helps:function", "set_aside").status, 404);
    EXPECT_EQ(settle("nonsense", "ask").status, 404);
    EXPECT_NE(as(mia_).post("/verdict-work/said", {{"subject", "leeches:helps:pain"}, {"what", "ask"}}).status, 303);
}

TEST_P(Workflow, a_published_verdict_asks_for_a_new_look_at_the_posts_on_its_treatment) {
    sign(ann_, "bed-rest", "0");
    sign(ben_, "bed-rest", "1");
    database().read([](database::Transaction& data) {
        const auto jobs = data.query("SELECT payload FROM job WHERE kind = $1", kRecountUnchecked);
        ASSERT_EQ(jobs.size(), 1u);
        EXPECT_EQ(treatment_to_recount(jobs[0].text(0)), "bed-rest");
    });
}

TEST_P(Workflow, only_verified_specialists_work_on_verdicts) {
    for (const char* path : {"/verdict-work", "/verdict-work/bed-rest", "/verdict-work/bed-rest/edit"}) {
        EXPECT_NE(as(mia_).get(path).status, 200) << path;
        EXPECT_EQ(as(ann_).get(path).status, 200) << path;
    }
    EXPECT_NE(sign(mia_, "bed-rest", "0").status, 303);
    EXPECT_EQ(as(ann_).get("/verdict-work/no-such-verdict").status, 404);
}

TEST_P(Workflow, a_verdict_tells_machines_what_it_says_and_carries_its_own_link) {
    pages_->settings.base_url = "https://amble.example.org";
    const auto page = pages_->get("/verdicts/bed-rest");
    EXPECT_TRUE(shows(page, R"(<script type="application/ld+json">)"));
    EXPECT_TRUE(shows(page, R"("@type":"ClaimReview")"));
    EXPECT_TRUE(shows(page, R"("@type":"MedicalWebPage")"));
    EXPECT_TRUE(shows(page, R"(data-share="https://amble.example.org/verdicts/bed-rest")"));
}

} // namespace amble::claims
