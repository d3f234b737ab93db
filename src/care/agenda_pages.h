#pragma once

#include "account/visit.h"
#include "care/availability.h"
#include "care/booking.h"
#include "foundation/html/html.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// A specialist's appointments as the practice sees them: names, contact and times, and nothing of anybody's health.
struct Agenda {
    std::vector<Appointment> clashing; // since the rules for clocks changed
    std::vector<Appointment> away;     // booked where the specialist is away meanwhile
    std::vector<Appointment> asked;    // waits for an answer
    std::vector<Appointment> today;
    std::vector<Appointment> later;  // of the two weeks to come
    std::vector<Appointment> before; // of the seven days before, for those who did not come
};
Agenda agenda_of(account::Visit& visit, PersonId specialist, const Calendar& calendar);

/// Whoever comes: a member by their account and what they gave at booking, a visitor by what they gave.
struct Comer {
    std::string name;
    std::string contact;
};
Comer who_comes(account::Visit& visit, const Appointment& appointment);

/// Where on the list of those to come (ahead_pages.h) somebody stands: in a week, or at those whom a name fits.
/// Neither: on the day's page.
struct PlaceAhead {
    std::optional<Day> week = {};
    std::string wanted = {};
};
PlaceAhead place_in(const http::Fields& sent);
/// The fields by which a form leads back there.
void write_place(html::Html& page, const PlaceAhead& place);

/// Where what is done about an appointment is sent, and where it is booked for another time.
struct AgendaLinks {
    html::Url action;
    html::Url book;
    PlaceAhead place = {}; // on which it is shown
};
/// Leads to the form that books whoever that appointment was for once more.
void write_book_again(html::Html& page, const Appointment& appointment, const AgendaLinks& links);
/// One appointment with what happened to it and what can be done about it.
void write_agenda_row(html::Html& page, account::Visit& visit, const Appointment& appointment,
                      const AgendaLinks& links);

/// Does what the form's button says to the appointment as the form showed it: confirm, cancel, missed, failed, came;
/// take and pass for a time that a visitor was offered. Tells the member.
http::Response answer_appointment(account::Visit& visit, const Appointment& appointment, std::string_view back);

} // namespace amble::care
