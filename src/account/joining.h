#pragma once

#include "account/settings.h"
#include "foundation/base/sentence.h"

namespace amble::account {

/// Whether a page leads visitors to join at all: where nobody new is taken, a link to it only disappoints.
bool takes_members(const Settings& settings);

/// What it takes to join, where members are taken: an account that anybody makes, or somebody to ask.
Sentence how_to_join(const Settings& settings);

} // namespace amble::account
