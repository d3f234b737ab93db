#include "claims/evidence_check.h"

#include "claims/evidence_for_test.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

std::string first_of(const std::vector<Fault>& found) {
    return found.empty() ? "" : found.front().file + ": " + english(found.front().sentence);
}

struct Case {
    void (*spoil)(Catalogue&);
    std::string_view fault;
};

Verdict& heat(Catalogue& catalogue) {
    return catalogue.verdicts[0];
}

Verdict& opioids(Catalogue& catalogue) {
    return catalogue.verdicts[1];
}

void each_is_the_only_fault(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        Catalogue catalogue = sound_catalogue();
        each.spoil(catalogue);
        const auto found = faults(catalogue);
        EXPECT_EQ(found.size(), 1u) << each.fault;
        EXPECT_EQ(first_of(found), each.fault);
    }
}

} // namespace

TEST(EvidenceCheck, finds_nothing_in_a_sound_catalogue) {
    EXPECT_EQ(first_of(faults(sound_catalogue())), "");
}

TEST(EvidenceCheck, a_verdict_must_point_to_what_is_there) {
    each_is_the_only_fault({
        {[](Catalogue& c) { heat(c).treatment = "heet"; },
         R"(verdicts/heat-acute.toml: It is about "heet", and there is no treatments/heet.toml.)"},
        {[](Catalogue& c) { heat(c).than = "cold"; },
         R"(verdicts/heat-acute.toml: It compares with "cold", and there is no treatments/cold.toml.)"},
        {[](Catalogue& c) { heat(c).sources.push_back("who"); },
         R"(verdicts/heat-acute.toml: It names the source "who", and there is no sources/who.toml.)"},
        {[](Catalogue& c) { heat(c).sources.push_back("cochrane-heat"); },
         R"(verdicts/heat-acute.toml: It names the source "cochrane-heat" twice.)"},
        {[](Catalogue& c) { c.sources.push_back({"zz", "Z 2000", 2000, "https://z", Checked::to_be_confirmed, ""}); },
         "sources/zz.toml: No verdict names it."},
        {[](Catalogue& c) { heat(c).statement = "opioids help."; },
         "verdicts/opioids-chronic.toml: Its statement is also that of verdicts/heat-acute.toml."},
    });
}

TEST(EvidenceCheck, certainty_needs_a_source_that_somebody_read) {
    each_is_the_only_fault({
        {[](Catalogue& c) {
             opioids(c).certainty = Certainty::moderate;
             opioids(c).summary = "Opioids probably harm.";
         },
         "verdicts/opioids-chronic.toml: The certainty is moderate, but none of its sources is confirmed. Without one "
         "it is at most low."},
        {[](Catalogue& c) { c.sources[0].read = ""; },
         R"(sources/cochrane-heat.toml: It is confirmed, and "read" does not say what was read and where.)"},
        {[](Catalogue& c) { c.sources[1].read = "abstract"; },
         R"(sources/unread.toml: "read" says that it was read. Then it is confirmed.)"},
        {[](Catalogue& c) { c.sources[1].link = "http://example.org"; },
         R"(sources/unread.toml: "link" does not begin with https://.)"},
        {[](Catalogue& c) { c.sources[1].year = 2011; },
         R"(sources/unread.toml: The year 2011 does not stand in "citation".)"},
    });
}

TEST(EvidenceCheck, only_not_known_stands_without_a_source) {
    Catalogue catalogue = sound_catalogue();
    opioids(catalogue).sources = {};
    catalogue.sources.pop_back();
    EXPECT_EQ(first_of(faults(catalogue)), "verdicts/opioids-chronic.toml: It has no source. Only a verdict \"not "
                                           "known\" may stand without one.");
    opioids(catalogue).answer = Answer::not_known;
    opioids(catalogue).summary = "It is not known whether opioids help.";
    EXPECT_EQ(first_of(faults(catalogue)), "");
}

TEST(EvidenceCheck, verbs_follow_certainty) {
    each_is_the_only_fault({
        {[](Catalogue& c) { heat(c).summary = "Heat eases pain. It probably lasts for days."; },
         R"(verdicts/heat-acute.toml: The first sentence of "summary" must say "probably", because the certainty is moderate.)"},
        {[](Catalogue& c) {
             heat(c).certainty = Certainty::low;
             heat(c).translations[0].summary = "Wärme hilft vielleicht.";
         },
         R"(verdicts/heat-acute.toml: The first sentence of "summary" must say "may", because the certainty is low.)"},
        {[](Catalogue& c) { heat(c).summary = "Maybe improbably."; },
         R"(verdicts/heat-acute.toml: The first sentence of "summary" must say "probably", because the certainty is moderate.)"},
        {[](Catalogue& c) { heat(c).certainty = Certainty::high; },
         R"(verdicts/heat-acute.toml: The first sentence of "summary" says "probably", but the certainty is high.)"},
        {[](Catalogue& c) { heat(c).answer = Answer::not_known; },
         R"(verdicts/heat-acute.toml: The first sentence of "summary" must say "not known" or "very uncertain", because the certainty is moderate.)"},
    });
}

TEST(EvidenceCheck, dates_are_in_order_and_a_review_is_not_put_off) {
    each_is_the_only_fault({
        {[](Catalogue& c) { heat(c).review_due = heat(c).compiled_on; },
         "verdicts/heat-acute.toml: The review is due on 2026-11-22, which is not after 2026-11-22, when it was "
         "compiled."},
        {[](Catalogue& c) { heat(c).review_due = day_of({2036, 1, 1}); },
         "verdicts/heat-acute.toml: The review is due on 2036-01-01, more than three years after it was compiled."},
    });
}

TEST(EvidenceCheck, an_answer_brings_what_belongs_to_it) {
    each_is_the_only_fault({
        {[](Catalogue& c) { heat(c).caveats = {}; },
         R"(verdicts/heat-acute.toml: It is supported with caveats, and "caveats" is empty.)"},
        {[](Catalogue& c) { opioids(c).harms = {}; },
         R"(verdicts/opioids-chronic.toml: It is harmful, and "harms" is empty.)"},
        {[](Catalogue& c) { opioids(c).why = "Do not stop or change it."; },
         "verdicts/opioids-chronic.toml: It says not to stop or change a prescribed medicine. Leave that out: the "
         "program puts it first."},
        {[](Catalogue& c) { c.treatments[1].kind = Kind::product; },
         R"(treatments/opioids.toml: It is a prescribed medicine, and its kind is not "medicine".)"},
    });
}

TEST(EvidenceCheck, texts_are_there_plain_and_short) {
    each_is_the_only_fault({
        {[](Catalogue& c) { heat(c).why = ""; }, R"(verdicts/heat-acute.toml: "why" is missing or empty.)"},
        {[](Catalogue& c) { heat(c).why = "So. "; }, R"(verdicts/heat-acute.toml: "why" has blanks at an end.)"},
        {[](Catalogue& c) { heat(c).why = "So!"; }, R"(verdicts/heat-acute.toml: "why" has an exclamation mark.)"},
        {[](Catalogue& c) { heat(c).caveats = {""}; }, R"(verdicts/heat-acute.toml: "caveats" is missing or empty.)"},
        {[](Catalogue& c) { heat(c).question = "Heat."; },
         R"(verdicts/heat-acute.toml: "question" does not end with "?".)"},
        {[](Catalogue& c) { heat(c).summary = "It probably does"; },
         R"(verdicts/heat-acute.toml: "summary" does not end with a full stop.)"},
        {[](Catalogue& c) { heat(c).translations[0].summary = "Wärme hilft ein wenig."; },
         R"(verdicts/heat-acute.toml: "de.summary" must say "wahrscheinlich", because the certainty is moderate.)"},
        {[](Catalogue& c) { heat(c).translations[0].question = "Hilft Wärme."; },
         R"(verdicts/heat-acute.toml: "de.question" does not end with "?".)"},
        {[](Catalogue& c) { heat(c).summary += std::string(500, 'x') + '.'; },
         R"(verdicts/heat-acute.toml: "summary" is longer than 420 characters. Say it shorter.)"},
    });
}

TEST(EvidenceCheck, a_trial_of_one_has_a_shape_that_tells_and_is_of_what_is_safe_to_leave_out) {
    each_is_the_only_fault({
        {[](Catalogue& c) { c.treatments[0].trial->pairs = 5; },
         R"(treatments/heat.toml: "trial.pairs" must be 6 to 12.)"},
        {[](Catalogue& c) { c.treatments[0].trial->days = 8; },
         R"(treatments/heat.toml: "trial.days" must be 2 to 7.)"},
        {[](Catalogue& c) { c.treatments[0].trial->washout = 2; },
         R"(treatments/heat.toml: "trial.washout" must leave at least 2 days of each period.)"},
        {[](Catalogue& c) { c.treatments[0].trial->cautions = {}; },
         R"(treatments/heat.toml: "trial.cautions" is empty: say who should not try it.)"},
        {[](Catalogue& c) { c.treatments[0].trial->because = ""; },
         R"(treatments/heat.toml: "trial.because" is missing or empty.)"},
        {[](Catalogue& c) { c.treatments[0].trial->sources = {"who"}; },
         R"(treatments/heat.toml: It names the source "who", and there is no sources/who.toml.)"},
        {[](Catalogue& c) { c.treatments[0].kind = Kind::activity; },
         "treatments/heat.toml: It has a [trial], and nobody should try a treatment of the kind \"activity\", or what "
         "enters the body or is prescribed, by switching every few days."},
    });
    Catalogue catalogue = sound_catalogue();
    catalogue.treatments.push_back(catalogue.treatments[0]);
    catalogue.treatments.back().id = "warmth";
    catalogue.treatments.back().words = {{"en", {"warmth"}, {}, {}, {}}, {"de", {"Warm"}, {}, {}, {}}};
    EXPECT_EQ(first_of(faults(catalogue)),
              R"(treatments/warmth.toml: Its "trial.key" is also that of treatments/heat.toml.)");
}

TEST(EvidenceCheck, a_word_names_one_treatment_in_each_language) {
    each_is_the_only_fault({
        {[](Catalogue& c) { c.treatments[1].words[0].lay = {"Heat"}; },
         R"(treatments/opioids.toml: The word "Heat" stands here and in treatments/heat.toml; it may name only one.)"},
        {[](Catalogue& c) { c.treatments[1].words.pop_back(); },
         R"(treatments/opioids.toml: It has no name in the language "de".)"},
        {[](Catalogue& c) { c.treatments[1].words[0].stems = {"opi"}; },
         R"(treatments/opioids.toml: The stem "opi" is shorter than four letters and would match too much.)"},
    });
    Catalogue catalogue = sound_catalogue();
    catalogue.treatments[1].words[1].lay = {"heat"};
    EXPECT_EQ(first_of(faults(catalogue)), "") << "the same word may mean something else in another language";
}

} // namespace amble::claims
