#pragma once

#include "account/visit.h"
#include "care/booking.h"
#include "foundation/html/form.h"

#include <optional>
#include <vector>

namespace amble::care {

// Who waited for an earlier time has, often, a later one: they say in one form which they keep.

/// What a member has with the specialist of the time that is offered to them and may still cancel here, the next
/// first; nothing where the time was not offered.
std::vector<Appointment> given_up_for(account::Visit& visit, const Appointment& offered);

/// Asks which of them is given up, with the next one after the offered time chosen; nothing where there is none.
void write_given_up(html::Form& form, const account::Visit& visit, const std::vector<Appointment>& others);

/// What the form says of `others`.
struct GivenUp {
    const Appointment* which = nullptr; // nothing where they keep all
    Problems problems = {};
};
GivenUp read_given_up(const account::Visit& visit, const std::vector<Appointment>& others);

/// How the field begins before anybody chose.
std::string given_up_at_first(const std::vector<Appointment>& others, const Appointment& offered);

/// Cancels it and passes its time on; nothing where somebody of the practice ended it meanwhile.
void give_up(account::Visit& visit, const Appointment& which);

} // namespace amble::care
