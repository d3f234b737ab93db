#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

#include <string>

namespace amble::account {

/// Asks somebody whose account was made for them, or who agreed to an older text, to agree.
Routes agree_routes();

/// What is agreed to when joining, with its version and what stays after an erasure.
void write_agreement(html::Html& body, const Visit& visit);

/// Whether this person has agreed to the text as it is now.
bool has_agreed(database::Transaction& data, PersonId person);

/// Where to lead a person who wanted to go to `next`: there, or to the question that comes first.
std::string path_by_agreement(bool agreed, std::string_view next);

} // namespace amble::account
