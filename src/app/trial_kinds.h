#pragma once

#include "tracking/own_trial.h"

namespace amble::app {

/// What the evidence says can be tried, in the catalogue's order: tracking/ knows of no evidence.
tracking::TrialKinds trial_kinds();

} // namespace amble::app
