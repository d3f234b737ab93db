#include "app/trial_kinds.h"

#include "claims/evidence_shipped.h"

namespace amble::app {

namespace {

tracking::TrialKind kind_of(const std::string& treatment, const claims::TrialOfOne& trial) {
    tracking::TrialKind kind;
    kind.key = trial.key;
    kind.treatment = treatment;
    kind.name.text = trial.name;
    kind.with.text = trial.with;
    kind.without.text = trial.without;
    for (const std::string& caution : trial.cautions)
        kind.cautions.push_back({caution, {}});
    kind.plan = {trial.pairs, trial.days, trial.washout};
    return kind;
}

} // namespace

tracking::TrialKinds trial_kinds() {
    tracking::TrialKinds kinds;
    for (const claims::Treatment& each : claims::shipped_evidence().treatments)
        if (each.trial) kinds.push_back(kind_of(each.id, *each.trial));
    return kinds;
}

} // namespace amble::app
