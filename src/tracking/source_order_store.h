#pragma once

#include "foundation/database/database.h"
#include "tracking/source_order.h"

namespace amble::tracking {

/// The usual one where the person never changed it.
SourceOrder source_order(database::Transaction& data, PersonId person);
void set_source_order(database::Transaction& data, PersonId person, const SourceOrder& order, Instant now);

} // namespace amble::tracking
