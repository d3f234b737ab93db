#pragma once

#include "foundation/html/html.h"
#include "screening/clearance.h"
#include "screening/screening_store.h"

#include <vector>

namespace amble::care {

// What a specialist reads of the part of a member that leads to a clearance.

/// "Is cleared", as the specialist reads it.
html::Said state_name(screening::ClearanceState state);

/// What keeps the programme closed; nothing where it is open.
void write_missing(html::Html& page, const screening::Clearance& clearance);
void write_answers(html::Html& page, const screening::AnswerSet& set);
/// `records` are consultations alone.
void write_consultations(html::Html& page, const std::vector<screening::ClearanceRecord>& records);

} // namespace amble::care
