#pragma once

#include "account/handle.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::account {

// The only way between a person and their handle. No page shows both to anybody but the person themself.

std::optional<std::string> handle_of(database::Transaction& data, PersonId person);
/// Also by a handle they used before.
std::optional<PersonId> person_of_handle(database::Transaction& data, std::string_view handle);

/// Gives the person this handle; false where it is, was or looks like another person's.
bool take_handle(database::Transaction& data, PersonId person, const Handle& handle, Day today);

} // namespace amble::account
