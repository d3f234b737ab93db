#include "screening/clearance_records.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

constexpr size_t longest_name = 120;
constexpr size_t longest_text = 4000;

struct Topic {
    std::string_view matter;
    std::string_view topic;
};

constexpr std::array other_topics{
    Topic{"chest", "chest, breath or fainting on a walk"},
    Topic{"nerve", "weakness or numbness in a leg on a walk"},
    Topic{"bladder", "a change in bladder or bowels"},
    Topic{"saddle", "numbness between the legs"},
    Topic{"systemic", "a sudden change in face, speech, sight or strength, or sudden illness"},
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

constexpr std::chrono::days counts{consultation_counts_days};

} // namespace

std::string_view topic(std::string_view matter) {
    if (const auto question = question_of(matter)) return wording(*question).topic;
    for (const Topic& each : other_topics)
        if (each.matter == matter) return each.topic;
    return {};
}

Problems check(const Consulted& consulted, Instant now) {
    Problems problems;
    check_text(problems, "who", consulted.who, "Please say whom you saw.", longest_name);
    check_text(problems, "profession", consulted.profession,
               "Please say what they are, for example doctor or physiotherapist.", longest_name);
    check_text(problems, "said", consulted.said, "Please say in a few words what they told you.", longest_text);
    if (consulted.held > now)
        problems.push_back(problem("held", "This lies in the future. Please record it once you were there."));
    else if (now - consulted.held > counts)
        problems.push_back(problem("held", "This is more than {0} days ago. Please see somebody again.",
                                   {std::to_string(consultation_counts_days)}));
    if (!std::ranges::all_of(consulted.named, [](const Matter& each) { return !topic(each).empty(); }))
        problems.push_back(problem("named", "One of the points is not known here. Please choose from the list."));
    return problems;
}

Problems check(const Cleared& cleared, Day today) {
    Problems problems;
    check_text(problems, "reason", cleared.reason, "Please give a reason. The member reads it.", longest_text);
    if (cleared.until <= today || cleared.until - today > clearance_at_most_days)
        problems.push_back(problem("until", "Please choose a day after today and at most {0} days ahead.",
                                   {std::to_string(clearance_at_most_days)}));
    return problems;
}

Problems check(const Declined& declined) {
    Problems problems;
    check_text(problems, "reason", declined.reason, "Please give a reason. The member reads it.", longest_text);
    return problems;
}

Problems check(const Inquired& inquired) {
    Problems problems;
    check_text(problems, "question", inquired.question, "Please write the question. The member reads it.",
               longest_text);
    return problems;
}

} // namespace amble::screening
