#pragma once

#include "foundation/base/id.h"
#include "foundation/base/sentence.h"
#include "insight/trial.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amble::tracking {

/// What a person can try on themself: it works soon and wears off soon, costs little and is safe to leave out. Walking
/// is none of it: its effect comes slowly. docs/sources/insight.md#trials
enum class TrialKind : uint8_t { heat, cushion, stretching };

inline constexpr std::array kTrialKinds{TrialKind::heat, TrialKind::cushion, TrialKind::stretching};

std::string_view key(TrialKind kind);
std::optional<TrialKind> trial_kind_named(std::string_view key);
/// The treatment of the evidence catalogue that this is; "" where there is none.
std::string_view treatment(TrialKind kind);

/// "Heat on the back"
Sentence name(TrialKind kind);
/// What a day with it, or without it, is for.
Sentence what_to_do(TrialKind kind, insight::Arm arm);
/// Who should not try it.
std::vector<Sentence> cautions(TrialKind kind);
/// How long a period lasts, how many there are, and how many of its first days still feel the one before.
insight::TrialPlan plan(TrialKind kind);

struct OwnTrial {
    Id id;
    TrialKind kind = TrialKind::heat;
    insight::Trial trial;
    bool ended_early = false;

    Day last_day() const { return trial.first_day + (trial.plan.days() - 1); }
};

/// "1001": a letter a period.
std::string arms_text(std::span<const insight::Arm> order);
/// Nothing of a text that is no such order.
std::optional<std::vector<insight::Arm>> arms_of(std::string_view text);

/// Where a day stands in a trial.
struct TrialDay {
    int number = 1; // from 1
    int of = 0;
    insight::Arm arm = insight::Arm::without;
};
/// Nothing before the first day, after the last, or once it was ended.
std::optional<TrialDay> trial_day(const OwnTrial& trial, Day today);
/// Whether there is a result to tell. While it runs none is: whoever looks early sees chance.
bool is_over(const OwnTrial& trial, Day today);

struct TrialRating {
    Day day;
    int pain = 0; // 0 to 10
    bool as_planned = true;
};

/// In words: the finding, its interval, how often chance alone would show as much, and how many days went otherwise
/// than planned, which count as they were planned.
std::vector<Sentence> result(const OwnTrial& trial, std::span<const TrialRating> ratings);

} // namespace amble::tracking
