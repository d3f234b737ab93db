#pragma once

#include "care/share.h"
#include "foundation/base/zone.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// Ends what the member shared with that specialist until now: one consent holds at a time.
void add_share(database::Transaction& data, const Share& share);

/// All of a member's, the newest first.
std::vector<Share> shares_of(database::Transaction& data, PersonId member);

/// False where the member has no such share that still stands.
bool end_share(database::Transaction& data, PersonId member, const Id& id, Instant now);

/// A share as its specialist sees it.
struct Shown {
    Share share;
    std::string member_name;
    std::string member_zone; // IANA
};

/// Where the member is: their own day counts.
Zone zone_of(const Shown& shown);

/// What holds for a specialist, by the members' names, at most 500: each until its last day is over where the member
/// is, wherever the specialist looks from. Crosses persons.
std::vector<Shown> shown_to(database::Transaction& data, PersonId specialist, Instant now);
/// The one of that name, if it is theirs and holds.
std::optional<Shown> shown_to(database::Transaction& data, PersonId specialist, Instant now, const Id& id);

/// True once a day for a share: the list of members is logged that often, not with every look at it.
bool first_listing(database::Transaction& data, const Share& share, Day today);

} // namespace amble::care
