#include "care/calendar_zones.h"

#include "care/windows_zones.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <span>

namespace amble::care {

namespace {

constexpr size_t kLongestZoneName = 200;
constexpr ptrdiff_t kMostTimesOfDay = 6; // of a rule that names hours and minutes; design
// A zone takes some 1 kB, with all its history 10. libical sorts its changes in a time that grows with their square.
constexpr size_t kMostZoneBytes = 32 * 1024;
constexpr size_t kMostZonesBytes = 256 * 1024; // of all zones of a calendar

/// However its letters are written ("europe/berlin").
std::optional<Zone> find_in_any_case(std::string_view name) {
    const std::string wanted = lower_ascii(name);
    const auto names = zone_names();
    const auto found = std::ranges::find(names, wanted, lower_ascii);
    return found == names.end() ? std::nullopt : Zone::find(*found);
}

std::optional<Zone> find_zone(std::string_view name) {
    if (name.size() > kLongestZoneName) return std::nullopt;
    for (size_t from = 0; from != std::string_view::npos && from < name.size();
         from = name.find('/', from) == std::string_view::npos ? name.size() : name.find('/', from) + 1)
        if (name[from] != '/')
            if (auto zone = Zone::find(name.substr(from))) return zone;
    return find_in_any_case(name);
}

ptrdiff_t times_of_day(const icalrecurrencetype& rule) {
    const auto count = [](std::span<const short> list) {
        return std::max<ptrdiff_t>(std::ranges::find(list, ICAL_RECURRENCE_ARRAY_MAX) - list.begin(), 1);
    };
    return count(rule.by_second) * count(rule.by_minute) * count(rule.by_hour);
}

/// Zones whose clocks follow anything but yearly rules are taken for unknown: libical follows a rule of seconds second
/// by second.
bool is_plain(icalcomponent* zone) {
    for (icalcomponent* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT))
        for (icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY); rule;
             rule = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
            const icalrecurrencetype found = icalproperty_get_rrule(rule);
            if (found.freq != ICAL_YEARLY_RECURRENCE || times_of_day(found) > 1) return false;
        }
    return true;
}

std::string text_of_zones(const CalendarParts& parts) {
    std::string text = "BEGIN:VCALENDAR\n";
    for (const CalendarPart& part : parts) {
        if (part.kind != PartKind::zone || text.size() > kMostZonesBytes) continue;
        if (const auto zone = times_of(part); zone && zone->size() <= kMostZoneBytes) text += *zone;
    }
    return text + "END:VCALENDAR\n";
}

} // namespace

Instant moment_in(const Zone& zone, const icaltimetype& wall) {
    const int minute = wall.is_date != 0 ? 0 : wall.hour * 60 + wall.minute;
    return zone.moment(day_of({wall.year, wall.month, wall.day}), minute);
}

bool is_of_days(const icalrecurrencetype& rule) {
    const bool often = rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE;
    return !often && times_of_day(rule) <= kMostTimesOfDay;
}

CalendarZones::CalendarZones(const CalendarParts& parts)
    : described_(icalparser_parse_string(text_of_zones(parts).c_str())) {
    if (!described_) return;
    for (icalcomponent* zone = icalcomponent_get_first_component(described_.get(), ICAL_VTIMEZONE_COMPONENT); zone;
         zone = icalcomponent_get_next_component(described_.get(), ICAL_VTIMEZONE_COMPONENT)) {
        icalproperty* name = icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY);
        const char* text = name ? icalproperty_get_tzid(name) : nullptr;
        if (text) (is_plain(zone) ? plain_ : odd_).insert(text);
    }
}

std::optional<Zone> CalendarZones::named(const std::string& name) {
    const auto known = named_.find(name);
    if (known != named_.end()) return known->second;
    return named_.emplace(name, find_zone(name)).first->second;
}

std::optional<Instant> CalendarZones::moment(const icaltimetype& wall, const std::string& zone) {
    if (const auto ours = named(zone)) return moment_in(*ours, wall);
    icaltimezone* described = is_described(zone) ? icalcomponent_get_timezone(described_.get(), zone.c_str()) : nullptr;
    if (!described) {
        const auto windows = Zone::find(zone_of_windows(zone));
        return windows ? std::optional(moment_in(*windows, wall)) : std::nullopt;
    }
    icaltimetype time = wall;
    int is_daylight = 0;
    const int offset = icaltimezone_get_utc_offset(described, &time, &is_daylight);
    return moment_in(Zone::utc(), wall) - std::chrono::seconds(offset);
}

} // namespace amble::care
