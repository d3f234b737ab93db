#pragma once

#include "care/availability.h"
#include "care/specialist_page_store.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// What a visitor looks for; empty is anything.
struct Looked {
    std::string topic = {};
    std::string language = {};
    std::optional<Way> way = {};
    std::optional<int> within = {}; // days until the next free time
};

struct Found {
    Listed who;
    std::optional<FreeTime> next; // for a first appointment
    std::optional<Zone> zone;     // theirs; nothing where none can be booked
};

/// Those listed who fit, the soonest first; who has no free time comes last, since one can still call. Crosses persons.
std::vector<Found> find_specialists(database::Transaction& data, const Looked& looked, Day today, Instant now);

/// What the first visitors after a start would wait for: every calendar is searched once.
void search_ahead(database::Database& database, Instant now);

} // namespace amble::care
