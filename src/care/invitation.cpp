#include "care/invitation.h"

#include "care/icalendar.h"
#include "foundation/base/text.h"

#include <fmt/format.h>

namespace amble::care {

namespace {

/// What belongs to a feed alone; all of it lines that are too short to be folded.
bool is_of_feed(std::string_view line) {
    return line.starts_with("NAME:") || line.starts_with("X-WR-CALNAME:") || line.starts_with("REFRESH-INTERVAL") ||
           line.starts_with("X-PUBLISHED-TTL");
}

} // namespace

std::string invitation(const Appointment& appointment, const Invited& invited, std::string_view site) {
    const std::string_view method = stands(appointment.state) ? "REQUEST" : "CANCEL";
    const std::string feed = icalendar({appointment}, {appointment.member, site});
    std::string text;
    for (std::string_view line : split(feed, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || is_of_feed(line)) continue;
        if (line == "END:VEVENT") {
            text += folded(fmt::format("ORGANIZER:mailto:{}", invited.organizer)) + "\r\n";
            text += folded(fmt::format("ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{}", invited.attendee)) + "\r\n";
        }
        text += line.starts_with("METHOD:") ? fmt::format("METHOD:{}", method) : std::string(line);
        text += "\r\n";
    }
    return text;
}

} // namespace amble::care
