#include "claims/mark.h"
#include "claims/testing_catalogue.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

class Turned : public testing::Test {
protected:
    std::string attached(const std::string& text) {
        for (const Span& span : marker.mark(text))
            if (span.match.band == Band::attach) return span.match.verdict->id;
        return "";
    }

    Catalogue catalogue = made_up_catalogue();
    Marker marker{catalogue};
};

} // namespace

TEST_F(Turned, what_is_said_of_leaving_it_off_is_not_said_of_it) {
    for (const char* text :
         {"Avoiding bed rest helps back pain.", "Giving up bed rest helps back pain.", "Lack of yoga causes back pain.",
          "Too little walking causes back pain.", "Fear of walking makes back pain worse.",
          "Walking less helps back pain.", "Stop walking and your back gets worse.",
          "Bettruhe vermeiden hilft bei Rückenschmerzen.", "Der Verzicht auf Bettruhe hilft bei Rückenschmerzen.",
          "Back pain goes in spite of bed rest.", "Zu wenig Yoga schadet dem Rücken.",
          "Not walking makes back pain worse."})
        EXPECT_EQ(attached(text), "") << text;
    EXPECT_EQ(attached("Avoid bed rest, it makes back pain worse."), "bed-rest");
    EXPECT_EQ(attached("Don't stay in bed, lying around makes back pain worse."), "bed-rest");
    EXPECT_EQ(attached("Unlike walking, bed rest makes back pain worse."), "bed-rest");
}

TEST_F(Turned, what_is_denied_twice_is_not_guessed) {
    for (const char* text :
         {"Nobody can deny that walking helps back pain.", "Nobody doubts that walking helps back pain.",
          "Nothing helps back pain like walking.", "Niemand bestreitet, dass Yoga bei Rückenschmerzen hilft.",
          "Walking could not help back pain more."})
        EXPECT_EQ(attached(text), "") << text;
    EXPECT_EQ(attached("Yoga doesn't just help back pain, it cures it."), "yoga-chronic");
}

TEST_F(Turned, what_is_told_as_a_lie_is_not_claimed) {
    for (const char* text :
         {"Myth: bed rest heals back pain.", "Myth.\nBed rest heals back pain.",
          "\"Bed rest heals back pain\" is an old lie.", "Bed rest heals back pain. Not.",
          "Walking helps back pain? Rubbish!", "Bettruhe heilt Rückenschmerzen. Von wegen!",
          "Saying yoga is useless for back pain is wrong.", "Spazierengehen schadet dem Rücken weniger als Sitzen.",
          "Only fools think yoga cures back pain.", "Everybody says yoga is rubbish for back pain but it works."})
        EXPECT_EQ(attached(text), "") << text;
    EXPECT_EQ(attached("Myth: walking harms the back. Fact: walking helps back pain."), "walking-back");
}

TEST_F(Turned, lines_wrapped_in_mid_sentence_keep_their_denial) {
    for (const Span& span : marker.mark("No good study shows that\nyoga helps back pain."))
        EXPECT_NE(span.claim.effect, Effect::helps);
    for (const Span& span : marker.mark("Es stimmt nicht, dass\nYoga bei Rückenschmerzen hilft."))
        EXPECT_EQ(span.claim.effect, Effect::no_help);
    EXPECT_EQ(attached("Nobody here ever found\nWalking to help back pain"), "");
}

} // namespace amble::claims
