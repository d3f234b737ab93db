#pragma once

#include "care/guidance.h"
#include "care/share.h"
#include "foundation/database/database.h"

namespace amble::app {

struct DemoDay {
    Instant now;
    Day today;
};

/// A pointer to read, heat in the evening ticked on most days, and a day to look again.
void add_demo_guidance(database::Transaction& data, PersonId member, const care::Giver& by, DemoDay at);

/// A few messages of a member and the specialist they share with; one in three waits for its answer.
void add_demo_messages(database::Transaction& data, const care::Share& share, DemoDay at, size_t number);

} // namespace amble::app
