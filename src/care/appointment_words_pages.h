#pragma once

#include "account/visit.h"
#include "care/booking.h"
#include "care/free_time_store.h"
#include "care/practice.h"
#include "foundation/html/html.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace amble::care {

// What several pages say of a time or an appointment.

/// "Monday 23 November, 10:00 (Europe/London)", and for somebody who lives elsewhere their own time behind it.
void write_time(html::Html& page, const account::Visit& visit, const LocalTime& local, const Zone& zone);

/// "Waits for the practice to confirm", as whoever booked reads it.
html::Said state_words(AppointmentState state);

/// "Telephone: 020 …" to press; nothing where there is none.
void write_phone(html::Html& page, const std::string& phone);

/// A button for each time, by day; pressing one sends "start" and what else `fields` holds.
struct Times {
    html::Url action;
    const std::vector<FreeTime>& free;
    const Zone& zone;
    std::vector<std::pair<std::string_view, std::string>> fields = {};
};
void write_times(html::Html& page, const account::Visit& visit, const Times& times);

/// The buttons alone, in a form that asks for more than the time.
void write_time_buttons(html::Html& page, const std::vector<FreeTime>& free);

/// What "start" holds: "2026-11-23T10:00", in the specialist's zone.
std::string start_text(const LocalTime& time);
std::optional<LocalTime> parse_start(std::string_view text);

} // namespace amble::care
