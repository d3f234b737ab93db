#include "claims/mark.h"
#include "claims/testing_catalogue.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

class Sayings : public testing::Test {
protected:
    Span first(const std::string& text) {
        const auto spans = marker.mark(text);
        EXPECT_FALSE(spans.empty()) << text;
        return spans.empty() ? Span{} : spans.front();
    }
    Effect effect(const std::string& text) { return first(text).claim.effect; }
    Speech speech(const std::string& text) { return first(text).claim.speech; }
    std::string attached(const std::string& text) {
        for (const Span& span : marker.mark(text))
            if (span.match.band == Band::attach) return span.match.verdict->id;
        return "";
    }

    Catalogue catalogue = made_up_catalogue();
    Marker marker{catalogue};
};

} // namespace

TEST_F(Sayings, of_helping_harming_and_neither_are_understood) {
    for (const char* text :
         {"Yoga takes the sting out of a bad back.", "There is nothing better than yoga for a bad back.",
          "Yoga brings the back pain down.", "Yoga holt den Schmerz raus.", "Yoga, und der Rücken gibt Ruhe.",
          "Mit Yoga sind Rückenschmerzen Geschichte."})
        EXPECT_EQ(effect(text), Effect::helps) << text;
    for (const char* text : {"Bad posture is how you get a bad back.", "Bad posture is murder on your back.",
                             "Schlechte Haltung geht aufs Kreuz."})
        EXPECT_EQ(effect(text), Effect::harms) << text;
    for (const char* text : {"Yoga is about as useful as chocolate for back pain.", "Yoga does zilch for back pain.",
                             "Yoga kannst du bei Rückenschmerzen in die Tonne kloppen.", "Yoga hilft dem Rücken null."})
        EXPECT_NE(effect(text), Effect::helps) << text;
}

TEST_F(Sayings, with_a_denial_among_their_words_deny) {
    EXPECT_EQ(effect("Yoga brings no relief for back pain."), Effect::no_help);
    EXPECT_EQ(effect("Yoga tut dem Rücken nicht gut."), Effect::no_help);
}

TEST_F(Sayings, that_deny_nothing_leave_an_effect_as_it_is) {
    for (const char* text : {"Yoga eases back pain, though not overnight.", "Yoga eases back pain, no question.",
                             "Yoga lindert Rückenschmerzen, kostet nix."})
        EXPECT_EQ(effect(text), Effect::helps) << text;
    EXPECT_EQ(effect("No, bad posture does not cause back pain."), Effect::no_harm);
}

TEST_F(Sayings, around_a_claim_make_it_no_experience) {
    for (const char* text :
         {"I know I will get shouted at, but yoga eases back pain.",
          "Yoga eases back pain, I don't care what the sceptics say.", "hear me out: yoga reduces back pain"})
        EXPECT_EQ(speech(text), Speech::claim) << text;
    EXPECT_EQ(speech("I tried it for a year, and yoga eases back pain."), Speech::experience);
    EXPECT_EQ(speech("I do yoga, and it eases my back."), Speech::experience);
}

TEST_F(Sayings, of_years_tell_a_lasting_pain) {
    for (const char* text : {"Yoga helps a back that has hurt for 12 years.", "Yoga helps 5 yrs of back pain.",
                             "Yoga hilft, wenn der Rücken seit 4 Jahren weh tut."})
        EXPECT_EQ(first(text).claim.phase, Phase::chronic) << text;
    EXPECT_FALSE(first("Yoga helps backs, they said 20 years ago.").claim.phase);
    EXPECT_NE(first("Does yoga help a back with no leg pain?").claim.phase, Phase::sciatica);
    EXPECT_EQ(first("Yoga does not help sciatica.").claim.phase, Phase::sciatica) << "the help is denied, not the leg";
}

TEST(Condition, of_the_sentence_before_is_what_a_treatment_is_for) {
    const Catalogue catalogue = made_up_catalogue();
    const Marker marker(catalogue);
    const auto spans = marker.mark("Tweaked your back yesterday? Paracetamol eases the pain.");
    ASSERT_FALSE(spans.empty());
    EXPECT_EQ(spans.back().claim.phase, Phase::acute);
    EXPECT_TRUE(spans.back().claim.about_back);
    const auto other = marker.mark("Tweaked your back yesterday? Paracetamol helps a sore knee.");
    ASSERT_FALSE(other.empty());
    EXPECT_FALSE(other.back().claim.about_back);
}

TEST_F(Sayings, that_answer_a_heading_are_about_its_treatment) {
    const auto spans = marker.mark("Yoga for back pain?? might as well eat chalk");
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans.front().claim.speech, Speech::claim);
    EXPECT_EQ(spans.front().claim.effect, Effect::nothing);
}

TEST_F(Sayings, of_a_choice_are_about_neither_alone) {
    for (const char* text : {"Was ist besser bei Rückenschmerzen, Yoga oder Akupunktur?",
                             "Yoga or acupuncture, which is better for a bad back?", "Yoga or walking for back pain?"})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Sayings, of_another_part_of_the_body_get_no_verdict) {
    for (const char* text : {"Bei Kniearthrose hilft Akupunktur schon.", "Yoga taugt was bei Schulterschmerzen.",
                             "Acupuncture helps a stiff neck."})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Sayings, that_are_not_understood_in_all_get_no_verdict_without_the_back) {
    EXPECT_EQ(attached("Yoga helps."), "yoga-chronic");
    for (const char* text : {"Yoga helps you concentrate.", "Acupuncture helps with stress at the office.",
                             "A massage chair eases a sore back.", "Yoga mats help with back pain."})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Sayings, of_leaving_out_a_treatment_are_no_praise_and_no_blame_of_it) {
    EXPECT_EQ(effect("You will never get rid of back pain without yoga."), Effect::needed);
    EXPECT_EQ(effect("Without yoga back pain gets worse."), Effect::unclear);
}

TEST_F(Sayings, about_what_is_treated_name_no_second_treatment) {
    EXPECT_EQ(first("Does yoga straighten out my posture?").claim.outcome, Outcome::structure);
    EXPECT_EQ(attached("Does yoga straighten out my posture?"), "");
}

TEST_F(Sayings, that_no_rule_knows_still_get_the_verdict_on_their_treatment) {
    const Span span = first("Yoga is a knight in shining armour to a chronic bad back.");
    EXPECT_EQ(span.claim.effect, Effect::unclear);
    EXPECT_EQ(span.match.band, Band::attach);
    EXPECT_EQ(span.match.reply, Reply::none) << "nobody knows whether it agrees";
    for (const char* text :
         {"Yoga is a knight in shining armour.", "Yoga for 6 months here, down from daily back pain.",
          "Yoga or acupuncture is a knight in shining armour to a bad back.",
          "Back pain without yoga is a knight in shining armour.", "My yoga class on back pain."})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Sayings, of_another_disease_in_the_back_get_no_verdict) {
    for (const char* text :
         {"Does yoga help back pain from ankylosing spondylitis?", "Yoga eases a back with scoliosis.",
          "Hilft Yoga bei Morbus Bechterew gegen Rückenschmerzen?", "Yoga hilft bei Osteoporose dem Rücken."})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Sayings, that_ask_of_it_are_about_the_only_treatment_of_the_sentence_before) {
    EXPECT_EQ(attached("They sent me to yoga. Does it help with back pain?"), "yoga-chronic");
    EXPECT_EQ(attached("They sent me to yoga and massage. Does it help with back pain?"), "");
    EXPECT_EQ(speech("pulled my back on sunday, would yoga help"), Speech::question);
}

TEST(Names, of_treatments_do_not_run_across_a_comma) {
    Catalogue catalogue = made_up_catalogue();
    catalogue.treatments[2].words[0].lay = {"back rub"};
    const Marker marker(catalogue);
    const auto named = [&](std::string_view text) {
        const auto spans = marker.mark(text);
        return !spans.empty() && spans.front().claim.treatment == 2u;
    };
    EXPECT_TRUE(named("A back rub eases any pain."));
    EXPECT_FALSE(named("It eases the back, rub it in."));
}

} // namespace amble::claims
