#include "screening/reasking.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

constexpr int kMonthsBetween = 3;
/// Design: long enough to find a quiet minute, no source.
constexpr int kRemindedBeforeDays = 14;

constexpr std::array kOccasionWords{
    std::string_view{"start"},
    std::string_view{"three_months"},
    std::string_view{"after_pause"},
    std::string_view{"flare"},
};

/// The number after the S of a question's code; a follow-up has that of its question.
int number_of(Question question) {
    int number = 0;
    for (const char c : wording(question).code.substr(1)) {
        if (c < '0' || c > '9') break;
        number = number * 10 + (c - '0');
    }
    return number;
}

int days_in_month(int year, int month) {
    return month == 12 ? 31 : day_of({year, month + 1, 1}) - day_of({year, month, 1});
}

} // namespace

std::string_view word(Occasion occasion) {
    return kOccasionWords[static_cast<size_t>(occasion)];
}

std::optional<Occasion> occasion_of(std::string_view word) {
    const auto found = std::ranges::find(kOccasionWords, word);
    if (found == kOccasionWords.end()) return std::nullopt;
    return static_cast<Occasion>(found - kOccasionWords.begin());
}

bool is_asked_again(Question question, Occasion occasion) {
    const int number = number_of(question);
    switch (occasion) {
    case Occasion::start:
        return true;
    case Occasion::three_months:
    case Occasion::after_pause:
        return number <= 12 || (number >= 20 && number <= 25);
    case Occasion::flare:
        return number <= 5 || number == 9;
    }
    return true;
}

bool covers(Occasion given, Occasion asked) {
    return std::ranges::all_of(wordings(), [&](const Wording& each) {
        return is_asked_again(each.question, given) || !is_asked_again(each.question, asked);
    });
}

Answers to_ask_again(const Answers& earlier, Occasion occasion, Day today) {
    const std::vector<Finding> findings = assess(earlier, today).findings;
    const auto was_urgent = [&](Question question) {
        return std::ranges::any_of(findings, [&](const Finding& finding) {
            return finding.question == question && finding.disposition >= Disposition::urgent;
        });
    };
    Answers kept = earlier;
    if (earlier[Question::eighteen] == no || earlier[Question::eighteen] == not_sure) kept.set(Question::eighteen, {});
    for (const Wording& each : wordings())
        if (is_asked_again(each.question, occasion) || was_urgent(each.follows.value_or(each.question)))
            kept.set(each.question, {});
    return kept;
}

Day due_again(Day answered) {
    const CivilDate date = civil(answered);
    const int months = date.month - 1 + kMonthsBetween;
    const int year = date.year + months / 12;
    const int month = months % 12 + 1;
    return day_of({year, month, std::min(date.day, days_in_month(year, month))});
}

Due due(Day answered, Day today) {
    const Day again = due_again(answered);
    if (today >= again) return Due::now;
    return again - today <= kRemindedBeforeDays ? Due::soon : Due::no;
}

} // namespace amble::screening
