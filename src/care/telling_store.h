#pragma once

#include "care/booking_store.h"

namespace amble::care {

/// How long before an appointment its reminders go out. Design: the day before leaves time to call and cancel, two
/// hours before to set out.
enum class Lead { day, hours };
std::chrono::hours length(Lead lead);

/// One appointment, by its names.
struct AppointmentKey {
    PersonId specialist;
    Id id;
    std::optional<PersonId> member; // nothing: a visitor
};

/// Somebody is to be told that this time is held or booked for them by others: other holds are of those who are typing.
void tell_of_new(database::Transaction& data, const Appointment& made);
/// Takes changes of which nobody was told yet: of each, one caller gets it. Crosses persons.
std::vector<AppointmentKey> take_untold(database::Transaction& data, Instant now, int limit);

struct DueReminder {
    AppointmentKey appointment;
    Instant start;
};
/// Takes the booked appointments whose reminder is due, of members, and by day of visitors with an e-mail address too:
/// of each, one caller gets it. What was booked or moved after that moment needs no such reminder. Crosses persons.
std::vector<DueReminder> take_due(database::Transaction& data, Lead lead, Instant now, int limit);

// The secrets in letters to a visitor, who may open any letter that they kept: none ends one before it. All of them end
// when the booking is forgotten.
/// By which they prove that the address is theirs.
void keep_proof(database::Transaction& data, const AppointmentKey& appointment, std::string_view hash);
/// By which a letter leads them to their appointment (appointment_by_link).
void keep_letter_link(database::Transaction& data, const AppointmentKey& appointment, std::string_view hash);
/// Crosses persons.
std::optional<Appointment> appointment_by_proof(database::Transaction& data, std::string_view hash);

/// How long a time waits for the answer to such a letter. Design: whoever is in pain may not read letters every day.
inline constexpr std::chrono::hours kAnswerTime{48};
/// What is kept as the reason of a request that ended without an answer.
inline constexpr std::string_view kUnanswered = "Nobody opened the link in the letter to this address.";
/// Whether a visitor's request ends in that time unless they answer, or the practice confirms it.
bool awaits_answer(database::Transaction& data, const Appointment& appointment);
/// Somebody answered the letter: only the practice ends the request now.
void note_address_confirmed(database::Transaction& data, const Appointment& asked);
/// Cancels what visitors asked for, or moved, so long ago where nobody answered the letter and the practice said
/// nothing. The address gets no second letter: it may be a stranger's. Crosses persons.
void end_unanswered_requests(database::Transaction& data, Instant now);

} // namespace amble::care
