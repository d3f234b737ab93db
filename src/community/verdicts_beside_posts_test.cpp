#include "account/verification_store.h"
#include "claims/evidence_shipped.h"
#include "claims/verdict_store.h"
#include "community/pages_for_test.h"
#include "community/verdict_parts_pages.h"

namespace amble::community {

namespace {

class VerdictsBesidePosts : public CommunityPages {};
EACH_ENGINE_OF(VerdictsBesidePosts);

} // namespace

TEST_P(VerdictsBesidePosts, a_claim_carries_the_verdict_as_specialists_of_this_server_corrected_it) {
    const std::string story = posted("Bed rest cures back pain.");
    EXPECT_TRUE(shows(pages_->get(story), R"(href="/verdicts/bed-rest")"));
    const claims::Verdict& shipped = *claims::shipped_evidence().verdict("bed-rest");
    claims::Version version;
    version.verdict = shipped.id;
    version.origin = claims::Origin::here;
    version.draft = claims::draft_of(shipped, claims::shipped_evidence());
    version.draft[claims::Part::summary] = "Corrected by two of us.";
    std::vector<claims::Hand> hands;
    for (const char* name : {"Ann", "Ben"}) {
        const PersonId person = account::a_person(database(), name, account::Roles().with(account::Role::specialist));
        hands.push_back({person, name, kNow, kToday});
    }
    database().write([&](database::Transaction& data) {
        for (const claims::Hand& hand : hands)
            account::verify(data, hand.specialist, {"1", "Chamber", "Physiotherapy", kToday + 90}, "Op", kToday);
        const auto number = claims::add_version(data, version, 0, hands[0]);
        ASSERT_TRUE(number);
        for (const claims::Hand& hand : hands)
            claims::sign(data, {shipped.id, *number, "None", ""}, hand);
    });
    EXPECT_TRUE(shows(pages_->get(story), "Corrected by two of us."));
}

TEST_P(VerdictsBesidePosts, every_general_claim_carries_its_verdict_and_no_experience_does) {
    const std::string story = posted("Bed rest is the best for back pain. Walking helped me with my pain.");
    const auto page = pages_->get(story);
    EXPECT_TRUE(shows(page, "<mark>"));
    EXPECT_TRUE(shows(page, R"(href="#said-1")"));
    EXPECT_TRUE(shows(page, R"(href="/verdicts/bed-rest)"));
    EXPECT_FALSE(shows(page, "<mark>Walking helped"));
}

TEST_P(VerdictsBesidePosts, a_claim_nobody_checked_says_so) {
    const auto page = pages_->get(posted("Arnica cures back pain."));
    EXPECT_TRUE(shows(page, "<mark>Arnica cures back pain"));
    EXPECT_TRUE(shows(page, "Not checked yet"));
}

TEST_P(VerdictsBesidePosts, a_claim_in_a_title_carries_its_verdict_and_in_the_list_leads_to_it) {
    const std::string story = posted("Bed rest cures back pain.", "Bed rest is the best for back pain");
    const auto list = pages_->get("/stories");
    EXPECT_TRUE(shows(list, "<a href=\"" + story + "#said-1\"><span class=\"tag bad\">The evidence disagrees"));
    EXPECT_TRUE(shows(list, "A program matched this and can be wrong."));
    const auto page = pages_->get(story);
    EXPECT_TRUE(shows(page, R"(<a href="#said-1"><span class="tag bad">The evidence disagrees)"));
    const std::string verdict = account::between(page, R"(<li id="said-1">)", "</li>");
    for (const char* part : {R"(href="/verdicts/bed-rest")", "Certainty:", "not yet signed", "This does not fit"})
        EXPECT_NE(verdict.find(part), std::string::npos) << part;
    EXPECT_FALSE(shows(page, R"(id="said-2")")) << "one verdict for both";
}

TEST_P(VerdictsBesidePosts, a_verdict_taken_from_a_story_is_taken_from_its_title_and_treatment_too) {
    SentFields sent = fields("Nothing more to say.", "Bed rest is the best for back pain");
    sent[0].second = "";
    sent.emplace_back("treatment_name", "bed rest cures back pain");
    const std::string story = leads_to(post(sent));
    EXPECT_TRUE(shows(pages_->get(story), R"(href="/verdicts/bed-rest")"));
    pages_->sign_in_as(bela_);
    pages_->post("/stories/object", with(names(story), {{"verdict", "bed-rest"}}));
    const std::string report = first_report();
    EXPECT_TRUE(shows(pages_->get(report), "The evidence disagrees")) << "the moderator sees what it is about";
    pages_->post(report, {{"act", "unfit"}, {"words", ""}});
    for (const std::string& path : {story, std::string("/stories")}) {
        const auto page = pages_->get(path);
        EXPECT_TRUE(shows(page, "Not checked yet")) << path;
        EXPECT_FALSE(shows(page, "The evidence disagrees")) << path;
        EXPECT_FALSE(shows(page, "/verdicts/bed-rest")) << path;
    }
}

TEST_P(VerdictsBesidePosts, a_claim_is_told_as_an_experience_in_one_tap) {
    const auto preview = look(fields("Walking helps with back pain."));
    EXPECT_TRUE(shows(preview, "Say instead: Walking helped me"));
    const auto reworded =
        look(with(fields("Walking helps with back pain."), {{"reword", "Walking helps with back pain"}}));
    EXPECT_TRUE(shows(reworded, "Walking helped me")) << reworded.body;
}

TEST_P(VerdictsBesidePosts, a_verdict_on_a_prescribed_medicine_opens_with_the_fixed_sentence) {
    constexpr std::string_view kFixed = "Do not stop or change a prescribed medicine";
    for (const auto& page : {look(fields("Gabapentin helps with sciatica. Opioids help with back pain.")),
                             pages_->get("/stories?q=opioids")}) {
        const size_t verdict = page.body.find(R"(href="/verdicts/)"), fixed = page.body.find(kFixed);
        ASSERT_NE(verdict, std::string::npos);
        ASSERT_NE(fixed, std::string::npos);
        EXPECT_LT(fixed, verdict);
        EXPECT_TRUE(shows(page, "Certainty:"));
    }
}

TEST(CommunityParts, a_verdict_that_a_search_finds_is_told_to_a_reader_of_german_in_german) {
    const html::Words words = html::Words::english().for_reader_of("de");
    const claims::LiveEvidence evidence;
    const claims::Verdict& verdict = *evidence.catalogue().verdict("opioids-chronic");
    html::Html page(words);
    write_verdicts_found(page, evidence, {&verdict}, kToday);
    const std::string body = std::move(page).take();
    EXPECT_NE(body.find(" lang=\"de\">" + verdict.translation("de")->question), std::string::npos) << body;
    EXPECT_EQ(body.find(verdict.question), std::string::npos);
}

TEST_P(VerdictsBesidePosts, a_verdict_that_does_not_fit_is_taken_away_by_a_moderator) {
    const std::string story = posted("Bed rest is the best for back pain.");
    pages_->sign_in_as(bela_);
    const std::string verdict = account::between(pages_->get(story), R"(name="verdict" value=")", "\"");
    ASSERT_FALSE(verdict.empty());
    pages_->post("/stories/object", with(names(story), {{"verdict", verdict}}));
    pages_->post(first_report(), {{"act", "unfit"}, {"words", ""}});
    const auto page = pages_->get(story);
    EXPECT_TRUE(shows(page, "Not checked yet"));
    EXPECT_FALSE(shows(page, "/verdicts/" + verdict));
}

} // namespace amble::community
