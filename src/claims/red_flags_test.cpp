#include "claims/red_flags.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

bool has(const char* text, RedFlag flag) {
    return any_of(red_flags(text), flag);
}

} // namespace

TEST(RedFlags, cauda_equina_is_seen_in_the_words_people_use) {
    for (const char* text : {
             "Since this morning I am numb between my legs.",
             "I can't pee since yesterday and my back is killing me",
             "My back hurts and I've wet myself twice today.",
             "numbness in the saddle area, what should I do?",
             "I can't feel it when I wipe.",
             "Both my legs are getting weaker by the hour.",
             "I have no feeling between my legs any more.",
             "I have no fever, I can't pass urine though.",
             "I'm not sure, but I think I lost bladder control.",
             "Is it normal that I cannot feel when I need to go?",
             "My husband has lost control of his legs and is incontinent since last night.",
             "I was told to wait, now both legs have gone numb.",
             "I don't know why I am numb down there",
             "Could this be cauda equina? I'm scared.",
             "Seit heute Morgen bin ich taub zwischen den Beinen.",
             "Ich kann nicht mehr pinkeln.",
             "Ich kann kein Wasser mehr lassen und habe starke Rückenschmerzen.",
             "Ich spüre im Schritt nichts mehr.",
             "Meine beiden Beine werden schwächer, beide Beine sind kraftlos.",
             "Plötzlich habe ich mir in die Hose gemacht.",
             "Hat jemand auch ein Taubheitsgefühl im Intimbereich?",
         })
        EXPECT_TRUE(has(text, RedFlag::cauda_equina)) << text;
}

TEST(RedFlags, denied_signs_are_none) {
    for (const char* text : {
             "No numbness between my legs, thank God.",
             "I have no bladder problems, no numbness in the saddle area or incontinence.",
             "I don't have any numbness in the groin.",
             "I never wet myself.",
             "Ich habe keine Taubheit zwischen den Beinen.",
             "Taub zwischen den Beinen bin ich nicht.",
             "Keine Blasenprobleme, keine Lähmung in beiden Beinen.",
             "I am not suicidal.",
             "I would never kill myself.",
             "I don't want to die.",
             "Ich will mich nicht umbringen.",
             "Ich habe keine Suizidgedanken.",
             "Ich will nicht sterben.",
         })
        EXPECT_TRUE(red_flags(text).empty()) << text;
}

TEST(RedFlags, talk_about_signs_is_no_sign) {
    for (const char* text : {
             "Go to hospital if you cannot pee or are numb between the legs.",
             "If you lose control of your bladder, seek help at once.",
             "Red flags include saddle numbness and urinary retention.",
             "My physio asked me about numbness between my legs.",
             "Wer nicht mehr pinkeln kann oder taub im Schritt ist, soll in die Klinik.",
             "Years ago I was numb between my legs.",
             "I leak urine when I cough.",
             "My dog can't pee since his disc operation.",
             "My foot went numb while I sat on it.",
             "Both legs were sore after the hike.",
             "I use a saddle chair and get tingling hands, but it is fine.",
             "Suicide rates are higher among people with chronic pain.",
             "This pain is killing me.",
             "I'd kill for a good massage, it is to die for.",
             "I nearly killed myself on the stairs.",
             "I was killing myself laughing.",
             "Die Schmerzen bringen mich um den Schlaf.",
             "I hurt myself lifting a box.",
             "I peed myself laughing at that.",
             "Sorry for your loss; suicide prevention lines are there for everyone.",
             "",
         })
        EXPECT_TRUE(red_flags(text).empty()) << text;
}

TEST(RedFlags, words_of_dying_are_seen_whatever_stands_around_them) {
    for (const char* text : {
             "I want to die.",
             "Yoga helps. Honestly I don't want to live like this any more.",
             "With this pain I think about suicide every night",
             "I am suicidal.",
             "For years I've wanted to kill myself.",
             "They'd be better off without me.",
             "I am not going to make it, I will end my life.",
             "I'm not angry but there is no reason to live.",
             "My wife says she wants to die because of her back.",
             "Ich will nicht mehr leben.",
             "So will ich wirklich nicht mehr leben.",
             "Ich denke an Selbstmord.",
             "Ich werde mich umbringen.",
             "Am liebsten würde ich mir das Leben nehmen",
             "Ich wäre lieber tot.",
         })
        EXPECT_TRUE(has(text, RedFlag::self_harm)) << text;
}

TEST(RedFlags, tell_where_they_stand) {
    const std::string text = "Hello. I can't pee — help!";
    const auto found = red_flags(text);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "can't pee");
}

TEST(RedFlags, take_any_bytes) {
    EXPECT_TRUE(red_flags(std::string("\xff\x00 numb \xc3", 8)).empty());
    EXPECT_FALSE(red_flags(std::string(100'000, ' ') + "I want to die").empty());
}

} // namespace amble::claims
