#pragma once

#include "foundation/base/calendar.h"

#include <string>
#include <vector>

namespace amble {

/// A time zone by its IANA name, from the system's tz database. Cheap to copy; lives as long as the program.
class Zone {
public:
    /// Nothing where the name is unknown.
    static std::optional<Zone> find(std::string_view name);
    static Zone utc();

    std::string_view name() const;

    /// The calendar day it is there at that moment.
    Day day_at(Instant instant) const;
    /// The minute of the day there, 0 to 1439.
    int minute_at(Instant instant) const;
    /// The first moment of the day there; where midnight does not exist, the first moment after the gap.
    Instant start_of(Day day) const;
    /// The moment of a wall-clock time there. In a gap: the moment after it; where it comes twice: the earlier.
    Instant moment(Day day, int minute) const;

private:
    explicit Zone(const void* zone) : zone_(zone) {}
    const void* zone_; // date::time_zone, kept out of this header for the sake of compile time
};

/// The edition of the system's tz database when this program began ("2025b"); empty where the system does not say. A
/// program reads each zone once, so a newer edition counts from its next start.
std::string zone_data_edition();

/// Every zone's name, in order, for a list to choose from.
std::vector<std::string_view> zone_names();

} // namespace amble
