#pragma once

#include "account/handle.h"
#include "foundation/database/database.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::account {

// The only way from a person to their handle; there is none back. No page shows both to anybody but the person
// themself.

std::optional<std::string> handle_of(database::Transaction& data, PersonId person);

/// For many at once; whoever has none is missing. For pages that show handles, and never the persons.
std::map<PersonId, std::string> handles_of(database::Transaction& data, const std::vector<PersonId>& people);

/// All that the person has or had.
std::vector<ChosenHandle> handles_chosen(database::Transaction& data, PersonId person);

/// Gives the person this handle; false where it is, was or looks like another person's.
bool take_handle(database::Transaction& data, PersonId person, const Handle& handle, Day today);

} // namespace amble::account
