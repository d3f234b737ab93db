#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"
#include "tracking/own_trial.h"

namespace amble::tracking {

/// Trials of one person: what can be tried, today's part of the one that runs, and what each came to.
account::Routes trial_routes(const TrialKinds& kinds);

/// What today is in a trial that runs, or that the last day of one waits for its rating, for the page of today; nothing
/// where neither is so.
void write_trial_of_today(html::Html& page, account::Visit& visit, const TrialKinds& kinds);

} // namespace amble::tracking
