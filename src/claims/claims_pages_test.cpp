#include "claims/claims_pages.h"

#include "account/testing/pages.h"
#include "claims/evidence_shipped.h"
#include "claims/parts_pages.h"
#include "foundation/database/testing.h"

#include <memory>

namespace amble::claims {

namespace {

using account::shows;

constexpr std::string_view kHostile = R"(<script>alert("1")</script><img src=x onerror=alert(1)>)";

class ClaimsPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        pages_ = std::make_unique<account::Pages>(database(), routes({}), *parse_instant("2026-11-23T09:00:00Z"));
    }

    http::Response get(std::string_view target) { return pages_->get(target); }
    http::Response check(const std::string& text) { return pages_->post("/check", {{"text", text}}); }

    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(ClaimsPages);

size_t place(const http::Response& page, std::string_view part) {
    return page.body.find(part);
}

} // namespace

TEST_P(ClaimsPages, the_library_leads_to_every_verdict_by_treatment_and_by_verdict) {
    const auto by_treatment = get("/verdicts");
    const auto by_verdict = get("/verdicts?by=verdict");
    for (const Verdict& verdict : shipped_evidence().verdicts) {
        const std::string link = "href=\"/verdicts/" + verdict.id + "\"";
        EXPECT_TRUE(shows(by_treatment, link)) << verdict.id;
        EXPECT_TRUE(shows(by_verdict, link)) << verdict.id;
    }
    EXPECT_LT(place(by_verdict, "<h2>Supported</h2>"), place(by_verdict, "<h2>Harmful</h2>"));
}

TEST_P(ClaimsPages, every_verdict_and_treatment_has_a_page) {
    for (const Verdict& verdict : shipped_evidence().verdicts)
        EXPECT_EQ(get("/verdicts/" + verdict.id).status, 200) << verdict.id;
    for (const Treatment& treatment : shipped_evidence().treatments)
        EXPECT_EQ(get("/treatments/" + treatment.id).status, 200) << treatment.id;
    EXPECT_EQ(get("/verdicts/no-such-thing").status, 404);
    EXPECT_EQ(get("/treatments/%3Cb%3E").status, 404);
}

TEST_P(ClaimsPages, a_search_finds_what_it_names_and_nothing_else) {
    for (const auto query : {"bed+rest", "Bettruhe"}) {
        const auto found = get("/verdicts?q=" + std::string(query));
        EXPECT_TRUE(shows(found, "/verdicts/bed-rest\"")) << query;
        EXPECT_FALSE(shows(found, "/verdicts/inversion-pain\"")) << query;
    }
    EXPECT_TRUE(shows(get("/verdicts?q=zzxqv"), "No verdict has these words"));
}

TEST_P(ClaimsPages, a_search_of_markup_is_shown_as_text) {
    const auto page = get("/verdicts?q=" + http::form_encoded(kHostile));
    EXPECT_FALSE(shows(page, "<script>alert"));
    EXPECT_FALSE(shows(page, "<img"));
    EXPECT_TRUE(shows(page, "&lt;script&gt;alert"));
}

TEST_P(ClaimsPages, a_search_that_is_too_long_is_told_so_and_kept) {
    const std::string words(201, 'w');
    const auto page = get("/verdicts?q=" + words);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(shows(page, "longer than 200 characters"));
    EXPECT_TRUE(shows(page, words));
}

TEST_P(ClaimsPages, a_verdict_on_a_medicine_opens_with_the_warning) {
    const auto page = get("/verdicts/opioids-chronic");
    EXPECT_LT(place(page, "Do not stop or change a prescribed medicine"), place(page, "class=\"tag"));
    EXPECT_TRUE(shows(page, "not yet signed by a specialist here"));
    EXPECT_TRUE(shows(page, "Dependence, overdose and death"));
    EXPECT_TRUE(shows(page, "Compiled on 22 Nov 2026."));
    EXPECT_TRUE(shows(page, "Confirmed. What was read: "));
    EXPECT_TRUE(shows(page, R"(property="og:description" content="Do not stop or change a prescribed medicine)"));
}

TEST_P(ClaimsPages, no_page_says_more_certainty_than_the_sources_that_were_read_allow) {
    for (const Verdict& verdict : shipped_evidence().verdicts) {
        if (has_confirmed_source(shipped_evidence(), verdict)) continue;
        const auto page = get("/verdicts/" + verdict.id);
        EXPECT_FALSE(shows(page, "Certainty: <b>moderate")) << verdict.id;
        EXPECT_FALSE(shows(page, "Certainty: <b>high")) << verdict.id;
    }
}

TEST_P(ClaimsPages, the_feed_names_every_verdict_with_its_warning_and_the_newest_first) {
    pages_->settings.site_name = "A & <b>";
    pages_->settings.base_url = "https://amble.example.org";
    const auto feed = get("/verdicts.atom");
    EXPECT_EQ(feed.content_type, "application/atom+xml; charset=utf-8");
    EXPECT_TRUE(shows(feed, "A &amp; &lt;b&gt;"));
    Day last = day_of({2200, 1, 1});
    constexpr std::string_view kUpdated = "</title><updated>";
    size_t entries = 0;
    size_t at = feed.body.find("<entry>");
    while ((at = feed.body.find(kUpdated, at)) != std::string::npos) {
        at += kUpdated.size();
        const auto day = parse_day(feed.body.substr(at, 10));
        ASSERT_TRUE(day);
        EXPECT_LE(*day, last);
        last = *day;
        ++entries;
    }
    EXPECT_EQ(entries, shipped_evidence().verdicts.size());
    const size_t opioids = place(feed, "<id>https://amble.example.org/verdicts/opioids-chronic</id>");
    ASSERT_NE(opioids, std::string::npos);
    EXPECT_NE(feed.body.find("<summary>Do not stop or change a prescribed medicine", opioids), std::string::npos);
}

TEST_P(ClaimsPages, a_treatment_holds_its_cautions_before_its_verdicts) {
    const auto page = get("/treatments/walking");
    EXPECT_LT(place(page, "Do not overdo it"), place(page, "What trials say"));
    EXPECT_TRUE(shows(page, "href=\"/verdicts/walking-chronic-pain\""));
}

TEST_P(ClaimsPages, each_claim_is_marked_with_what_the_evidence_says_and_leads_to_the_verdict) {
    const auto page = check("Bed rest heals a bad back.\r\n\r\nHeat helped me a lot.");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(shows(page, "<mark>Bed rest heals a bad back.</mark>"));
    EXPECT_TRUE(shows(page, "The evidence disagrees"));
    EXPECT_TRUE(shows(page, "href=\"/verdicts/bed-rest\""));
    EXPECT_TRUE(shows(page, "An experience, not judged"));
    EXPECT_TRUE(shows(page, "href=\"/treatments/heat\""));
}

TEST_P(ClaimsPages, a_claim_stronger_than_its_evidence_is_not_agreed_with) {
    const auto page = pages_->post("/check", {{"text", "Walking cures back pain."}});
    EXPECT_TRUE(shows(page, "The evidence says less than this"));
    EXPECT_FALSE(shows(page, "The evidence agrees"));
    EXPECT_TRUE(shows(pages_->post("/check", {{"text", "Walking helps back pain."}}), "The evidence agrees"));
}

TEST_P(ClaimsPages, a_denial_is_not_told_the_verdict_on_what_it_denies) {
    const auto page = check("Bed rest does not heal a bad back.");
    EXPECT_FALSE(shows(page, "The evidence disagrees"));
}

TEST_P(ClaimsPages, a_claim_without_a_sure_verdict_is_not_checked_yet) {
    const auto page = check("Bed rest ruins your teeth.");
    EXPECT_TRUE(shows(page, "<mark>Bed rest ruins your teeth.</mark>"));
    EXPECT_TRUE(shows(page, "Not checked yet"));
    EXPECT_FALSE(shows(page, "href=\"/verdicts/bed-rest"));
    EXPECT_TRUE(shows(page, "href=\"/treatments/bed-rest\""));
}

TEST_P(ClaimsPages, a_medicine_in_a_pasted_text_brings_its_warning) {
    const auto page = check("Do opioids help long-lasting back pain?");
    EXPECT_TRUE(shows(page, "href=\"/verdicts/opioids-chronic\""));
    EXPECT_TRUE(shows(page, "Do not stop or change a prescribed medicine"));
}

TEST_P(ClaimsPages, dangerous_advice_is_answered_with_its_warning_and_not_left_open) {
    for (const char* text : {"Stop taking your gabapentin, it is poison.", "Ditch the pregablin, walking is enough.",
                             "Stop taking\nyour &#103;aba\xE2\x80\x8Bpentin.", "Werft eure Opioide weg."}) {
        const auto page = check(text);
        EXPECT_TRUE(shows(page, "Do not stop or change a prescribed medicine")) << text;
        EXPECT_FALSE(shows(page, "It may be true or not")) << text;
    }
    const auto dose = check("Take 8 paracetamol at once, it works.");
    EXPECT_TRUE(shows(dose, "Do not take more than the packet says"));
    EXPECT_FALSE(shows(dose, "It may be true or not"));
    const auto sign = check("If you can't pee for a day, don't run to hospital, it passes.");
    EXPECT_TRUE(shows(sign, "go to a hospital emergency department now"));
    EXPECT_FALSE(shows(check("Walking helps back pain."), "notice warn"));
}

TEST_P(ClaimsPages, pasted_markup_is_shown_as_text_also_inside_a_claim) {
    const auto page = check(std::string(kHostile) + " <b>Bed rest heals a bad back.</b> </textarea><script>x</script>");
    EXPECT_FALSE(shows(page, "<script>alert"));
    EXPECT_FALSE(shows(page, "<script>x"));
    EXPECT_FALSE(shows(page, "<img"));
    EXPECT_FALSE(shows(page, "<b>Bed"));
    EXPECT_TRUE(shows(page, "&lt;/textarea&gt;"));
}

TEST_P(ClaimsPages, twenty_thousand_characters_are_read_and_one_more_is_told_so_and_kept) {
    std::string most(20'000, 'e');
    EXPECT_EQ(check(most).status, 200);
    most += "\xc3\xa4";
    const auto page = check(most);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(shows(page, "This has 20001 characters, and 20000 is the most."));
    EXPECT_TRUE(shows(page, most));
}

TEST_P(ClaimsPages, a_red_flag_in_a_pasted_text_is_answered_with_help_before_all_else) {
    const auto nerves = check("Bed rest heals a bad back. I'm numb between my legs.");
    EXPECT_LT(place(nerves, "go to a hospital emergency department now"), place(nerves, "Bed rest heals"));
    EXPECT_TRUE(shows(nerves, "href=\"/emergency\""));
    EXPECT_TRUE(shows(check("Ich will nicht mehr leben."), "href=\"/crisis\""));
    EXPECT_FALSE(shows(check("No numbness between my legs."), "role=\"alert\""));
}

TEST_P(ClaimsPages, nothing_pasted_is_told_so) {
    EXPECT_EQ(check(" \r\n ").status, 422);
    EXPECT_TRUE(shows(check(""), "Please paste a text or write a question first."));
}

TEST(ClaimsParts, a_reader_of_german_gets_question_and_summary_in_german_and_is_told_of_the_rest) {
    const html::Words german(html::Catalogue{.language = "de"});
    const Verdict& verdict = *shipped_evidence().verdict("opioids-chronic");
    EXPECT_EQ(told(verdict, german).language, "de");
    EXPECT_EQ(told(verdict, german).question, "Helfen Opioide bei lang anhaltenden Rückenschmerzen?");
    EXPECT_EQ(told(verdict, html::Words::pseudo()).language, "en");
    EXPECT_TRUE(lang(html::Html(german), "en").present);
    EXPECT_FALSE(lang(html::Html(german), "de").present);
    Verdict english = verdict;
    english.translations.clear();
    EXPECT_EQ(told(english, german).question, verdict.question);
    EXPECT_EQ(told(english, german).language, "en");
}

TEST_P(ClaimsPages, what_members_say_stands_below_what_trials_say) {
    const WriteTold told = [](html::Html& page, account::Visit&, std::string_view treatment) {
        page << "<p>" << html::say("Told of {0}", treatment) << "</p>";
    };
    account::Pages pages(database(), routes(told), *parse_instant("2026-11-23T09:00:00Z"));
    const auto page = pages.get("/treatments/bed-rest");
    ASSERT_TRUE(shows(page, "Told of bed-rest"));
    EXPECT_LT(place(page, "What trials say"), place(page, "Told of bed-rest"));
}

TEST(ClaimsParts, an_english_page_for_a_reader_of_german_marks_what_is_german) {
    const html::Words words = html::Words::english().for_reader_of("de");
    const Verdict& verdict = *shipped_evidence().verdict("opioids-chronic");
    EXPECT_EQ(told(verdict, words).language, "de");
    html::Html page(words);
    EXPECT_TRUE(lang(page, "de").present);
    EXPECT_FALSE(lang(page, "en").present);
    write_name(page, *shipped_evidence().treatment("walking"));
    EXPECT_EQ(std::move(page).take(), "<span lang=\"de\">Gehen</span>");
}

} // namespace amble::claims
