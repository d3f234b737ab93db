#include "tracking/measure.h"

namespace amble::tracking {

Sentence name(MeasureKind kind) {
    switch (kind) {
    case MeasureKind::usual_pain:
        return {"Usual pain", {}};
    case MeasureKind::activities:
        return {"Activities of your choice", {}};
    case MeasureKind::global_change:
        return {"Change since the start", {}};
    case MeasureKind::three_items:
        return {"Three-question form on paper (PEG)", {}};
    case MeasureKind::disability:
        return {"24-statement form on paper (Roland-Morris)", {}};
    case MeasureKind::chair_stand:
        return {"Standing up in 30 seconds", {}};
    case MeasureKind::fingertips:
        return {"Fingertips to the floor", {}};
    case MeasureKind::one_leg:
        return {"Standing on one leg", {}};
    case MeasureKind::standing:
        return {"Standing in comfort", {}};
    case MeasureKind::sitting:
        return {"Sitting in comfort", {}};
    }
    return {};
}

Sentence with_unit(MeasureKind kind, double value) {
    const std::string number = number_text(value);
    switch (kind) {
    case MeasureKind::usual_pain:
    case MeasureKind::activities:
    case MeasureKind::three_items:
        return {"{0} of 10", {number}};
    case MeasureKind::global_change:
        return {"{0} on a scale from -3 to 3", {number}};
    case MeasureKind::disability:
        return {"{0} of 24", {number}};
    case MeasureKind::chair_stand:
        return {"{0} times", {number}};
    case MeasureKind::fingertips:
        return {"{0} cm", {number}};
    case MeasureKind::one_leg:
        return {"{0} seconds", {number}};
    case MeasureKind::standing:
    case MeasureKind::sitting:
        return {"{0} minutes", {number}};
    }
    return {};
}

std::optional<Sentence> what_changed(std::span<const Measure> measures) {
    const auto alike = comparable(measures);
    if (alike.size() < 2) return std::nullopt;
    const double first = alike.front().value();
    const double last = alike.back().value();
    const insight::Scale& scale = traits(alike.back().kind).scale;
    const std::vector<std::string> values{number_text(first), number_text(last)};
    switch (direction(alike)) {
    case Direction::unknown:
        return std::nullopt;
    case Direction::same:
        return Sentence{"At first {0}, now {1}: the same.", values};
    case Direction::better:
        return Sentence{"At first {0}, now {1}: better, by enough to count.", values};
    case Direction::worse:
        return Sentence{"At first {0}, now {1}: worse, by enough to count.", values};
    case Direction::unsure:
        break;
    }
    if (scale.important > 0) return Sentence{"At first {0}, now {1}: less than what counts as a change.", values};
    return last > first ? Sentence{"At first {0}, now {1}: more than at first.", values}
                        : Sentence{"At first {0}, now {1}: less than at first.", values};
}

Sentence what_counts(MeasureKind kind) {
    switch (kind) {
    case MeasureKind::usual_pain:
        return {"A change of 2 points matters to most people with back pain (Ostelo 2008).", {}};
    case MeasureKind::activities:
        return {"A change of 2 points in the mean counts; that is known of a scale of the same form (Stratford 1995).",
                {}};
    case MeasureKind::global_change:
        return {"Much better or much worse counts; a little either way is easily a good or a bad day.", {}};
    case MeasureKind::three_items:
        return {"A change of 1.75 points counts: the largest of the bounds that were found.", {}};
    case MeasureKind::disability:
        return {
            "A change of 5 statements matters to most people with back pain (Ostelo 2008). Below 4 and above 20 the "
            "form tells little.",
            {}};
    case MeasureKind::chair_stand:
        return {"A change of 3 counts; 2 to 3 are known of people with a painful hip, not of backs (Wright 2011).", {}};
    case MeasureKind::fingertips:
        return {"A change of 4.5 cm is more than what the test wavers by (Ekedahl 2012).", {}};
    case MeasureKind::one_leg:
    case MeasureKind::standing:
    case MeasureKind::sitting:
        return {"No size of change is known that counts. Look at the whole line, not at one day.", {}};
    }
    return {};
}

} // namespace amble::tracking
