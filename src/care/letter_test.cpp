#include "care/letter.h"

#include "programme/settings.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

const Instant kWritten = *parse_instant("2026-11-22T12:00:00Z");
const Day kToday = *parse_day("2026-11-25");

Letter a_letter() {
    return {Id(), PersonId{1}, {"I fear for my back.", {"S11"}, 4, 10}, kWritten, kWritten + std::chrono::hours(24),
            {},   {}};
}

TypedAnswer typed() {
    return {"cleared", "", "2027-05-01", "", "Dr Vale", "doctor", "R-77"};
}

std::string fields(const Problems& problems) {
    std::string all;
    for (const Problem& each : problems)
        all += each.field + " ";
    return all;
}

} // namespace

TEST(Letter, is_open_until_it_is_answered_withdrawn_or_over) {
    Letter letter = a_letter();
    EXPECT_EQ(state_of(letter, kWritten), LetterState::open);
    EXPECT_EQ(state_of(letter, letter.expires), LetterState::over);
    letter.withdrawn = kWritten;
    EXPECT_EQ(state_of(letter, kWritten), LetterState::withdrawn);
    letter.answered = kWritten;
    EXPECT_EQ(state_of(letter, kWritten), LetterState::answered);
}

TEST(Letter, takes_concerns_that_fit_on_a_sheet) {
    EXPECT_EQ(fields(check_concerns("I fear for my back.")), "");
    EXPECT_EQ(fields(check_concerns(" \n")), "concerns ");
    EXPECT_EQ(fields(check_concerns(std::string(601, 'x'))), "concerns ");
    EXPECT_EQ(fields(check_concerns("\xFF")), "concerns ");
}

TEST(LetterAnswer, counts_as_said_when_the_letter_was_written_and_names_what_it_told) {
    const auto read = read_answer(typed(), a_letter(), kToday);
    ASSERT_EQ(fields(read.problems), "");
    const auto& cleared = std::get<screening::LetterCleared>(read.answer);
    EXPECT_EQ(cleared.written, kWritten);
    EXPECT_EQ(cleared.named, (std::vector<screening::Matter>{"S11"}));
    EXPECT_EQ(cleared.by.registration, "R-77");
    EXPECT_FALSE(cleared.most_minutes);
}

TEST(LetterAnswer, with_conditions_says_them_in_minutes_or_words) {
    TypedAnswer answer = typed();
    answer.answer = "conditions";
    EXPECT_EQ(fields(read_answer(answer, a_letter(), kToday).problems), "most_minutes ");
    answer.words = "Only on flat ground.";
    EXPECT_EQ(fields(read_answer(answer, a_letter(), kToday).problems), "");
    answer.most_minutes = "20";
    const auto read = read_answer(answer, a_letter(), kToday);
    EXPECT_EQ(std::get<screening::LetterCleared>(read.answer).most_minutes, 20);
    for (const char* wrong : {"2", "61", "-20", "20.5", "many"}) {
        answer.most_minutes = wrong;
        EXPECT_EQ(fields(read_answer(answer, a_letter(), kToday).problems), "most_minutes ") << wrong;
    }
}

TEST(LetterAnswer, says_what_is_missing_beside_each_field) {
    EXPECT_EQ(fields(read_answer({}, a_letter(), kToday).problems), "answer until name profession registration ");
    TypedAnswer declined = typed();
    declined.answer = "declined";
    EXPECT_EQ(fields(read_answer(declined, a_letter(), kToday).problems), "words ") << "the member has to know why";
    TypedAnswer too_long = typed();
    too_long.until = "2028-01-01";
    EXPECT_EQ(fields(read_answer(too_long, a_letter(), kToday).problems), "until ");
}

TEST(LetterAnswer, takes_as_a_condition_what_the_programme_takes_as_a_ceiling) {
    const auto& ceiling = programme::range_of(programme::Setting::ceiling);
    EXPECT_EQ(screening::kLeastCondition, ceiling.least);
    EXPECT_EQ(screening::kMostCondition, ceiling.most);
}

} // namespace amble::care
