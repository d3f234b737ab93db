#include "community/story.h"

#include "foundation/base/text.h"

#include <array>

namespace amble::community {

namespace {

constexpr std::array<std::string_view, 4> kStates{"shown", "held", "removed", "withdrawn"};
constexpr std::array<std::string_view, 4> kSpans{"days", "weeks", "months", "year_or_more"};
constexpr std::array<std::string_view, 4> kOutcomes{"much_better", "better", "no_change", "worse"};
constexpr std::array<std::string_view, 3> kAgain{"yes", "unsure", "no"};

template<class Value, size_t N>
std::string_view word_in(const std::array<std::string_view, N>& words, Value value) {
    return words[static_cast<size_t>(value)];
}

template<class Value, size_t N>
std::optional<Value> value_in(const std::array<std::string_view, N>& words, std::string_view word) {
    for (size_t i = 0; i < N; ++i)
        if (words[i] == word) return static_cast<Value>(i);
    return std::nullopt;
}

void check_length(Problems& problems, std::string_view field, std::string_view text, size_t most) {
    const size_t length = length_utf8(text);
    if (length > most)
        problems.push_back(problem(field, "This has {0} characters, and {1} is the most. Please shorten it.",
                                   {std::to_string(length), std::to_string(most)}));
}

} // namespace

Problems problems_of(const Story& story) {
    Problems problems;
    if (story.facts.treatment.empty() && story.facts.treatment_name.empty())
        problems.push_back(problem("treatment", "Please choose what you tried, or write it below the list."));
    check_length(problems, "treatment_name", story.facts.treatment_name, kMostOfName);
    check_length(problems, "beside", story.facts.beside, kMostOfBeside);
    if (story.title.empty()) problems.push_back(problem("title", "Please give your story a title."));
    check_length(problems, "title", story.title, kMostOfTitle);
    if (story.body.empty()) problems.push_back(problem("body", "Please write what happened."));
    check_length(problems, "body", story.body, kMostOfBody);
    return problems;
}

Problems problems_of_reply(std::string_view body) {
    Problems problems;
    if (body.empty()) problems.push_back(problem("body", "Please write your reply first."));
    check_length(problems, "body", body, kMostOfReply);
    return problems;
}

std::string cleaned(std::string_view typed) {
    std::string kept;
    for (const char c : trim(typed)) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (!control || c == '\n' || c == '\t') kept.push_back(c);
    }
    return kept;
}

std::string_view word(State state) {
    return word_in(kStates, state);
}
std::string_view word(TriedFor span) {
    return word_in(kSpans, span);
}
std::string_view word(Outcome outcome) {
    return word_in(kOutcomes, outcome);
}
std::string_view word(Again again) {
    return word_in(kAgain, again);
}

std::optional<TriedFor> tried_for_of(std::string_view word) {
    return value_in<TriedFor>(kSpans, word);
}
std::optional<Outcome> outcome_of(std::string_view word) {
    return value_in<Outcome>(kOutcomes, word);
}
std::optional<Again> again_of(std::string_view word) {
    return value_in<Again>(kAgain, word);
}
State state_of(std::string_view word) {
    return value_in<State>(kStates, word).value_or(State::held);
}

} // namespace amble::community
