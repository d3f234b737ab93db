#pragma once

#include "screening/answers.h"
#include "screening/findings.h"

#include <string_view>
#include <vector>

namespace amble::screening {

/// What the programme and the advice beside it take into account.
struct Adaptations {
    bool start_band_five = false;      // the smallest start, in minutes: S28
    bool moderate_only = false;        // pace at which one can talk, no faster: S20
    bool balance_section = false;      // and no balance test on one leg: S26
    bool rheumatology_opinion = false; // S15
    bool education = false;            // about pain, harm and movement: S29
    bool human_contact = false;        // S29

    bool operator==(const Adaptations&) const = default;
};

struct Assessment {
    Disposition overall = Disposition::incomplete;
    std::vector<Finding> findings; // in the order of the questions, without those that are fine
    std::vector<Question> unanswered;
    Adaptations adaptations;

    bool complete() const { return unanswered.empty(); }
};

/// What the answers lead to. Unanswered is never taken as no; an answer to a question that no longer applies is not
/// looked at.
Assessment assess(const Answers& answers, Day today);

/// The sentence above the findings. It never says that something is absent.
std::string_view summary(const Assessment& assessment);

} // namespace amble::screening
