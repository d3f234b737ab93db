#pragma once

#include "care/availability.h"
#include "foundation/database/database.h"

#include <optional>
#include <vector>

namespace amble::care {

/// One specialist's calendar and which of its types is to be booked; both must outlive the search.
struct Wanted {
    PersonId specialist;
    const Calendar* calendar;
    const AppointmentType* type;
};

/// The next free time of each, in their order; nothing where there is none within the horizon. Looks a week ahead
/// first, and further only for those who are full. Where the calendar has an edition and it is still the database's,
/// what was found in it before is not searched again: it is kept for the whole program, for as many databases as it
/// opens, since an edition is a random name. Crosses persons.
std::vector<std::optional<FreeTime>> next_free(database::Transaction& data, const std::vector<Wanted>& wanted,
                                               Instant now);

/// Free times of one specialist from a day on.
std::vector<FreeTime> free_times_of(database::Transaction& data, const Wanted& wanted, const Search& search);

} // namespace amble::care
