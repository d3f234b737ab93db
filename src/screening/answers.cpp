#include "screening/answers.h"

#include "foundation/base/text.h"

namespace amble::screening {

namespace {

constexpr int kEarliestBirthYear = 1900;
constexpr int kAdult = 18;
/// docs/sources/screening.md, S14 and S17.
constexpr int kSuddenPainMattersOver = 70;
constexpr int kFirstPainMattersOver = 55;

/// Whether the person may be older than that; false where the year of birth is not known yet.
bool may_be_over(int years, const Answers& answers, Day today) {
    const Answer& birth = answers[Question::birth_year];
    return birth.reply == Reply::number && oldest_age(birth.number, today) > years;
}

Result<Answer> read_number(std::string_view code, std::string_view typed, int least, int most) {
    const auto number = parse_whole_number(trim(typed));
    if (!number || *number < least || *number > most)
        return problem(code, "Please give a whole number from {0} to {1}.",
                       {std::to_string(least), std::to_string(most)});
    return Answer{Reply::number, static_cast<int>(*number)};
}

} // namespace

bool Answers::positive(Question question) const {
    const Reply reply = (*this)[question].reply;
    return reply == Reply::yes || reply == Reply::not_sure;
}

int oldest_age(int birth_year, Day today) {
    return civil(today).year - birth_year;
}

bool is_asked(Question question, const Answers& answers, Day today) {
    const Answer& birth = answers[Question::birth_year];
    switch (question) {
    case Question::eighteen:
        return birth.reply == Reply::number && oldest_age(birth.number, today) == kAdult;
    case Question::first_back_pain:
        return may_be_over(kFirstPainMattersOver, answers, today);
    case Question::sudden_pain:
        return answers.positive(Question::fragile_bones) || may_be_over(kSuddenPainMattersOver, answers, today);
    default:
        break;
    }
    const auto follows = wording(question).follows;
    return !follows || (answers.positive(*follows) && is_asked(*follows, answers, today));
}

Result<Answer> read_answer(Question question, std::string_view typed, Day today) {
    const Wording& asked = wording(question);
    if (asked.form == Form::birth_year) return read_number(asked.code, typed, kEarliestBirthYear, civil(today).year);
    if (typed == "not_sure") return not_sure;
    if (asked.form == Form::pain) return read_number(asked.code, typed, 0, 10);
    if (typed == "yes") return yes;
    if (typed == "no") return no;
    return problem(asked.code, "Please choose one answer. \"Not sure\" is an answer too.");
}

std::string text(const Answer& answer) {
    switch (answer.reply) {
    case Reply::unanswered:
        return "";
    case Reply::no:
        return "no";
    case Reply::not_sure:
        return "not_sure";
    case Reply::yes:
        return "yes";
    case Reply::number:
        return std::to_string(answer.number);
    }
    return "";
}

} // namespace amble::screening
