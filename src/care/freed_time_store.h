#pragma once

#include "care/waiting.h"
#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

/// A specialist who can be booked, and when.
struct Offering {
    PersonId specialist;
    std::string name;
    Calendar calendar;
};
/// Those of a practice with whom a first appointment can be booked, by name. Crosses persons.
std::vector<Offering> offerings_of(database::Transaction& data, const Id& practice, Instant now);

/// They wait no longer; what was held for them goes to the next. False where they did not wait any more.
bool stop_waiting(database::Transaction& data, const Waiting& waiting, Instant now);
/// They let the time that is held for them go, and wait on. False where nothing is offered to them.
bool pass_on(database::Transaction& data, const Appointment& offered, Instant now);

/// The job that looks at one specialist's list when an offer or a hold is over; its person is the specialist.
inline constexpr std::string_view kOfferTimes = "offer_times";
/// The job that looks at every list, for times that became free otherwise: new hours, another day within the horizon.
inline constexpr std::string_view kOfferAllTimes = "offer_all_times";

/// Offers that nobody answered go to the next; then each in the line of that specialist, in order, gets the first free
/// time that suits as a hold, and is told. Safe to run at any time and twice. Crosses persons.
void offer_freed(database::Transaction& data, PersonId specialist, Instant now);
void offer_all_freed(database::Transaction& data, Instant now);
/// The same for everybody they wait for, those with the soonest time that suits first.
void look_now(database::Transaction& data, const Waiting& waiting, Instant now);

/// Where somebody waits for that specialist: looks again when this hold is over.
void look_after(database::Transaction& data, const Appointment& hold);

} // namespace amble::care
