#pragma once

#include "app/demo_life.h"

namespace amble::app {

/// What the member measured beside the diary, from the first day on: usual pain and chosen activities each week, three
/// home tests and the change so far every four. The same for the same seed.
void store_measures(database::Transaction& data, PersonId person, const Place& place, const Life& life, uint64_t seed);

} // namespace amble::app
