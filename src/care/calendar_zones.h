#pragma once

#include "care/calendar_parts.h"
#include "foundation/base/zone.h"

#include <libical/ical.h>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace amble::care {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// The moment of a time on the wall of a zone of ours; a date is its midnight.
Instant moment_in(const Zone& zone, const icaltimetype& wall);

/// A rule that repeats within a day would take for ever to find what it can never meet. One of days may name a few of
/// their hours: some programs write those of every rule.
bool is_of_days(const icalrecurrencetype& rule);

/// The zones that one calendar names.
class CalendarZones {
public:
    explicit CalendarZones(const CalendarParts& parts);

    /// By the zone's IANA name, also where a program puts a path of its own before it
    /// ("/example.org/2025/Europe/Berlin"); else as the calendar describes it; else by the name that Windows has for
    /// it. Nothing where it is known in none of these ways.
    std::optional<Instant> moment(const icaltimetype& wall, const std::string& zone);

private:
    std::optional<Zone> named(const std::string& name);
    bool is_described(const std::string& name) const { return plain_.contains(name) && !odd_.contains(name); }

    Component described_;
    std::set<std::string> plain_, odd_;
    std::map<std::string, std::optional<Zone>> named_;
};

} // namespace amble::care
