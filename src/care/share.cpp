#include "care/share.h"

#include "foundation/base/text.h"

namespace amble::care {

namespace {

struct PartText {
    std::string_view name;
    std::string_view wording;
    std::string_view meaning;
    std::string_view logged;
};

/// In the order of the enumeration.
constexpr std::array<PartText, kParts.size()> kPartTexts{{
    {"screening", "The questions and your clearance",
     "Your answers, the consultations you recorded and the history of your clearance. They can clear you, decline or "
     "ask you something.",
     "answers and clearance"},
    {"walks", "Walks and programme",
     "Your minutes week by week, your target, and what the programme notices in them. Who also sees the questions and "
     "your clearance can change days, goal and pace, and says why.",
     "walks and programme"},
    {"pain", "Pain", "Your mornings and the worst pain while walking, week by week.", "pain"},
    {"measures", "Measures and home tests", "What you measured last, and what changed.", "measures"},
    {"guidance", "Pointers and treatments",
     "They can give you pointers, prescribe treatments without needles or medicines, and set a day to look again. They "
     "see which treatments you ticked as done.",
     "pointers and treatments"},
    {"messages", "Messages",
     "You and they can write short messages to each other. Not for emergencies: an answer may take days.", "messages"},
}};

const PartText& text_of(Part part) {
    return kPartTexts[static_cast<size_t>(part)];
}

} // namespace

std::string_view name(Part part) {
    return text_of(part).name;
}

std::string_view wording(Part part) {
    return text_of(part).wording;
}

std::string_view meaning(Part part) {
    return text_of(part).meaning;
}

std::string_view logged(Part part) {
    return text_of(part).logged;
}

std::string joined(Parts parts) {
    std::string words;
    for (const Part part : kParts)
        if (parts.has(part)) words.append(words.empty() ? "" : " ").append(name(part));
    return words;
}

Parts parse_parts(std::string_view words) {
    Parts parts;
    for (const std::string_view word : split(words, ' '))
        for (const Part part : kParts)
            if (name(part) == word) parts = parts.with(part);
    return parts;
}

Result<Day> parse_share_until(std::string_view typed, Day today) {
    const auto day = parse_day(typed);
    if (!day) return problem("until", "Please give the day as year-month-day, such as {0}.", {iso(today)});
    if (*day < today || *day - today > kLongestShareDays)
        return problem("until", "Please choose a day from today to {0} days ahead.",
                       {std::to_string(kLongestShareDays)});
    return *day;
}

} // namespace amble::care
