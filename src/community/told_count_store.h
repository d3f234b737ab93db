#pragma once

#include "community/told_count.h"
#include "foundation/database/database.h"

#include <optional>
#include <string_view>

namespace amble::community {

/// Counts all shown stories anew. For a weekly job: it reads every story.
void count_told(database::Transaction& data, Day today);

/// As counted last; nothing below kFewestMembers.
std::optional<ToldCount> told_of(database::Transaction& data, std::string_view treatment);

} // namespace amble::community
