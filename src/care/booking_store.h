#pragma once

#include "care/booking.h"
#include "foundation/database/database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amble::care {

// Nobody is in two places: an appointment owns one row for each five minutes of its specialist and of its member. A
// function here that returns false has found one of them owned by another; leave the transaction without keeping it.
// confirm(), move() and end() do what they are told to the appointment as it was read: by its sequence, so that nobody
// confirms or cancels another time than the one they saw. They return false too where it has changed since.

/// Holds the time of a new appointment until its hold_until. `link_hash` names it for whoever comes back by a link.
bool hold(database::Transaction& data, const Appointment& appointment, std::string_view link_hash, Instant now);

/// A hold that its owner gives up leaves nothing behind.
void drop_hold(database::Transaction& data, const Appointment& appointment);

/// Makes of a hold what `appointment` says now: its state (asked or booked), visitor or member. False too where the
/// hold was over and another has the time.
bool keep(database::Transaction& data, const Appointment& appointment, Instant now);

/// Somebody who may says yes to what was asked for. False where it does not wait any more.
bool confirm(database::Transaction& data, const Appointment& appointment, Instant now);

/// Promises the time that `moved` says now, instead of the one before, in its state: asked or booked.
bool move(database::Transaction& data, const Appointment& moved, Instant now);

/// Cancelled, missed or failed, from a state in which it stands or is held; its time is free again. False where it does
/// not stand any more.
bool end(database::Transaction& data, const Appointment& appointment, AppointmentState state, std::string_view reason,
         Instant now);

/// Who was put down as not there was there: a missed or failed appointment is booked again. False where it is neither
/// any more, or somebody else has its time.
bool take_back(database::Transaction& data, const Appointment& ended, Instant now);

/// What a visitor booked becomes that member's, whose name the practice knows by their account. False where it is
/// somebody's already or has changed, or where they are promised elsewhere then.
bool become_of_member(database::Transaction& data, const Appointment& booked, PersonId member, Instant now);

// For zone_change_store alone: an appointment that stands on the wall while its moments move.
/// Gives all its five minutes back.
void let_go(database::Transaction& data, const Appointment& appointment);
/// Saves its moments as they are now, and owns every five minutes of them that nobody else does. False where another
/// owns some.
bool take_anew(database::Transaction& data, const Appointment& appointment, Instant now);
/// Owns what has become free of its time since. False where another still owns some.
bool take_rest(database::Transaction& data, const Appointment& appointment, Instant now);

/// A specialist's busy time, with the buffers, by its start. Crosses persons.
std::vector<Interval> taken(database::Transaction& data, PersonId specialist, const Interval& span, Instant now);
/// The times in which a member is promised somewhere.
std::vector<Interval> promised(database::Transaction& data, PersonId member, const Interval& span, Instant now);

/// The whole of one; nothing where the name is not that owner's.
std::optional<Appointment> appointment_of_specialist(database::Transaction& data, PersonId specialist, const Id& id);
std::optional<Appointment> appointment_of_member(database::Transaction& data, PersonId member, const Id& id);
/// By the link that booking gave, or by that of any letter.
std::optional<Appointment> appointment_by_link(database::Transaction& data, std::string_view link_hash);

/// By their start; holds are left out. At most 5,000, which are some four months of the fullest calendar: kMostDaily.
std::vector<Appointment> appointments_of_specialist(database::Transaction& data, PersonId specialist,
                                                    const Interval& span);
/// When the next one begins that stands, from a moment on.
std::optional<Instant> next_start(database::Transaction& data, PersonId specialist, Instant from);
/// Those that wait for the practice's word and are not over, by their start, at most 500.
std::vector<Appointment> asked_of_specialist(database::Transaction& data, PersonId specialist, Instant now);
/// The latest first, at most 500; holds are left out.
std::vector<Appointment> appointments_of_member(database::Transaction& data, PersonId member);

/// How a member said last that a practice can reach them; "" where they never did, or it is forgotten.
std::string last_contact(database::Transaction& data, PersonId member);

/// How many visitors hold, and how many wait for an answer from, one specialist.
struct VisitorLoad {
    int64_t holds = 0;
    int64_t requests = 0;
};
VisitorLoad visitor_load(database::Transaction& data, PersonId specialist, Instant now);
/// How many times a member holds, of whatever specialist; what a waiting list offers them is held longer and left out.
int64_t holds_of_member(database::Transaction& data, PersonId member, Instant now);

/// Drops holds that are over, and what was given to be reached by kKeepVisitorDays after the appointment or after it
/// was cancelled: of members their contact, of visitors their names and every link too.
/// Crosses persons.
void forget_old_bookings(database::Transaction& data, Instant now);

} // namespace amble::care
