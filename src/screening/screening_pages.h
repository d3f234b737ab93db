#pragma once

#include "account/visit.h"

#include <functional>
#include <string>
#include <vector>

namespace amble::screening {

/// Called in the same transaction when something happened that the programme has to know, in the words of a diary's
/// events: "resume", "cleared", "stop chest", "pause fever", "flare", "hold".
using Happened = std::function<void(account::Visit&, const std::vector<std::string>& events)>;

/// The questions, the consultation, the state of clearance, the stop signs, and the pages for an emergency and a
/// crisis.
account::Routes routes(Happened happened);

} // namespace amble::screening
