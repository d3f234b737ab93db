#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/result.h"
#include "screening/questions.h"

#include <array>
#include <string>
#include <string_view>

namespace amble::screening {

enum class Reply : uint8_t { unanswered, no, not_sure, yes, number };

struct Answer {
    Reply reply = Reply::unanswered;
    int number = 0; // with Reply::number: pain 0-10, or a year

    bool operator==(const Answer&) const = default;
};

inline constexpr Answer yes{Reply::yes};
inline constexpr Answer no{Reply::no};
inline constexpr Answer not_sure{Reply::not_sure};

/// One person's answers; whatever was not answered is unanswered, never no.
class Answers {
public:
    const Answer& operator[](Question question) const { return answers_[static_cast<size_t>(question)]; }
    void set(Question question, Answer answer) { answers_[static_cast<size_t>(question)] = answer; }

    /// Yes or not sure: "not sure" takes the route of "yes" wherever that is urgent.
    bool positive(Question question) const;

    bool operator==(const Answers&) const = default;

private:
    std::array<Answer, kQuestionCount> answers_{};
};

/// Whether the question applies, given the answers so far: follow-ups only after what they follow, and a few only at
/// the age they are about. A year of birth leaves the age open by a year; the age that asks more is taken.
bool is_asked(Question question, const Answers& answers, Day today);

/// Reads what a form sent: "yes", "no", "not_sure", or a number in range.
Result<Answer> read_answer(Question question, std::string_view typed, Day today);

/// What read_answer reads, for forms and tables; empty for unanswered.
std::string text(const Answer& answer);

/// The most whole years that a person born in that year can be today.
int oldest_age(int birth_year, Day today);

} // namespace amble::screening
