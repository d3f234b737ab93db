#pragma once

#include "account/visit.h"
#include "care/availability.h"
#include "care/booking.h"
#include "care/calendar_store.h"
#include "foundation/base/zone.h"
#include "foundation/html/form.h"
#include "foundation/html/html.h"
#include "foundation/http/response.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

// What the pages share that book, show and move one appointment.

/// Only what account::new_token() makes: no text that somebody typed becomes part of an address.
bool is_key(std::string_view text);

/// The appointment a page is about, and how its own pages are reached: by the link that booking gave, or by its name
/// from the member's list.
struct Here {
    Appointment appointment;
    std::string path;

    html::Url url(std::string_view rest = "") const { return html::Url::of_site(path + std::string(rest)); }
};

/// As the address names it; nothing where it is not the viewer's to see.
std::optional<Here> here(account::Visit& visit);
/// Whether it is a member's who does not look at it: theirs alone, whoever else has seen the link.
bool is_of_somebody_else(const account::Visit& visit, const Appointment& appointment);
/// The answer where it is not there.
http::Response gone(const account::Visit& visit);

/// The kind it was booked as, which the specialist may have changed since.
AppointmentType type_of(const Appointment& appointment);
Zone zone_of(const Appointment& appointment);
void set_time(Appointment& made, const LocalTime& local, const Zone& zone);

/// Everything against a wish, but for the time that the appointment itself leaves.
std::vector<Clash> clashes_of(account::Visit& visit, const Calendar& calendar, const Appointment& wish,
                              const std::optional<Interval>& leaves);
/// The answer to a wish that cannot be: why, and what is free. Of no known reason the time was taken meanwhile.
http::Response refuse_here(account::Visit& visit, const Here& at, std::vector<Clash> found, const Calendar& calendar);

/// The answer to whoever may not book one more: visitors hold or have asked for enough with that specialist, or a
/// member has enough ahead anywhere. Nothing where they may.
std::optional<http::Response> refuse_to_book(account::Visit& visit, PersonId specialist);
/// The same before a time is held, where a visitor's network and what a member holds at once count too.
std::optional<http::Response> refuse_to_hold(account::Visit& visit, PersonId specialist);

/// The same before what a visitor booked is moved: each move is a letter to an address that nobody may have proven.
std::optional<http::Response> refuse_to_move(account::Visit& visit, const Appointment& appointment);

/// The specialist and every desk of their practices; {0} and {1} of `text` are the day and the time.
void tell_practice(account::Visit& visit, const Appointment& appointment, const std::string& text);

/// In a form that answers for an appointment: how often it has changed, so that what is pressed is done to the time
/// that was read, and to no other.
void write_sequence(html::Html& page, const Appointment& appointment);
/// Whether it is still as the sent form showed it, and the answer where it is not.
bool is_as_shown(const account::Visit& visit, const Appointment& appointment);
http::Response changed_since(const account::Visit& visit);

/// In a form about a held time, which may be another by now under the same link: that of its key is replaced by the
/// next one pressed, and that of the waiting list by the next offer.
void write_held_start(html::Html& page, const Appointment& held);
/// Whether the sent form showed another time than is held.
bool showed_other_time(const account::Visit& visit, const Appointment& held);

/// Who, when and how.
void write_facts(html::Html& page, const account::Visit& visit, const Appointment& appointment);
/// The page on which a held time is booked; 409 to a form that showed another time.
http::Response show_held(account::Visit& visit, const Here& at, const html::FormState& state);

} // namespace amble::care
