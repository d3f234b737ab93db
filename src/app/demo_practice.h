#pragma once

#include "care/guidance.h"
#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <vector>

namespace amble::app {

/// A practice of the demo in which these specialists can be booked on weekdays from today on, and a desk that keeps
/// their calendars. The first meets by telephone and in person and has appointments already; the others by video too.
void add_demo_practice(database::Transaction& data, const std::vector<care::Giver>& specialists, PersonId desk,
                       Instant now);

} // namespace amble::app
