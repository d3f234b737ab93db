#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/zone.h"
#include "foundation/database/database.h"
#include "programme/people.h"

#include <string>
#include <vector>

namespace amble::app {

/// What one made-up member lived so far, decided by the programme's own rules.
struct Life {
    programme::Intake intake;
    /// Every day since the first. The last is yesterday's; it still waits for this morning.
    std::vector<programme::DayRow> rows;
    /// After all rows but the last.
    programme::ProgrammeState state;
    std::vector<programme::Evaluation> decided;
};

/// `days` lie behind; at least 1. The same seed, kind and days are the same life. Everybody begins cleared.
Life made_up_life(uint64_t seed, programme::PersonKind kind, int days);

/// Where and when a life takes place, and who cleared it.
struct Place {
    Zone zone;
    Day today;
    std::string specialist; // empty: the member recorded a consultation elsewhere
};

/// Answers that call for nothing, and the clearance that follows them, on the morning of `day`.
void store_clearance(database::Transaction& data, PersonId person, const Place& place, Day day);

/// Answers with something to name in a consultation, and nothing that names it yet.
void store_waiting(database::Transaction& data, PersonId person, const Zone& zone, Day day);

/// Writes the life down as the member would have: answers, walks, mornings, events, and what the days decided.
void store_life(database::Transaction& data, PersonId person, const Place& place, const Life& life);

} // namespace amble::app
