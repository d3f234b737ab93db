#pragma once

#include "screening/answers.h"

#include <initializer_list>
#include <utility>

namespace amble::screening {

inline const Day test_day = day_of({2026, 11, 22});

/// A person of 46 who answers everything that applies, and nothing of it calls for anything.
inline Answers nothing_found() {
    Answers answers;
    for (const Wording& each : wordings())
        answers.set(each.question, no);
    answers.set(Question::birth_year, {Reply::number, 1980});
    answers.set(Question::eighteen, yes);
    answers.set(Question::usual_pain, {Reply::number, 3});
    return answers;
}

inline Answers with(std::initializer_list<std::pair<Question, Answer>> changes, Answers answers = nothing_found()) {
    for (const auto& [question, answer] : changes)
        answers.set(question, answer);
    return answers;
}

} // namespace amble::screening
