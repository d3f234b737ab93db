#pragma once

#include "foundation/database/database.h"
#include "tracking/own_trial.h"

namespace amble::tracking {

void add_trial(database::Transaction& data, PersonId person, const OwnTrial& trial, Instant now);
std::optional<OwnTrial> find_trial(database::Transaction& data, PersonId person, const Id& id);
/// The latest 50, the latest first.
std::vector<OwnTrial> trials(database::Transaction& data, PersonId person);
/// The one that is not over on that day, one that begins tomorrow included. A person has one at most.
std::optional<OwnTrial> running_trial(database::Transaction& data, PersonId person, Day today);
/// Its ratings are kept. False where there is none that could be ended.
bool end_trial(database::Transaction& data, PersonId person, const Id& id, Instant now);

/// A second rating of a day corrects the first.
void rate_trial_day(database::Transaction& data, PersonId person, const Id& trial, const TrialRating& rating,
                    Instant now);
/// By day.
std::vector<TrialRating> trial_ratings(database::Transaction& data, PersonId person, const Id& trial);

} // namespace amble::tracking
