#include "claims/mark.h"

#include "claims/testing_catalogue.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

class Mark : public testing::Test {
protected:
    Span only(const std::string& text) {
        const auto spans = marker.mark(text);
        EXPECT_EQ(spans.size(), 1u) << text;
        return spans.empty() ? Span{} : spans.front();
    }
    Effect effect(const std::string& text) { return only(text).claim.effect; }
    Speech speech(const std::string& text) {
        const auto spans = marker.mark(text);
        return spans.empty() ? Speech::neither : spans.front().claim.speech;
    }
    std::string attached(const std::string& text) {
        const auto spans = marker.mark(text);
        for (const Span& span : spans)
            if (span.match.band == Band::attach) return span.match.verdict->id;
        return "";
    }

    Catalogue catalogue = made_up_catalogue();
    Marker marker{catalogue};
};

} // namespace

TEST_F(Mark, tells_a_claim_from_an_experience_and_both_from_a_question) {
    EXPECT_EQ(speech("Walking helps with back pain."), Speech::claim);
    EXPECT_EQ(speech("Walking helped me a lot."), Speech::experience);
    EXPECT_EQ(speech("Does walking help with back pain?"), Speech::question);
    EXPECT_EQ(speech("I walked for twenty minutes."), Speech::neither);
    EXPECT_EQ(speech("Spazierengehen hilft gegen Rückenschmerzen."), Speech::claim);
    EXPECT_EQ(speech("Mir hat Spazierengehen geholfen."), Speech::experience);
    EXPECT_EQ(speech("Hilft Spazierengehen gegen Rückenschmerzen?"), Speech::question);
}

TEST_F(Mark, reads_a_question_as_one_also_where_a_line_ends_with_it) {
    for (const char* end : {"", "\n", "\n\n", "\nIt rained.", "\n\nIt rained."})
        EXPECT_EQ(speech(std::string("Does walking help with back pain?") + end), Speech::question) << end;
    EXPECT_EQ(speech("When your back hurts, walking helps.\n\nIt rained."), Speech::claim);
}

TEST_F(Mark, takes_hearsay_for_no_experience) {
    EXPECT_EQ(speech("I was told that walking helps back pain."), Speech::claim);
}

TEST_F(Mark, never_reads_a_denial_as_what_it_denies) {
    for (const char* text :
         {"Walking does not help back pain.", "Walking doesn't help back pain.",
          "Walking never helped anyone with back pain.", "Walking is not going to help back pain.",
          "There is no evidence that walking helps back pain.",
          "They say walking helps back pain, but that is nonsense.",
          "Spazierengehen hilft nicht gegen Rückenschmerzen.", "Spazierengehen hilft niemandem mit Rückenschmerzen."})
        EXPECT_EQ(effect(text), Effect::no_help) << text;
    EXPECT_EQ(effect("Bad posture does not cause back pain."), Effect::no_harm);
    EXPECT_EQ(effect("Walking is useless for back pain."), Effect::nothing);
    EXPECT_EQ(effect("Walking not only helps back pain."), Effect::helps);
}

TEST_F(Mark, attaches_nothing_to_another_condition_or_animal) {
    ASSERT_NE(attached("Walking helps back pain."), "");
    ASSERT_NE(attached("Walking the dog helps back pain."), "");
    for (const char* text :
         {"Walking cures scoliosis.", "Walking heals dogs.", "Walking helps dogs with back pain.",
          "Walking helps against fibroids.", "Spazierengehen heilt Skoliose.", "Spazierengehen hilft gegen Myome."})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Mark, reads_what_is_said_of_several_treatments_for_each_of_them) {
    for (const char* text : {"Both yoga and walking help back pain.", "Yoga, acupuncture and walking help back pain.",
                             "Sowohl Yoga als auch Spazierengehen hilft bei Rückenschmerzen."}) {
        const auto spans = marker.mark(text);
        ASSERT_GE(spans.size(), 2u) << text;
        for (const Span& span : spans) {
            EXPECT_EQ(span.claim.effect, Effect::helps) << text;
            EXPECT_EQ(span.match.band, Band::attach) << text;
        }
        EXPECT_EQ(spans.front().match.verdict->id, "yoga-chronic") << text;
        EXPECT_EQ(spans.back().match.verdict->id, "walking-back") << text;
    }
    for (const Span& span : marker.mark("Neither yoga nor walking helps back pain."))
        EXPECT_EQ(span.claim.effect, Effect::no_help);
    for (const Span& span : marker.mark("Yoga and walking help back pain, they say, but that is nonsense."))
        EXPECT_EQ(span.claim.effect, Effect::no_help);
}

TEST_F(Mark, says_of_none_alone_what_several_do_together_or_against_each_other) {
    for (const char* text :
         {"A combination of yoga and walking helps back pain.", "Is yoga or walking better for back pain?",
          "Yoga oder Spazierengehen bei Rückenschmerzen?"})
        EXPECT_EQ(attached(text), "") << text;
}

TEST_F(Mark, reads_what_a_short_clause_leaves_unsaid) {
    for (const char* text : {"Walking helps back pain but not yoga.", "Walking helps back pain but yoga does not.",
                             "Spazierengehen hilft bei Rückenschmerzen, Yoga nicht."}) {
        const auto spans = marker.mark(text);
        ASSERT_EQ(spans.size(), 2u) << text;
        EXPECT_EQ(spans[0].claim.effect, Effect::helps) << text;
        EXPECT_EQ(spans[1].claim.effect, Effect::no_help) << text;
        EXPECT_EQ(spans[1].match.verdict->id, "yoga-chronic") << text;
    }
    const auto repeated = marker.mark("Yoga does not help back pain but walking does.");
    ASSERT_EQ(repeated.size(), 2u);
    EXPECT_EQ(repeated[1].claim.effect, Effect::helps);
    for (const Span& span : marker.mark("Walking helped my back, yoga didn't."))
        EXPECT_EQ(span.claim.speech, Speech::experience);
    // What kind of yoga, is not read.
    for (const Span& span : marker.mark("Walking helps back pain, not yoga for athletes."))
        EXPECT_NE(span.claim.effect, Effect::no_help);
}

TEST_F(Mark, leaves_an_experience_one_that_contradicts_what_they_say) {
    EXPECT_EQ(speech("Yoga helped me, whatever they say."), Speech::experience);
}

TEST_F(Mark, takes_no_idiom_for_a_treatment_and_no_adjunct_for_a_denial) {
    EXPECT_EQ(effect("Yoga helps back pain without side aches."), Effect::helps);
    EXPECT_EQ(attached("Yoga is no walk in the park."), "");
    EXPECT_EQ(attached("Keep doing yoga, otherwise your back will never get better."), "yoga-chronic");
    EXPECT_EQ(effect("Yoga bringt bei Rückenschmerzen nichts."), Effect::nothing);
}

TEST_F(Mark, finds_a_fact_in_a_part_of_a_sentence) {
    EXPECT_EQ(attached("Discs don't slip out of place, they are grown to the bone."), "slipped");
}

TEST_F(Mark, takes_two_denials_for_unclear) {
    EXPECT_EQ(effect("There is no proof that walking does not help back pain."), Effect::unclear);
    EXPECT_EQ(attached("There is no proof that walking does not help back pain."), "");
}

TEST_F(Mark, does_not_attach_what_is_denied_in_a_roundabout_way) {
    for (const char* text : {"No, walking helps back pain.", "Who says yoga helps back pain is lying."})
        EXPECT_EQ(attached(text), "") << text;
    EXPECT_EQ(effect("Wer glaubt, dass Yoga Rückenschmerzen heilt, irrt."), Effect::no_help);
    EXPECT_EQ(effect("Yoga fails to relieve back pain."), Effect::no_help);
    EXPECT_EQ(effect("It is wrong that yoga helps back pain."), Effect::no_help);
}

TEST_F(Mark, reads_nothing_wrong_into_a_denied_superlative_or_a_warning) {
    for (const char* text : {"Walking is fine but it is not the best exercise for backs.",
                             "Walking is not the best exercise for a bad back."})
        EXPECT_EQ(only(text).match.reply, Reply::agrees) << text;
    EXPECT_EQ(attached("You can keep your yoga, there is no better exercise for a bad back than walking."), "");
    const auto spans = marker.mark("Acupuncture eases a sore back, just do not touch the needles.");
    ASSERT_FALSE(spans.empty());
    EXPECT_EQ(spans.front().claim.effect, Effect::helps);
}

TEST_F(Mark, tells_how_long_the_back_has_hurt) {
    for (const char* text : {"Walking helps when your back has just gone.", "Walking helps a freshly tweaked back.",
                             "The moment your back goes, walking helps the pain.",
                             "Spazierengehen hilft in den ersten Tagen gegen Rückenschmerzen."})
        EXPECT_EQ(only(text).claim.phase, Phase::acute) << text;
    for (const char* text : {"Paracetamol helps a back that has hurt for ages.",
                             "Paracetamol hilft auch gegen jahrelange Rückenschmerzen."})
        EXPECT_EQ(attached(text), "") << text;
    EXPECT_FALSE(only("Walking in the fresh air helps back pain.").claim.phase);
}

TEST_F(Mark, leaves_prevention_and_what_befell_the_family_apart) {
    EXPECT_EQ(only("Walking stops you getting back pain.").claim.outcome, Outcome::prevention);
    EXPECT_EQ(speech("dad took up yoga and reckons his back eased up"), Speech::experience);
}

TEST_F(Mark, does_not_take_a_condition_or_mockery_for_a_claim) {
    EXPECT_EQ(speech("If acupuncture works I will book again."), Speech::neither);
    EXPECT_EQ(speech("Oh sure, acupuncture will cure my back."), Speech::neither);
    EXPECT_EQ(speech("If you walk every day your back pain will go away."), Speech::claim);
}

TEST_F(Mark, gives_a_claim_the_verdict_and_an_experience_none) {
    EXPECT_EQ(attached("Walking helps with back pain."), "walking-back");
    EXPECT_EQ(attached("Walking helped me with my back pain."), "");
    EXPECT_EQ(attached("Hilft Spazierengehen bei Rückenschmerzen?"), "walking-back");
}

TEST_F(Mark, answers_a_claim_by_its_own_direction) {
    EXPECT_EQ(only("Bed rest helps a sore back.").match.reply, Reply::disagrees);
    EXPECT_EQ(only("Bed rest does not help a sore back.").match.reply, Reply::agrees);
    EXPECT_EQ(only("Bed rest makes back pain worse.").match.reply, Reply::agrees);
    EXPECT_EQ(only("Walking makes back pain worse.").match.reply, Reply::disagrees);
    EXPECT_EQ(only("Bad posture causes back pain.").match.reply, Reply::disagrees);
    EXPECT_EQ(only("Bad posture does not cause back pain.").match.reply, Reply::agrees);
    EXPECT_EQ(only("Discs slip out of place.").match.reply, Reply::disagrees);
    EXPECT_EQ(only("Discs don't slip out of place.").match.reply, Reply::agrees);
}

TEST_F(Mark, does_not_answer_for_another_outcome_phase_or_comparison) {
    EXPECT_EQ(attached("Walking gets you back to work."), "");
    EXPECT_EQ(attached("Walking prevents back pain."), "");
    EXPECT_EQ(attached("Walking helps with acute back pain."), "");
    EXPECT_EQ(attached("Paracetamol helps with chronic back pain."), "");
    EXPECT_EQ(attached("Paracetamol helps with acute back pain."), "paracetamol-acute");
    EXPECT_EQ(attached("Walking is better than yoga."), "");
    EXPECT_EQ(attached("Walking is the best exercise for back pain."), "walking-best");
    EXPECT_EQ(attached("Acupuncture helps with migraine."), "");
}

TEST_F(Mark, states_a_fact_only_of_its_own_phase_and_outcome) {
    EXPECT_EQ(attached("Most back pain settles within six weeks."), "settles");
    EXPECT_EQ(attached("Chronic back pain settles within six weeks."), "");
    EXPECT_EQ(attached("Sciatica settles within six weeks."), "");
    EXPECT_EQ(attached("Walking is the best exercise for acute back pain."), "");
    EXPECT_EQ(attached("Walking is the best exercise to prevent back pain."), "");
}

TEST_F(Mark, attaches_nothing_beside_a_sign_of_something_serious) {
    for (const char* text :
         {"Discs slip out of place with loss of bladder control.",
          "Walking helps back pain with numbness between the legs.", "Walking helps back pain and a history of cancer.",
          "Spazierengehen hilft gegen Rückenschmerzen mit Fieber.",
          "Spazierengehen hilft gegen Rückenschmerzen mit Blasenstörung.", "Walking helps back pain after a fall."})
        EXPECT_EQ(attached(text), "") << text;
    for (const char* text : {"Back pain with fever? Walking helps.", "Does walking help? I have back pain and a fever.",
                             "Rückenschmerzen mit Fieber? Spazierengehen hilft."})
        for (const Span& span : marker.mark(text))
            EXPECT_NE(span.match.band, Band::attach) << "of the sentence beside it too: " << text;
}

TEST_F(Mark, never_attaches_a_verdict_whose_sources_nobody_read) {
    const Span span = only("Massage relieves back pain.");
    EXPECT_EQ(span.match.band, Band::suggest);
    ASSERT_TRUE(span.match.verdict);
    EXPECT_EQ(span.match.verdict->id, "massage-unread");
}

TEST_F(Mark, finds_a_treatment_by_its_misspelling_plural_and_compound) {
    EXPECT_EQ(attached("Acupunture relieves back pain."), "acupuncture-pain");
    EXPECT_EQ(attached("Akkupunktur lindert Rückenschmerzen."), "acupuncture-pain");
    EXPECT_EQ(attached("Eine Akupunkturbehandlung lindert Rückenschmerzen."), "acupuncture-pain");
    EXPECT_FALSE(only("A kind message helps with back pain.").claim.treatment) << "no massage";
}

TEST_F(Mark, leaves_what_it_means_to_a_specialist) {
    const auto spans = marker.mark("I do yoga on Mondays. It helps everybody with back pain.");
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_TRUE(spans.front().claim.by_topic);
    EXPECT_EQ(spans.front().match.band, Band::suggest) << "what \"it\" is may be guessed wrong";
}

TEST_F(Mark, counts_positions_in_bytes_and_in_characters) {
    const std::string text = "Grüße! Yoga hilft gegen Rückenschmerzen.";
    const auto spans = marker.mark(text);
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_EQ(text.substr(spans[0].begin, spans[0].end - spans[0].begin), "Yoga hilft gegen Rückenschmerzen.");
    const std::string json = spans_json(marker, text, spans);
    EXPECT_NE(json.find(R"("start":9,"end":43,"start_character":7,"end_character":40)"), std::string::npos) << json;
}

} // namespace amble::claims
