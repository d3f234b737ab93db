#include "screening/clearance_records.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

constexpr size_t kLongestName = 120;
constexpr size_t kLongestText = 4000;

struct Topic {
    std::string_view matter;
    std::string_view topic;
};

constexpr std::array kOtherTopics{
    Topic{"chest", "chest, breath or fainting on a walk"},
    Topic{"nerve", "weakness or numbness in a leg on a walk"},
    Topic{"bladder", "a change in bladder or bowels"},
    Topic{"saddle", "numbness between the legs"},
    Topic{"systemic", "a sudden change in face, speech, sight or strength, or sudden illness"},
    Topic{"other", "what made you stop"},
    Topic{"fall", "the fall"},
    Topic{"surgery", "the operation"},
    Topic{"hospital", "the hospital stay"},
};

void check_text(Problems& problems, std::string_view field, std::string_view text, std::string_view if_empty,
                size_t longest) {
    if (!is_utf8(text))
        problems.push_back(problem(field, "Part of this text cannot be read. Please type it again."));
    else if (trim(text).empty())
        problems.push_back(problem(field, if_empty));
    else if (length_utf8(text) > longest)
        problems.push_back(problem(field, "Please shorten this to {0} characters.", {std::to_string(longest)}));
}

void check_until(Problems& problems, Day until, Day today) {
    if (until <= today || until - today > kClearanceAtMostDays)
        problems.push_back(problem("until", "Please choose a day after today and at most {0} days ahead.",
                                   {std::to_string(kClearanceAtMostDays)}));
}

void check_most(Problems& problems, std::optional<int> most_minutes) {
    if (most_minutes && (*most_minutes < kLeastCondition || *most_minutes > kMostCondition))
        problems.push_back(problem("most_minutes", "Please give whole minutes from {0} to {1}, or leave it empty.",
                                   {std::to_string(kLeastCondition), std::to_string(kMostCondition)}));
}

void check_clinician(Problems& problems, const Clinician& by) {
    check_text(problems, "name", by.name, "Please give your name.", kLongestName);
    check_text(problems, "profession", by.profession, "Please say what you are, for example doctor.", kLongestName);
    check_text(problems, "registration", by.registration, "Please give your registration number.", kLongestName);
}

constexpr std::chrono::days kCountsFor{kConsultationCountsDays};

} // namespace

std::string_view topic(std::string_view matter) {
    if (const auto question = question_of(matter)) return wording(*question).topic;
    for (const Topic& each : kOtherTopics)
        if (each.matter == matter) return each.topic;
    return {};
}

Problems check(const Consulted& consulted, Instant now) {
    Problems problems;
    check_text(problems, "who", consulted.who, "Please say whom you saw.", kLongestName);
    check_text(problems, "profession", consulted.profession,
               "Please say what they are, for example doctor or physiotherapist.", kLongestName);
    check_text(problems, "said", consulted.said, "Please say in a few words what they told you.", kLongestText);
    if (consulted.held > now)
        problems.push_back(problem("held", "This lies in the future. Please record it once you were there."));
    else if (now - consulted.held > kCountsFor)
        problems.push_back(problem("held", "This is more than {0} days ago. Please see somebody again.",
                                   {std::to_string(kConsultationCountsDays)}));
    if (!std::ranges::all_of(consulted.named, [](const Matter& each) { return !topic(each).empty(); }))
        problems.push_back(problem("named", "One of the points is not known here. Please choose from the list."));
    return problems;
}

Problems check(const Cleared& cleared, Day today) {
    Problems problems;
    check_text(problems, "reason", cleared.reason, "Please give a reason. The member reads it.", kLongestText);
    check_until(problems, cleared.until, today);
    check_most(problems, cleared.most_minutes);
    return problems;
}

Problems check(const Declined& declined) {
    Problems problems;
    check_text(problems, "reason", declined.reason, "Please give a reason. The member reads it.", kLongestText);
    return problems;
}

Problems check(const Inquired& inquired) {
    Problems problems;
    check_text(problems, "question", inquired.question, "Please write the question. The member reads it.",
               kLongestText);
    return problems;
}

Problems check(const LetterCleared& cleared, Day today) {
    Problems problems;
    check_most(problems, cleared.most_minutes);
    check_until(problems, cleared.until, today);
    if (!cleared.words.empty()) check_text(problems, "words", cleared.words, "", kLongestText);
    check_clinician(problems, cleared.by);
    return problems;
}

Problems check(const LetterDeclined& declined) {
    Problems problems;
    check_text(problems, "words", declined.words, "Please give a reason. The person reads it.", kLongestText);
    check_clinician(problems, declined.by);
    return problems;
}

} // namespace amble::screening
