#pragma once

#include "foundation/html/html.h"
#include "screening/clearance.h"
#include "screening/screening_store.h"

#include <vector>

namespace amble::care {

// What a specialist reads of the part of a member that leads to a clearance.

/// Whether a specialist can do something about what keeps the programme closed; answers are the member's own to give.
bool waits_for_clearance(const screening::Clearance& clearance);
/// Whether the member has questions to answer first, whatever a specialist decides.
bool owes_answers(const screening::Clearance& clearance);

/// "Is cleared", as the specialist reads it.
html::Said state_name(const screening::Clearance& clearance);

/// What keeps the programme closed; nothing where it is open.
void write_missing(html::Html& page, const screening::Clearance& clearance);
void write_answers(html::Html& page, const screening::AnswerSet& set);
/// `records` are consultations alone.
void write_consultations(html::Html& page, const std::vector<screening::ClearanceRecord>& records);

} // namespace amble::care
