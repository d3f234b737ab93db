#pragma once

#include "care/waiting.h"
#include "foundation/database/database.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

// Who waits, in their turn. What becomes free for them is offered by freed_time_store.

/// False where they wait for that already, or too many do.
bool add_waiting(database::Transaction& data, const Waiting& waiting, std::string_view link_hash);

std::optional<Waiting> waiting_by_link(database::Transaction& data, std::string_view link_hash);
// Those that wait or are offered something, by their turn.
/// For that specialist and nobody else.
std::vector<Waiting> waiting_for(database::Transaction& data, PersonId specialist);
std::vector<Waiting> waiting_for_anyone(database::Transaction& data, const Id& practice);
/// Who waits for that specialist and who waits for anyone of their practices, in one line.
std::vector<Waiting> line_of(database::Transaction& data, PersonId specialist);
std::vector<Waiting> waiting_of_member(database::Transaction& data, PersonId member);

/// Whether that line would take a time that becomes free.
bool anybody_waits(database::Transaction& data, PersonId specialist);
/// Every specialist in whose line somebody is. Crosses persons.
std::set<PersonId> waited_for(database::Transaction& data);

/// The hash under which a visitor comes back, and under which what they are offered is held.
std::string link_of(database::Transaction& data, const Waiting& waiting);
/// The time that is held for them; nothing where nothing is offered, or it is gone.
std::optional<Appointment> held_for(database::Transaction& data, const Waiting& waiting);
/// The starts of what was offered to them so far.
std::vector<Instant> offered_before(database::Transaction& data, const Waiting& waiting);

// Each changes a row only from the state that it was seen in, and says false otherwise: of two who race one is too
// late.
bool note_offered(database::Transaction& data, const Waiting& waiting, const Appointment& held);
bool note_unanswered(database::Transaction& data, const Waiting& waiting, Instant now);
bool note_passed(database::Transaction& data, const Waiting& waiting);
bool note_ended(database::Transaction& data, const Waiting& waiting);
/// What was offered is booked; nothing where it was not offered.
void note_taken(database::Transaction& data, const Appointment& booked);

/// Who waited and is offered that time now; nothing where it is held otherwise.
std::optional<Waiting> offered_to(database::Transaction& data, const Appointment& held);

/// Removes who waits no longer. Crosses persons.
void forget_old_waiting(database::Transaction& data, Instant now);

} // namespace amble::care
