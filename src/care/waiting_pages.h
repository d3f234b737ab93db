#pragma once

#include "account/visit.h"
#include "care/booking.h"
#include "foundation/html/html.h"

namespace amble::care {

/// Below the free times: the way to the waiting list.
void write_way_to_wait(html::Html& page, const Id& specialist_page, const Id& type);

/// What the viewer waits for, on the page of their appointments; nothing where they wait for nothing.
void write_own_waiting(html::Html& page, account::Visit& visit);

/// Who waits for a specialist, as the practice sees them: in their turn, and what is offered to whom. `action` begins
/// the address to which an answer of a visitor is sent that was given by telephone.
void write_waiting_list(html::Html& page, account::Visit& visit, PersonId specialist, const std::string& action);

/// "Until 24 November, 10:05" of what is held.
void write_held_until(html::Html& page, const Appointment& held);

} // namespace amble::care
