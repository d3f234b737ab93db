#pragma once

#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <string_view>
#include <vector>

namespace amble::claims {

/// From now on `person` is told when a verdict on the treatment is published or withdrawn here.
void follow(database::Transaction& data, std::string_view treatment, PersonId person);
void stop_following(database::Transaction& data, std::string_view treatment, PersonId person);
bool follows(database::Transaction& data, std::string_view treatment, PersonId person);

/// Crosses persons.
std::vector<PersonId> followers(database::Transaction& data, std::string_view treatment);

} // namespace amble::claims
