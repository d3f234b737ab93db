#pragma once

#include "account/visit.h"
#include "care/booking.h"
#include "foundation/html/html.h"

#include <functional>
#include <vector>

namespace amble::care {

/// A specialist's appointments as the practice sees them: names, contact and times, and nothing of anybody's health.
struct Agenda {
    std::vector<Appointment> asked; // waits for an answer
    std::vector<Appointment> today;
    std::vector<Appointment> later;  // of the two weeks to come
    std::vector<Appointment> before; // yesterday's and older of this week, for those who did not come
};
Agenda agenda_of(account::Visit& visit, PersonId specialist, const Zone& zone);

/// One appointment with what can be done about it; `action` is where that is sent.
void write_agenda_row(html::Html& page, account::Visit& visit, const Appointment& appointment, const html::Url& action);

/// Does what the form's button says: confirm, cancel, missed, failed. Tells the member.
http::Response answer_appointment(account::Visit& visit, const Appointment& appointment, std::string_view back);

} // namespace amble::care
