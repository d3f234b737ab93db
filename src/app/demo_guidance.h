#pragma once

#include "care/guidance.h"
#include "foundation/database/database.h"

namespace amble::app {

struct DemoDay {
    Instant now;
    Day today;
};

/// A pointer to read, heat in the evening ticked on most days, and a day to look again.
void add_demo_guidance(database::Transaction& data, PersonId member, const care::Giver& by, DemoDay at);

} // namespace amble::app
