#pragma once

#include "care/waiting.h"
#include "foundation/database/database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amble::care {

/// False where they wait for that already, or too many do.
bool add_waiting(database::Transaction& data, const Waiting& waiting, std::string_view link_hash);

std::optional<Waiting> waiting_by_link(database::Transaction& data, std::string_view link_hash);
/// Those that wait or are offered something, by their turn.
std::vector<Waiting> waiting_for(database::Transaction& data, PersonId specialist);
std::vector<Waiting> waiting_of_member(database::Transaction& data, PersonId member);

/// They wait no longer; what was held for them goes to the next. False where they did not wait any more.
bool stop_waiting(database::Transaction& data, const Waiting& waiting, Instant now);
/// They let the time that is held for them go, and wait on. False where nothing is offered to them.
bool pass_on(database::Transaction& data, const Appointment& offered, Instant now);
/// What was offered is booked.
void note_taken(database::Transaction& data, const Appointment& booked);
/// Whether it is held for somebody who waited.
bool is_offer(database::Transaction& data, const Appointment& held);

/// The job that looks at one specialist's list when an offer or a hold is over; its person is the specialist.
inline constexpr std::string_view kOfferTimes = "offer_times";
/// The job that looks at every list, for times that became free otherwise: new hours, another day within the horizon.
inline constexpr std::string_view kOfferAllTimes = "offer_all_times";

/// Offers that nobody answered go to the next; then each who waits, in order, gets the first free time that suits as a
/// hold, and is told. Safe to run at any time and twice. Crosses persons.
void offer_freed(database::Transaction& data, PersonId specialist, Instant now);
void offer_all_freed(database::Transaction& data, Instant now);

/// Where somebody waits for that specialist: looks again when this hold is over.
void look_after(database::Transaction& data, const Appointment& hold);

/// Removes who waits no longer. Crosses persons.
void forget_old_waiting(database::Transaction& data, Instant now);

} // namespace amble::care
