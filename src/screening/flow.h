#pragma once

#include "screening/emergency.h"

#include <variant>
#include <vector>

namespace amble::screening {

/// Show these questions of screens()[screen]: all that apply and are not answered yet.
struct Ask {
    size_t screen;
    std::vector<Question> questions;
};

/// Show the emergency texts. Nothing more is asked while an answer calls for help, and the answers are recorded after
/// the texts were sent to the person, never before.
struct ShowEmergency {
    std::vector<Emergency> kinds;
};

/// Everything that applies is answered.
struct Done {
    Assessment assessment;
};

using Step = std::variant<Ask, ShowEmergency, Done>;

/// What comes next, given the answers so far, whichever screen they were given on.
Step next_step(const Answers& answers, Day today);

} // namespace amble::screening
