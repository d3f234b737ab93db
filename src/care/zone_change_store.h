#pragma once

#include "care/booking.h"
#include "foundation/database/database.h"

#include <functional>
#include <string>
#include <vector>

namespace amble::care {

// What was agreed is a day and a minute on the wall of a place. When that place changes the rules of its clocks, the
// moment changes with it. An appointment whose new moment is another's keeps its day and minute and is listed for the
// desk: somebody has to talk to somebody.

/// What the clocks of a zone do.
struct Clocks {
    std::function<Instant(const std::string& zone, const LocalTime& local)> moment;
    std::function<LocalTime(const std::string& zone, Instant moment)> local;
};
/// As this program's time-zone data have it.
Clocks clocks_of_zone_data();

struct Derived {
    int changed = 0;  // appointments with another moment than before
    int clashing = 0; // of these, and of those listed before
};
/// Derives the moments of all appointments to come anew where `edition` of the time-zone data is not the one they were
/// derived from, or is not known (empty). Tells members and practices. Crosses persons.
Derived derive_moments(database::Transaction& data, const std::string& edition, const Clocks& clocks, Instant now);

/// What is listed for the desk, by its start.
std::vector<Appointment> clashing(database::Transaction& data, PersonId specialist);
/// Takes off the list what is over, or was moved, or has all its time to itself again.
void settle_clashes(database::Transaction& data, PersonId specialist, Instant now);

} // namespace amble::care
