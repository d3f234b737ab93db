#include "foundation/base/zone.h"

#include <date/tz.h>

#include <fstream>
#include <stdexcept>

namespace amble {

namespace {

using Micros = std::chrono::microseconds;

const date::time_zone& tz(const void* zone) {
    return *static_cast<const date::time_zone*>(zone);
}

date::sys_time<Micros> sys(Instant instant) {
    return date::sys_time<Micros>(Micros(instant.microseconds));
}

date::local_time<Micros> local(Day day, int minute) {
    return date::local_time<Micros>(date::days(day.number) + std::chrono::minutes(minute));
}

} // namespace

std::optional<Zone> Zone::find(std::string_view name) {
    try {
        return Zone(date::locate_zone(std::string(name)));
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

Zone Zone::utc() {
    static const date::time_zone* zone = date::locate_zone("Etc/UTC");
    return Zone(zone);
}

std::string_view Zone::name() const {
    return tz(zone_).name();
}

Day Zone::day_at(Instant instant) const {
    const auto there = tz(zone_).to_local(sys(instant));
    return {static_cast<int32_t>(date::floor<date::days>(there).time_since_epoch().count())};
}

int Zone::minute_at(Instant instant) const {
    const auto there = tz(zone_).to_local(sys(instant));
    const auto in_day = there - date::floor<date::days>(there);
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(in_day).count());
}

Instant Zone::start_of(Day day) const {
    return moment(day, 0);
}

Instant Zone::moment(Day day, int minute) const {
    const auto there = tz(zone_).to_sys(local(day, minute), date::choose::earliest);
    return {there.time_since_epoch().count()};
}

std::string zone_data_edition() {
    // The compiled zones hold no edition; Debian's tzdata brings this list of them, whose first line does.
    static const std::string edition = [] {
        constexpr std::string_view kMark = "# version ";
        std::ifstream file("/usr/share/zoneinfo/tzdata.zi");
        std::string line;
        std::getline(file, line);
        return line.starts_with(kMark) ? line.substr(kMark.size()) : std::string();
    }();
    return edition;
}

std::vector<std::string_view> zone_names() {
    std::vector<std::string_view> names;
    for (const auto& zone : date::get_tzdb().zones)
        names.push_back(zone.name());
    return names;
}

} // namespace amble
