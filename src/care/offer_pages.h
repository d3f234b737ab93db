#pragma once

#include "account/visit.h"
#include "care/booking.h"
#include "care/specialist_page_store.h"
#include "foundation/html/form.h"

#include <string>
#include <vector>

namespace amble::care {

std::vector<html::Choice> topic_choices();
std::vector<html::Choice> language_choices();

/// What can be booked with a specialist: the kinds of first appointment, and the free times of the one that the query
/// names.
void write_offer(html::Html& page, account::Visit& visit, const Listed& who);

/// The answer where a time cannot be had: everything that stands against it, and the times that are free instead.
struct Refusal {
    std::vector<Clash> clashes;
    PersonId specialist;
    const Calendar& calendar;
    const AppointmentType& type;
    html::Url action; // where pressing another time leads
    std::vector<std::pair<std::string_view, std::string>> fields;
};
http::Response refuse(account::Visit& visit, const Refusal& refusal);

} // namespace amble::care
