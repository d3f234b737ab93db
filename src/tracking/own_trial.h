#pragma once

#include "foundation/base/id.h"
#include "foundation/base/sentence.h"
#include "insight/trial.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amble::tracking {

/// What a person can try on themself: it works soon and wears off soon, costs little and is safe to leave out. Walking
/// is none of it: its effect comes slowly. Which there are stands in the evidence, whose catalogue app/ hands in.
/// docs/sources/insight.md#trials
struct TrialKind {
    std::string key;       // by which trials are stored
    std::string treatment; // of the catalogue: what is known of it
    Sentence name;         // "Heat on the back"
    Sentence with;         // what a day with it is for
    Sentence without;
    std::vector<Sentence> cautions; // who should not try it
    insight::TrialPlan plan;

    const Sentence& what_to_do(insight::Arm arm) const { return arm == insight::Arm::with ? with : without; }
};

using TrialKinds = std::vector<TrialKind>;

/// Nothing where none of that key can be tried.
const TrialKind* find_kind(const TrialKinds& kinds, std::string_view key);
/// The same for a trial that was begun: one that can no longer be begun goes on without its words.
TrialKind begun_kind(const TrialKinds& kinds, std::string_view key);

struct OwnTrial {
    Id id;
    std::string kind; // its key
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

/// Whether its last day, which was yesterday, can still be rated as every other could the day after. No result is told
/// before: who has read it rates otherwise.
bool waits_for_last_day(const OwnTrial& trial, std::span<const TrialRating> ratings, Day today);

/// In words: the finding, its interval, how often chance alone would show as much, and how many days went otherwise
/// than planned, which count as they were planned.
std::vector<Sentence> result(const OwnTrial& trial, std::span<const TrialRating> ratings);

} // namespace amble::tracking
