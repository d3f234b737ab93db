#pragma once

#include "foundation/database/database.h"

#include <string>
#include <vector>

namespace amble::screening {

/// What is kept of a clearance whose member erased their account.
struct KeptClearance {
    std::string name; // of whoever was cleared
    int year_of_birth = 0;
    std::string by;
    Day cleared;
    Day until;      // the last day on which it counted
    Day kept_until; // the last day on which it is kept

    bool operator==(const KeptClearance&) const = default;
};

/// Keeps each clearance that a specialist of this server gave this person. Called before the person is erased, in the
/// same transaction; a consultation that the member recorded is theirs and goes.
void keep_clearances(database::Transaction& data, PersonId person, Day kept_until);

/// The latest first.
std::vector<KeptClearance> kept_clearances(database::Transaction& data);

/// Removes what is past its last day.
void sweep_kept_clearances(database::Transaction& data, Day today);

} // namespace amble::screening
