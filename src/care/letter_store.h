#pragma once

#include "care/letter.h"
#include "foundation/database/database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amble::care {

/// The token of its link goes onto the letter and is stored nowhere.
void add_letter(database::Transaction& data, const Letter& letter, std::string_view token);
/// The newest first.
std::vector<Letter> letters_of(database::Transaction& data, PersonId member);
/// False where the member has none of that name that is still open.
bool withdraw_letter(database::Transaction& data, PersonId member, const Id& id, Instant now);

/// The letter behind a link, in whatever state. Crosses persons.
std::optional<Letter> letter_behind(database::Transaction& data, std::string_view token);
/// Whether the answer may be taken: of two who send one at once, one hears yes. False too where the letter was
/// withdrawn or is over.
bool use_letter(database::Transaction& data, const Letter& letter, Instant now);

} // namespace amble::care
