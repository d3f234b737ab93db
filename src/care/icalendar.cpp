#include "care/icalendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace amble::care {

namespace {

using std::chrono::minutes;

constexpr size_t kLongestLine = 75; // octets, without the line end
constexpr int64_t kMinute = 60'000'000;
constexpr int kDayMinutes = 24 * 60;
/// Clients ask for events of a series and for alarms around an event; a year on either side holds both changes.
constexpr int kZoneMargin = 370; // days

std::string line(std::string_view text) {
    return folded(text) + "\r\n";
}

std::string local_text(const LocalTime& time) {
    const CivilDate date = civil(time.day);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}00", date.year, date.month, date.day, time.minute / 60,
                       time.minute % 60);
}

std::string utc_text(Instant moment) {
    const Day day{static_cast<int32_t>(moment.microseconds / kMinute / kDayMinutes)};
    const auto second = moment.microseconds / 1'000'000 % 86'400;
    const CivilDate date = civil(day);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", date.year, date.month, date.day, second / 3600,
                       second / 60 % 60, second % 60);
}

/// Minutes east of UTC.
int offset_at(const Zone& zone, Instant moment) {
    const LocalTime there = local_time(moment, zone);
    return static_cast<int>(int64_t{there.day.number} * kDayMinutes + there.minute - moment.microseconds / kMinute);
}

std::string offset_text(int offset) {
    const int size = std::abs(offset);
    return fmt::format("{}{:02}{:02}", offset < 0 ? '-' : '+', size / 60, size % 60);
}

/// The first moment, to the minute, at which the offset is no longer that at `from`; it differs at `to`.
Instant change_between(const Zone& zone, Instant from, Instant to) {
    const int before = offset_at(zone, from);
    while (to - from > minutes(1)) {
        const Instant middle{(from.microseconds + to.microseconds) / 2 / kMinute * kMinute};
        (offset_at(zone, middle) == before ? from : to) = middle;
    }
    return to;
}

struct Observance {
    Instant from;
    int before;
    int offset;
};

std::vector<Observance> observances(const Zone& zone, Day first, Day last) {
    const Instant begin = zone.start_of(first);
    int offset = offset_at(zone, begin);
    std::vector<Observance> found{{begin, offset, offset}};
    for (Day day = first; day < last; day = day + 1) {
        const Instant next = zone.start_of(day + 1);
        const int then = offset_at(zone, next);
        if (then == offset) continue;
        found.push_back({change_between(zone, zone.start_of(day), next), offset, then});
        offset = then;
    }
    return found;
}

std::string_view status(AppointmentState state) {
    switch (state) {
    case AppointmentState::held:
    case AppointmentState::asked:
        return "TENTATIVE";
    case AppointmentState::booked:
    case AppointmentState::missed:
        return "CONFIRMED";
    case AppointmentState::cancelled:
    case AppointmentState::failed:
        return "CANCELLED";
    }
    return "TENTATIVE";
}

/// Whether the wall shows that time again within the hours of a change night; 30 minutes is Lord Howe's step, two hours
/// that of Troll. Programs disagree on which of the two is meant.
bool comes_twice(const Appointment& appointment, const Zone& zone) {
    constexpr std::array kSteps{minutes(30), minutes(60), minutes(120)};
    return std::ranges::any_of(
        kSteps, [&](minutes step) { return local_time(appointment.time.start + step, zone) == appointment.local; });
}

std::string start_line(const Appointment& appointment, const Zone& zone) {
    if (comes_twice(appointment, zone)) return line("DTSTART:" + utc_text(appointment.time.start));
    return line(fmt::format("DTSTART;TZID={}:{}", zone.name(), local_text(appointment.local)));
}

/// Whoever booked has a page for it; the specialist has it on the list of those to come, in its week.
std::string link_line(const Appointment& appointment, const CalendarReader& reader) {
    if (reader.person && appointment.member == reader.person)
        return line(fmt::format("URL:{}/appointments/{}", reader.site, appointment.id.text()));
    if (reader.person == appointment.specialist)
        return line(fmt::format("URL:{}/calendar/appointments?from={}", reader.site, iso(appointment.local.day)));
    return "";
}

std::string event(const Appointment& appointment, const Zone& zone, const CalendarReader& reader) {
    const bool cancelled = status(appointment.state) == "CANCELLED";
    std::string text = line("BEGIN:VEVENT");
    text += line(fmt::format("UID:{}@amble", appointment.id.text()));
    text += line(fmt::format("SEQUENCE:{}", appointment.sequence));
    text += line("DTSTAMP:" + utc_text(appointment.changed));
    text += line("LAST-MODIFIED:" + utc_text(appointment.changed));
    text += start_line(appointment, zone);
    // Not DTEND: in the hour that comes twice the wall at its end may be before that at its start.
    text += line(fmt::format("DURATION:PT{}M", appointment.time.length() / minutes(1)));
    text += line("SUMMARY:Appointment");
    text += line(fmt::format("STATUS:{}", status(appointment.state)));
    text += line(cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    text += line("CLASS:PRIVATE");
    text += link_line(appointment, reader);
    return text + line("END:VEVENT");
}

struct Span {
    Day first;
    Day last;
};

} // namespace

std::string folded(std::string_view text) {
    std::string made;
    size_t room = kLongestLine;
    while (text.size() > room) {
        size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
            --cut;
        made.append(text.substr(0, cut)).append("\r\n ");
        text.remove_prefix(cut);
        room = kLongestLine - 1; // the blank counts
    }
    return made.append(text);
}

std::string timezone_component(const Zone& zone, Day first, Day last) {
    const auto all = observances(zone, first, last);
    const int standard = std::ranges::min(all, {}, &Observance::offset).offset;
    std::string text = line("BEGIN:VTIMEZONE") + line(fmt::format("TZID:{}", zone.name()));
    for (const Observance& each : all) {
        const std::string_view kind = each.offset == standard ? "STANDARD" : "DAYLIGHT";
        const LocalTime start = local_time(each.from + minutes(each.before), Zone::utc());
        text += line(fmt::format("BEGIN:{}", kind)) + line("DTSTART:" + local_text(start));
        text += line("TZOFFSETFROM:" + offset_text(each.before)) + line("TZOFFSETTO:" + offset_text(each.offset));
        text += line(fmt::format("END:{}", kind));
    }
    return text + line("END:VTIMEZONE");
}

std::string icalendar(const std::vector<Appointment>& appointments, const CalendarReader& reader) {
    std::map<std::string, Span> zones;
    std::string events;
    for (const Appointment& each : appointments) {
        const Zone zone = Zone::find(each.zone).value_or(Zone::utc());
        events += event(each, zone, reader);
        auto& span = zones.try_emplace(std::string(zone.name()), Span{each.local.day, each.local.day}).first->second;
        span.first = std::min(span.first, each.local.day);
        span.last = std::max(span.last, each.local.day);
    }
    std::string text = line("BEGIN:VCALENDAR") + line("VERSION:2.0") + line("PRODID:-//Amble//Appointments//EN") +
                       line("CALSCALE:GREGORIAN") + line("METHOD:PUBLISH") + line("NAME:Appointments") +
                       line("X-WR-CALNAME:Appointments") + line("REFRESH-INTERVAL;VALUE=DURATION:PT1H") +
                       line("X-PUBLISHED-TTL:PT1H");
    for (const auto& [name, span] : zones)
        text += timezone_component(Zone::find(name).value_or(Zone::utc()), span.first - kZoneMargin,
                                   span.last + kZoneMargin);
    // A calendar holds at least one component (RFC 5545, 3.6), also where nothing was agreed.
    if (zones.empty()) text += timezone_component(Zone::utc(), Day{0}, Day{0});
    return text + events + line("END:VCALENDAR");
}

} // namespace amble::care
