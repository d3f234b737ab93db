#pragma once

#include "care/booking.h"

namespace amble::care {

/// Who sends an invitation and who is invited: addresses of mail.
struct Invited {
    std::string_view organizer;
    std::string_view attendee;
};

/// One appointment for a calendar that reads mail (RFC 5546): METHOD is REQUEST while it stands, and CANCEL afterwards.
/// As neutral as the feed, and with the same UID, so that both are one event. `site` is this site's address, for
/// a member's link.
std::string invitation(const Appointment& appointment, const Invited& invited, std::string_view site);

} // namespace amble::care
