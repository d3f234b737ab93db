#include "tracking/own_trial.h"

#include "insight/finding.h"

#include <algorithm>

namespace amble::tracking {

using insight::Arm;

const TrialKind* find_kind(const TrialKinds& kinds, std::string_view key) {
    const auto found = std::ranges::find(kinds, key, &TrialKind::key);
    return found == kinds.end() ? nullptr : &*found;
}

TrialKind begun_kind(const TrialKinds& kinds, std::string_view key) {
    if (const TrialKind* kind = find_kind(kinds, key)) return *kind;
    TrialKind kind;
    kind.key = key;
    kind.name = {"What you try", {}};
    kind.with = {"Today is a day with it.", {}};
    kind.without = {"Today is a day without it.", {}};
    return kind;
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

bool waits_for_last_day(const OwnTrial& trial, std::span<const TrialRating> ratings, Day today) {
    if (trial.ended_early || today != trial.last_day() + 1) return false;
    return std::ranges::find(ratings, trial.last_day(), &TrialRating::day) == ratings.end();
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
