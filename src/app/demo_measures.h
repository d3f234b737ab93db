#pragma once

#include "app/demo_life.h"
#include "tracking/own_trial.h"

namespace amble::app {

/// What the member measured beside the diary, from the first day on: usual pain and chosen activities each week, three
/// home tests and the change so far every four. The same for the same seed.
void store_measures(database::Transaction& data, PersonId person, const Place& place, const Life& life, uint64_t seed);

/// A trial of that kind that began so many days ago, rated every day until yesterday; days with it are a point better.
void store_trial(database::Transaction& data, PersonId person, const Place& place, const tracking::TrialKind& kind,
                 int days_ago);

} // namespace amble::app
