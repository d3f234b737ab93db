#include "tracking/own_trial.h"

#include "insight/finding.h"

#include <algorithm>

namespace amble::tracking {

namespace {

using insight::Arm;

struct Traits {
    std::string_view key;
    std::string_view treatment;
    insight::TrialPlan plan;
};

// The shapes that bench/insight_bench measures. Heat and a cushion stop acting with the day; what stretching does may
// last longer, so its periods are longer and their first day is not compared.
constexpr std::array<Traits, kTrialKinds.size()> kTraits{{
    {"heat", "heat", {8, 3, 0}},
    {"cushion", "", {8, 3, 0}},
    {"stretching", "stretching", {6, 5, 1}},
}};

const Traits& traits(TrialKind kind) {
    return kTraits[static_cast<size_t>(kind)];
}

} // namespace

std::string_view key(TrialKind kind) {
    return traits(kind).key;
}

std::string_view treatment(TrialKind kind) {
    return traits(kind).treatment;
}

insight::TrialPlan plan(TrialKind kind) {
    return traits(kind).plan;
}

std::optional<TrialKind> trial_kind_named(std::string_view key) {
    for (const TrialKind kind : kTrialKinds)
        if (traits(kind).key == key) return kind;
    return std::nullopt;
}

Sentence name(TrialKind kind) {
    switch (kind) {
    case TrialKind::heat:
        return {"Heat on the back", {}};
    case TrialKind::cushion:
        return {"A cushion behind the back", {}};
    case TrialKind::stretching:
        return {"Stretching every day", {}};
    }
    return {};
}

Sentence what_to_do(TrialKind kind, Arm arm) {
    const bool with = arm == Arm::with;
    switch (kind) {
    case TrialKind::heat:
        return with ? Sentence{"Use it today: warmth on the back for 15 to 20 minutes, once or more.", {}}
                    : Sentence{"Leave it out today: no warmth on the back.", {}};
    case TrialKind::cushion:
        return with ? Sentence{"Use it today: a cushion in the small of the back whenever you sit.", {}}
                    : Sentence{"Leave it out today: sit without the cushion.", {}};
    case TrialKind::stretching:
        return with ? Sentence{"Do it today: ten minutes of the stretches you know.", {}}
                    : Sentence{"Leave it out today: no stretches.", {}};
    }
    return {};
}

std::vector<Sentence> cautions(TrialKind kind) {
    switch (kind) {
    case TrialKind::heat:
        return {{"Keep a cloth between the heat and your skin, and do not fall asleep on it.", {}},
                {"Not on numb, broken or inflamed skin, or where you cannot feel heat well.", {}}};
    case TrialKind::cushion:
        return {{"Take it away if it brings new pain or numbness.", {}}};
    case TrialKind::stretching:
        return {{"Only stretches that you have been shown. Stop where it hurts more.", {}},
                {"Not with new leg pain or weakness, brittle bones, or within three months of an operation, unless "
                 "whoever treats you agrees.",
                 {}}};
    }
    return {};
}

std::string arms_text(std::span<const Arm> order) {
    std::string text;
    for (const Arm arm : order)
        text += arm == Arm::with ? '1' : '0';
    return text;
}

std::optional<std::vector<Arm>> arms_of(std::string_view text) {
    if (text.size() < 2 * insight::kLeastPairs || text.size() > 2 * insight::kMostPairs || text.size() % 2 != 0)
        return std::nullopt;
    std::vector<Arm> order;
    for (const char letter : text) {
        if (letter != '0' && letter != '1') return std::nullopt;
        order.push_back(letter == '1' ? Arm::with : Arm::without);
    }
    return order;
}

std::optional<TrialDay> trial_day(const OwnTrial& trial, Day today) {
    if (trial.ended_early || today < trial.trial.first_day || today > trial.last_day()) return std::nullopt;
    const int day = today - trial.trial.first_day;
    const auto period = static_cast<size_t>(day / trial.trial.plan.days_of_period);
    return TrialDay{day + 1, trial.trial.plan.days(), trial.trial.order.at(period)};
}

bool is_over(const OwnTrial& trial, Day today) {
    return trial.ended_early || today > trial.last_day();
}

std::vector<Sentence> result(const OwnTrial& trial, std::span<const TrialRating> ratings) {
    std::vector<insight::Rating> pain;
    for (const TrialRating& rating : ratings)
        pain.push_back({rating.day, static_cast<double>(rating.pain)});
    const auto found = insight::evaluate(trial.trial, pain, insight::kPain);
    if (const auto* few = std::get_if<insight::TrialTooFew>(&found)) return {sentence(*few)};
    const auto& told = std::get<insight::TrialResult>(found);
    std::vector<Sentence> words{sentence(finding(told.difference, insight::kPain)), interval_of(told, insight::kPain),
                                by_chance(told)};
    const auto otherwise = std::ranges::count(ratings, false, &TrialRating::as_planned);
    if (otherwise > 0)
        words.push_back(
            {"Days that went otherwise than planned: {0}. They count as they were planned, because only the "
             "plan was left to chance.",
             {std::to_string(otherwise)}});
    return words;
}

} // namespace amble::tracking
