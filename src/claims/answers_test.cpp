#include "claims/answers.h"

#include "claims/evidence_for_test.h"
#include "claims/evidence_shown.h"
#include "claims/testing_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::claims {

namespace {

const Day kToday = day_of({2026, 11, 22});

std::string answers(std::string_view text, PortableEvidence evidence, std::string_view language = "en") {
    const Marker marker(evidence.catalogue);
    return answers_json(marker, evidence, text, {language, kToday});
}

bool holds(const std::string& json, std::string_view part) {
    return json.find(part) != std::string::npos;
}

} // namespace

TEST(Answers, name_a_verdict_only_where_it_is_sure) {
    const std::string judged = answers("Bed rest heals a bad back.", {made_up_catalogue(), {}});
    EXPECT_TRUE(holds(judged, R"("verdict":{"id":"bed-rest")")) << judged;
    const std::string unread = answers("Massage helps with back pain.", {made_up_catalogue(), {}});
    EXPECT_TRUE(holds(unread, R"("standing":"Not checked yet")")) << unread;
    EXPECT_FALSE(holds(unread, R"("verdict")")) << unread;
    const std::string own = answers("Bed rest helped me.", {made_up_catalogue(), {}});
    EXPECT_TRUE(holds(own, R"("kind":"experience","standing":"An experience, not judged")")) << own;
    EXPECT_FALSE(holds(own, R"("verdict")")) << own;
}

TEST(Answers, tell_a_general_claim_as_an_experience_and_nothing_else) {
    const std::string general = answers("Massage helps with back pain.", {made_up_catalogue(), {}});
    EXPECT_TRUE(holds(general, R"("experience":"Massage helped me")")) << general;
    for (const char* text : {"Massage helped me.", "Does massage help with back pain?"}) {
        const std::string other = answers(text, {made_up_catalogue(), {}});
        EXPECT_FALSE(holds(other, R"("experience":")")) << other;
    }
    const PortableEvidence portable{without_details(made_up_catalogue()), {}};
    EXPECT_EQ(answers("Massage helps with back pain.", portable), general) << "also in a browser";
}

TEST(Answers, say_beside_a_verdict_what_has_to_be_said) {
    Catalogue catalogue = made_up_catalogue();
    catalogue.treatments[1].prescribed_medicine = true;
    const std::string unsigned_yet = answers("Bed rest heals a bad back.", {catalogue, {}});
    EXPECT_TRUE(holds(unsigned_yet, R"("notices":[{"text":"Do not stop or change)")) << unsigned_yet;
    EXPECT_TRUE(holds(unsigned_yet, R"("warns":true)")) << unsigned_yet;
    EXPECT_TRUE(holds(unsigned_yet, "not yet signed by a specialist here")) << unsigned_yet;
    const std::string signed_here = answers("Bed rest heals a bad back.", {catalogue, {"bed-rest"}});
    EXPECT_FALSE(holds(signed_here, "not yet signed")) << signed_here;
}

TEST(Answers, are_in_the_language_of_the_reader_where_there_is_one) {
    Catalogue catalogue = made_up_catalogue();
    catalogue.verdicts[1].question = "Does bed rest help?";
    catalogue.verdicts[1].translations = {{"de", "Hilft Bettruhe?", "Nein."}};
    const std::string german = answers("Bettruhe heilt den Rücken.", {catalogue, {}}, "de-AT");
    EXPECT_TRUE(holds(german, R"("language":"de","question":"Hilft Bettruhe?","summary":"Nein.")")) << german;
    const std::string french = answers("Bettruhe heilt den Rücken.", {catalogue, {}}, "fr");
    EXPECT_TRUE(holds(french, R"("language":"en","question":"Does bed rest help?")")) << french;
}

TEST(Answers, tell_what_cannot_wait) {
    const std::string flagged = answers("I cannot feel anything between my legs.", {made_up_catalogue(), {}});
    EXPECT_TRUE(holds(flagged, R"("flags":["cauda_equina"])")) << flagged;
    EXPECT_TRUE(holds(answers("Yoga is fun.", {made_up_catalogue(), {}}), R"("flags":[])"));
}

TEST(Answers, say_nothing_that_a_page_has_no_words_for) {
    const auto texts = texts_of_answers();
    const auto has = [&texts](std::string_view text) { return std::ranges::find(texts, text) != texts.end(); };
    for (const std::string_view text : {"Not checked yet", "An experience, not judged", "The evidence disagrees",
                                        "Not known", "Harmful", "very low", "high", "Sources not yet checked."})
        EXPECT_TRUE(has(text)) << text;
    for (const Notice& notice : all_notices())
        EXPECT_TRUE(has(notice.sentence.text)) << notice.sentence.text;
}

TEST(PortableEvidence, comes_back_as_it_was_sent) {
    const PortableEvidence sent{without_details(sound_catalogue()), {"bed-rest-acute", "heat-acute"}};
    EXPECT_EQ(unpacked_portable(packed(sent)), sent);
    EXPECT_EQ(unpacked_portable(packed(PortableEvidence{})), PortableEvidence{});
}

TEST(PortableEvidence, is_refused_where_it_was_cut_short) {
    const std::string whole = packed(PortableEvidence{sound_catalogue(), {"heat-acute"}});
    for (const size_t size : {size_t{0}, size_t{5}, whole.size() / 2, whole.size() - 1})
        EXPECT_FALSE(unpacked_portable(std::string_view(whole).substr(0, size))) << size;
}

} // namespace amble::claims
