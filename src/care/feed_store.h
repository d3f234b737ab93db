#pragma once

#include "care/booking.h"
#include "foundation/database/database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amble::care {

/// A new address takes the place of the one before, which then leads nowhere.
void save_feed(database::Transaction& data, PersonId person, std::string_view token_hash, Instant now);
/// False where there was none.
bool stop_feed(database::Transaction& data, PersonId person);
bool has_feed(database::Transaction& data, PersonId person);
/// Whose it is. Crosses persons.
std::optional<PersonId> feed_owner(database::Transaction& data, std::string_view token_hash);

/// What belongs into a person's feed, as a member and as a specialist: what begins at `from` or later, the first 500
/// of each.
std::vector<Appointment> feed_of(database::Transaction& data, PersonId person, Instant from);

} // namespace amble::care
