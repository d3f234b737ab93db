#include "claims/dangerous_advice.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::claims {

namespace {

using enum DangerousAdvice;

bool has(const char* text, DangerousAdvice advice) {
    const auto found = dangerous_advice(text);
    return std::any_of(found.begin(), found.end(), [advice](const auto& each) { return each.advice == advice; });
}

} // namespace

TEST(DangerousAdvice, to_stop_a_medicine_is_seen) {
    for (const char* text : {
             "Stop taking your ibuprofen, it only masks the pain.",
             "Just throw your tablets away and walk.",
             "You should come off gabapentin.",
             "Ditch the opioids!",
             "You don't need your pills.",
             "I threw my painkillers away and you should too.",
             "I came off tramadol in a week. Everyone should try it.",
             "Yoga cured me, so please stop your antidepressants.",
             "Stop your blood thinners without asking your doctor.",
             "Don't take your medication any more.",
             "Just go cold turkey on your tramadol.",
             "Get rid of your pills, all of them.",
             "You should wean yourself off gabapentin, it is easy.",
             "Taper off your opioids over a weekend.",
             "Toss those pills.",
             "Halve your dose, nothing will happen.",
             "Give up the painkillers and swim.",
             "I weaned myself off tramadol in a week and so should you.",
             "You don't need gabapentin, it is poison.",
             "You do not need to take opioids.",
             "Don't take gabapentin, it is poison.",
             "Runter von den Opioiden!",
             "Macht einen kalten Entzug von Tramadol, dann ist es vorbei.",
             "Halbiert einfach die Dosis.",
             "Ihr solltet das Tramadol ausschleichen.",
             "Du brauchst kein Gabapentin.",
             "Setz deine Tabletten ab!",
             "Ihr solltet die Medikamente einfach absetzen.",
             "Tabletten weglassen, dann wird es besser.",
             "Schmeißt die Schmerzmittel weg.",
         })
        EXPECT_TRUE(has(text, stop_medicine)) << text;
}

TEST(DangerousAdvice, what_one_did_or_asks_is_told_to_nobody) {
    for (const char* text : {
             "I stopped taking ibuprofen and feel better.",
             "My doctor told me to stop taking naproxen.",
             "Never stop your tablets by yourself.",
             "Don't stop taking your gabapentin suddenly.",
             "Talk to your doctor before you stop taking opioids.",
             "You should not stop your medication.",
             "Should I stop taking my pills?",
             "Stop slouching.",
             "Drop your shoulders and breathe.",
             "I went cold turkey on tramadol, which was terrible.",
             "Never go cold turkey on opioids.",
             "Most people don't need opioids for a bad back.",
             "Don't take tramadol with alcohol.",
             "Never take more tramadol than you were given.",
             "You don't need to stop opioids at once.",
             "You don't need surgery, and gabapentin may do little.",
             "Taper off opioids only with your doctor.",
             "Die Dosis nur nach R\xc3\xbc"
             "cksprache senken.",
             "Stop the world, I want to get off.",
             "Setz deine Tabletten nicht einfach ab.",
             "Ich habe die Tabletten abgesetzt.",
             "Ihr solltet die Medikamente nur nach Rücksprache absetzen.",
             "I take 400 mg of ibuprofen in the morning.",
             "My GP prescribed two tablets a day.",
             "Never take more than 4 g of paracetamol.",
             "Take a walk of 10 minutes, three times a day.",
             "Take 30 minutes off.",
             "Can I take 800 mg at once?",
             "Go to hospital at once if you are numb between the legs.",
             "Never ignore numbness between the legs.",
             "Numbness between the legs is not normal.",
             "I had stiffness in the morning, which is normal.",
             "You do not need to go to hospital for a stiff back.",
             "Chest pain is nothing to ignore.",
         })
        EXPECT_TRUE(dangerous_advice(text).empty()) << text;
}

TEST(DangerousAdvice, to_take_a_dose_is_seen) {
    for (const char* text : {
             "Take 800 mg of ibuprofen three times a day.",
             "Just take 600mg and you're fine.",
             "You can take two tablets every four hours.",
             "Double the dose is no problem, take it with food.",
             "Take 5000 IU of vitamin D.",
             "I took 1000 mg of naproxen. You should too.",
             "Nehmt 3 Tabletten am Tag.",
             "Nimm eine 600er Ibu.",
             "Du solltest 40 Tropfen Novalgin nehmen.",
         })
        EXPECT_TRUE(has(text, take_dose)) << text;
}

TEST(DangerousAdvice, to_talk_an_emergency_away_is_seen) {
    for (const char* text : {
             "Numbness between the legs is nothing to worry about.",
             "If you can't pee for a day, just wait it out.",
             "Chest pain on walks is totally normal.",
             "Don't go to A&E, they only make you wait.",
             "You lost control of your bladder? That is harmless.",
             "Numb between your legs. It goes away by itself, ignore it.",
             "Taubheit zwischen den Beinen ist harmlos.",
             "Wenn ihr nicht mehr pinkeln könnt: keine Sorge.",
             "Geht nicht ins Krankenhaus.",
         })
        EXPECT_TRUE(has(text, ignore_emergency)) << text;
}

TEST(DangerousAdvice, is_the_sentence_that_says_it) {
    const std::string text = "Hi all. Throw your pills away. Bye.";
    const auto found = dangerous_advice(text);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "Throw your pills away");
}

} // namespace amble::claims
