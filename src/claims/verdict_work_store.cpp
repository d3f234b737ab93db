#include "claims/verdict_work_store.h"

#include "claims/evidence_shown.h"
#include "claims/verdict_store.h"

#include <utility>

namespace amble::claims {

VerdictWork verdict_work(database::Transaction& data, PersonId specialist, Day today) {
    VerdictWork work;
    work.evidence = live_evidence(data);
    for (Version& each : drafts(data)) {
        const bool theirs = each.signatures() == 1 && !each.opinion_of(specialist);
        (theirs ? work.to_sign : work.in_work).push_back(std::move(each));
    }
    for (const Verdict& each : work.evidence->catalogue().verdicts) {
        if (each.review_due <= today + kDueSoonDays) work.due.push_back(&each);
        if (work.evidence->signatures(each) < kSignaturesNeeded) work.not_signed.push_back(&each);
    }
    return work;
}

} // namespace amble::claims
