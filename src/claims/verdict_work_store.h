#pragma once

#include "claims/live_evidence_store.h"

#include <memory>
#include <vector>

namespace amble::claims {

/// A review is told to be due this long before. [design]
inline constexpr int kDueSoonDays = 60;

/// The work on verdicts as one specialist finds it.
struct VerdictWork {
    std::shared_ptr<const LiveEvidence> evidence; // holds what the pointers below lead to
    std::vector<Version> to_sign;                 // one signature is there, and theirs may be the second
    std::vector<Version> in_work;
    std::vector<const Verdict*> due; // their review, soon or over
    std::vector<const Verdict*> not_signed;
};
VerdictWork verdict_work(database::Transaction& data, PersonId specialist, Day today);

} // namespace amble::claims
