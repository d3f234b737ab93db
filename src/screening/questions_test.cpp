#include "screening/answers_for_test.h"
#include "screening/assessment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>

namespace amble::screening {

namespace {

int words_in(std::string_view text) {
    return static_cast<int>(std::ranges::count(text, ' ')) + 1;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

} // namespace

TEST(Questions, each_code_names_one_question) {
    std::set<std::string_view> codes;
    for (const Wording& each : wordings()) {
        EXPECT_TRUE(codes.insert(each.code).second) << each.code;
        EXPECT_EQ(question_of(each.code), each.question);
    }
    EXPECT_EQ(question_of("S99"), std::nullopt);
    EXPECT_EQ(question_of(""), std::nullopt);
}

TEST(Questions, all_thirty_are_there) {
    for (int number = 1; number <= 30; ++number) {
        const std::string code = "S" + std::to_string(number);
        EXPECT_TRUE(std::ranges::any_of(wordings(), [&](const Wording& each) {
            return each.code == code || each.code.starts_with(code + ".");
        })) << code;
    }
}

TEST(Questions, each_is_on_one_screen) {
    std::map<Question, int> shown;
    for (const Screen& screen : screens())
        for (const Question question : screen.questions)
            ++shown[question];
    for (const Wording& each : wordings())
        EXPECT_EQ(shown[each.question], 1) << each.code;
}

TEST(Questions, a_screen_holds_at_most_five) {
    for (const Screen& screen : screens())
        EXPECT_LE(screen.questions.size(), 5u) << screen.title;
}

TEST(Questions, a_follow_up_stands_on_the_screen_of_its_question_and_after_it) {
    for (const Screen& screen : screens())
        for (auto each = screen.questions.begin(); each != screen.questions.end(); ++each)
            if (const auto follows = wording(*each).follows)
                EXPECT_NE(std::find(screen.questions.begin(), each, *follows), each) << wording(*each).code;
}

TEST(Questions, are_short) {
    for (const Wording& each : wordings()) {
        EXPECT_LE(words_in(each.text), 40) << each.text;
        EXPECT_TRUE(each.text.ends_with('?')) << each.text;
    }
}

TEST(Questions, no_text_calls_walking_dangerous_or_shouts) {
    std::vector<std::string_view> texts;
    for (const Wording& each : wordings()) {
        texts.insert(texts.end(), {each.text, each.help, each.topic});
        for (int d = 0; d <= static_cast<int>(Disposition::emergency); ++d)
            texts.push_back(sentence({each.question, static_cast<Disposition>(d)}));
    }
    for (const std::string_view text : texts) {
        EXPECT_EQ(text.find('!'), std::string_view::npos) << text;
        for (const char* word : {"danger", "risky", "unsafe", "you are safe", "you do not have"})
            EXPECT_EQ(lower(text).find(word), std::string::npos) << text;
    }
}

TEST(ReadAnswer, takes_what_the_form_offers) {
    EXPECT_EQ(*read_answer(Question::fever, "yes", test_day), yes);
    EXPECT_EQ(*read_answer(Question::fever, "no", test_day), no);
    EXPECT_EQ(*read_answer(Question::fever, "not_sure", test_day), not_sure);
    EXPECT_EQ(*read_answer(Question::usual_pain, " 7 ", test_day), (Answer{Reply::number, 7}));
    EXPECT_EQ(*read_answer(Question::usual_pain, "not_sure", test_day), not_sure);
    EXPECT_EQ(*read_answer(Question::birth_year, "1960", test_day), (Answer{Reply::number, 1960}));
}

TEST(ReadAnswer, refuses_everything_else_beside_its_field) {
    const std::pair<Question, const char*> refused[] = {
        {Question::fever, ""},         {Question::fever, "Yes"},           {Question::fever, "7"},
        {Question::usual_pain, "11"},  {Question::usual_pain, "-1"},       {Question::usual_pain, "6.5"},
        {Question::usual_pain, "yes"}, {Question::birth_year, "1899"},     {Question::birth_year, "2027"},
        {Question::birth_year, "yes"}, {Question::birth_year, "not_sure"},
    };
    for (const auto& [question, typed] : refused) {
        const auto answer = read_answer(question, typed, test_day);
        ASSERT_FALSE(answer) << wording(question).code << " " << typed;
        EXPECT_EQ(answer.error().field, wording(question).code);
    }
}

TEST(ReadAnswer, reads_back_what_text_wrote) {
    for (const Answer& answer : {yes, no, not_sure})
        EXPECT_EQ(*read_answer(Question::fever, text(answer), test_day), answer);
    const Answer eight{Reply::number, 8};
    EXPECT_EQ(*read_answer(Question::usual_pain, text(eight), test_day), eight);
    EXPECT_EQ(text({}), "");
}

} // namespace amble::screening
