#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"
#include "screening/clearance.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amble::screening {

/// What the programme of a person has to know, in the words of a diary's events: "resume", "cleared", "stop chest",
/// "pause fever", "flare", "hold".
struct Happening {
    PersonId person;
    Instant at;
    Day day; // the person's
    std::vector<std::string> events;
    ClearanceMode mode = ClearanceMode::attest;
    /// What the device calls the flare-up among them, so that one that is sent twice counts once.
    std::optional<Id> flare = {};
};

/// Called in the transaction in which it happened.
using Happened = std::function<void(database::Transaction&, const Happening&)>;

} // namespace amble::screening
