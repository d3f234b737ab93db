#include "claims/letters.h"

#include "claims/edits.h"
#include "claims/sentences.h"
#include "claims/stem.h"

#include <gtest/gtest.h>

namespace amble::claims {

namespace {

std::vector<std::string> folded(std::string_view text) {
    std::vector<std::string> words;
    const Letters letters(text);
    for (const Word& word : letters.words())
        words.emplace_back(word.folded);
    return words;
}

std::vector<std::string> split_into_sentences(std::string_view text) {
    std::vector<std::string> found;
    const Letters letters(text);
    for (const Stretch& each : sentences(letters)) {
        const auto& words = letters.words();
        found.emplace_back(text.substr(words[each.first].begin, words[each.last - 1].end - words[each.first].begin));
    }
    return found;
}

using Strings = std::vector<std::string>;

} // namespace

TEST(Letters, fold_umlauts_accents_and_apostrophes) {
    EXPECT_EQ(folded("Wärme für Rückenschmerzen, groß"), (Strings{"waerme", "fuer", "rueckenschmerzen", "gross"}));
    EXPECT_EQ(folded("Don’t doesn't devil's café"), (Strings{"dont", "doesnt", "devils", "cafe"}));
    EXPECT_EQ(folded("Ru\u0308cken"), (Strings{"ruecken"})) << "an umlaut typed as two characters is the same";
}

TEST(Letters, keep_the_bytes_of_the_text_as_it_was_given) {
    const std::string text = "Für — Yoga!";
    const Letters letters(text);
    ASSERT_EQ(letters.words().size(), 2u);
    EXPECT_EQ(text.substr(letters.words()[1].begin, letters.words()[1].end - letters.words()[1].begin), "Yoga");
    EXPECT_EQ(letters.after(), Gap::exclamation);
}

TEST(Letters, take_broken_bytes_for_blanks) {
    EXPECT_EQ(folded("yo\xffga \xe2\x82"), (Strings{"yo", "ga"}));
    EXPECT_TRUE(folded("").empty());
}

TEST(Letters, stay_whole_when_moved) {
    Letters letters("Walking helps a bad back, said everybody who had never had one.");
    const Letters moved = std::move(letters);
    EXPECT_EQ(moved.words().front().folded, "walking");
    EXPECT_EQ(moved.words().back().folded, "one");
}

TEST(Singular, is_the_same_for_the_forms_of_a_word) {
    EXPECT_EQ(singular("massages"), singular("massagen"));
    EXPECT_EQ(singular("injections"), singular("injection"));
    EXPECT_EQ(singular("magnete"), singular("magnets"));
    EXPECT_EQ(singular("bus"), "bus");
}

TEST(Sound, is_the_same_for_what_is_heard_the_same) {
    EXPECT_EQ(sound("akkupunktur"), sound("akupunktur"));
    EXPECT_EQ(sound("ibuprophen"), sound("ibuprofen"));
    EXPECT_NE(sound("heat"), sound("heart"));
}

TEST(Edits, count_a_swap_as_one_and_stop_counting_at_enough) {
    EXPECT_EQ(edits_between("acupuncture", "acupunture", 3), 1u);
    EXPECT_EQ(edits_between("turmeric", "tumreric", 3), 1u);
    EXPECT_EQ(edits_between("yoga", "pilates", 3), 3u);
    EXPECT_EQ(edits_between(std::string(50, 'a'), std::string(50, 'a'), 3), 3u) << "too long to be a word";
}

TEST(Stem, is_the_same_for_the_forms_of_a_word) {
    EXPECT_EQ(stem("relieves"), stem("relieved"));
    EXPECT_EQ(stem("schmerzen"), stem("schmerz"));
    EXPECT_EQ(stem("exercises"), stem("exercise"));
}

TEST(Sentences, end_at_stops_and_not_at_abbreviations_or_decimals) {
    EXPECT_EQ(split_into_sentences("It hurts. Pain 3.5 of 10! Dr. Meier says so? yes"),
              (Strings{"It hurts", "Pain 3.5 of 10", "Dr. Meier says so", "yes"}));
    EXPECT_EQ(split_into_sentences("Es hilft z. B. am 3. mal. Gut."), (Strings{"Es hilft z. B. am 3. mal", "Gut"}));
    EXPECT_EQ(split_into_sentences("I rested today.Then I walked"), (Strings{"I rested today", "Then I walked"}));
}

TEST(Sentences, keep_the_question_mark_that_ends_a_line) {
    for (const char* text : {"Does yoga help?\n\nIt rained.", "Does yoga help?\nIt rained.", "Does yoga help?\n"}) {
        const Letters letters(text);
        EXPECT_EQ(sentences(letters).front().ends, Gap::question) << text;
    }
    const Letters stopped("Yoga helps.\n\nIt rained");
    EXPECT_EQ(sentences(stopped).front().ends, Gap::stop);
}

TEST(Sentences, end_where_a_person_broke_the_line_and_not_where_a_program_wrapped_it) {
    EXPECT_EQ(split_into_sentences("No change\nTried yoga").size(), 2u);
    const std::string wrapped = "this line is as long as those that a mail program breaks by itself\nand goes on";
    EXPECT_EQ(split_into_sentences(wrapped).size(), 1u);
    EXPECT_EQ(split_into_sentences("one\n\ntwo").size(), 2u);
    EXPECT_EQ(split_into_sentences("No study shows\nthat it helps").size(), 1u) << "wrapped at a short line";
    EXPECT_EQ(split_into_sentences("Es stimmt nicht, dass\nBettruhe hilft").size(), 1u);
    EXPECT_EQ(split_into_sentences("It rained.\nthen I walked").size(), 2u);
}

TEST(Sentences, are_cut_where_a_text_never_stops) {
    std::string endless;
    for (int i = 0; i < 1000; ++i)
        endless += "word ";
    for (const std::string& each : split_into_sentences(endless))
        EXPECT_LE(each.size(), 60u * 5);
}

} // namespace amble::claims
