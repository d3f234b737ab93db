#pragma once

#include "tracking/own_trial.h"

namespace amble::tracking {

/// One whose days stand for themselves, and one that leaves out the first of each period.
inline TrialKinds some_trial_kinds() {
    TrialKind heat{"heat", "heat", {"Heat", {}}, {"Use it today.", {}}, {"Leave it out today.", {}}, {}, {8, 3, 0}};
    heat.cautions = {{"Not on numb skin.", {}}};
    TrialKind stretching = heat;
    stretching.key = stretching.treatment = "stretching";
    stretching.plan = {6, 5, 1};
    return {heat, stretching};
}

} // namespace amble::tracking
