#include "tracking/measure.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace amble::tracking {

namespace {

using insight::Better;

constexpr int kDaysBack = 400; // as for walks

// Every size of change: docs/sources/measures.md
constexpr std::array<MeasureTraits, kMeasureKinds.size()> kTraits{{
    {"usual-pain", Aspect::pain, Asked::scale, insight::kPain},
    {"activities", Aspect::function, Asked::scale_each, insight::kActivities},
    {"change", Aspect::function, Asked::change, {-3, 3, 1, 2, Better::higher}},
    {"three-items", Aspect::pain, Asked::three_numbers, {0, 10, 0.33, 1.75, Better::lower}},
    {"statements", Aspect::function, Asked::whole_number, {0, 24, 1, 5, Better::lower}},
    {"chair-stand", Aspect::strength, Asked::whole_number, {0, 60, 1, 3, Better::higher}},
    {"fingertips", Aspect::flexibility, Asked::whole_number, {0, 120, 1, 4.5, Better::lower}},
    {"one-leg", Aspect::balance, Asked::whole_number, {0, 45, 1, 0, Better::higher}},
    {"standing", Aspect::posture, Asked::whole_number, {0, 240, 1, 0, Better::higher}},
    {"sitting", Aspect::posture, Asked::whole_number, {0, 480, 1, 0, Better::higher}},
}};

std::string answer_field(size_t place) {
    return "answer-" + std::to_string(place);
}

bool fits_count(MeasureKind kind, size_t count) {
    switch (traits(kind).asked) {
    case Asked::scale_each:
        return count >= kFewestActivities && count <= kMostActivities;
    case Asked::three_numbers:
        return count == 3;
    case Asked::scale:
    case Asked::change:
    case Asked::whole_number:
        break;
    }
    return count == 1;
}

void check_day(Problems& problems, Day day, Day today) {
    if (day > today) problems.push_back(problem("day", "That day is still to come. Please choose today or earlier."));
    if (day < today - kDaysBack)
        problems.push_back(
            problem("day", "That is more than {0} days ago. Please choose a later day.", {std::to_string(kDaysBack)}));
}

} // namespace

const MeasureTraits& traits(MeasureKind kind) {
    return kTraits[static_cast<size_t>(kind)];
}

std::optional<MeasureKind> measure_kind_named(std::string_view key) {
    for (const MeasureKind kind : kMeasureKinds)
        if (traits(kind).key == key) return kind;
    return std::nullopt;
}

double Measure::value() const {
    if (answers.empty()) return 0;
    return std::accumulate(answers.begin(), answers.end(), 0.0) / static_cast<double>(answers.size());
}

std::string number_text(double value) {
    const double tenth = std::round(value * 10) / 10;
    return tenth == std::round(tenth) ? fmt::format("{:.0f}", tenth) : fmt::format("{:.1f}", tenth);
}

Problems problems_of(const Measure& measure, Day today) {
    Problems problems;
    check_day(problems, measure.day, today);
    const insight::Scale& scale = traits(measure.kind).scale;
    if (!fits_count(measure.kind, measure.answers.size()))
        problems.push_back(problem(answer_field(0), "Please give an answer to each."));
    for (size_t i = 0; i < measure.answers.size(); ++i)
        if (measure.answers[i] < scale.least || measure.answers[i] > scale.most)
            problems.push_back(problem(answer_field(i), "Please give a number from {0} to {1}.",
                                       {number_text(scale.least), number_text(scale.most)}));
    return problems;
}

Problems problems_of(const ActivityChoice& choice) {
    Problems problems;
    if (choice.names.size() < kFewestActivities)
        problems.push_back(
            problem("name-0", "Please write at least {0} activities.", {std::to_string(kFewestActivities)}));
    for (size_t i = 0; i < choice.names.size(); ++i)
        if (length_utf8(choice.names[i]) > kLongestActivity)
            problems.push_back(problem("name-" + std::to_string(i), "Please keep this under {0} letters.",
                                       {std::to_string(kLongestActivity)}));
    return problems;
}

std::vector<Measure> comparable(std::span<const Measure> measures) {
    std::vector<Measure> alike;
    if (measures.empty()) return alike;
    std::ranges::copy_if(measures, std::back_inserter(alike), [&](const Measure& measure) {
        return measure.kind == measures.back().kind && measure.choice == measures.back().choice;
    });
    return alike;
}

Direction direction(std::span<const Measure> measures) {
    const auto alike = comparable(measures);
    if (alike.size() < 2) return Direction::unknown;
    const insight::Scale& scale = traits(alike.back().kind).scale;
    const double rise = alike.back().value() - alike.front().value();
    // The means of ratings in steps are compared with a margin for their rounding.
    constexpr double kRounding = 1e-9;
    if (std::abs(rise) < kRounding) return Direction::same;
    if (scale.important == 0 || std::abs(rise) < scale.important - kRounding) return Direction::unsure;
    return (rise > 0) == (scale.better == Better::higher) ? Direction::better : Direction::worse;
}

} // namespace amble::tracking
