#pragma once

#include "care/telling_store.h"
#include "foundation/jobs/queue.h"
#include "reminders/reach_store.h"
#include "screening/clearance.h"

#include <optional>
#include <string>

namespace amble::reminders {

/// Kinds of jobs.
inline constexpr std::string_view kRemind = "remind";                    // comes again: looks for what is due
inline constexpr std::string_view kReminder = "reminder";                // one reminder to one person by one way
inline constexpr std::string_view kTellAppointment = "appointment_mail"; // one change of one appointment
inline constexpr std::string_view kRemindVisitor = "visitor_reminder";   // of one appointment

/// One reminder on its way.
struct Reminder {
    Kind kind = Kind::appointment;
    Way way = Way::mail;
    Instant due = {};
    Id appointment = {};
    Instant start = {}; // of the appointment, as it was then
};
std::string payload_of(const Reminder& reminder);
/// Where it waits.
jobs::Lane lane_of(Way way);
std::optional<Reminder> parse_reminder(std::string_view payload);

/// Whether a visitor, who chose nothing and has no quiet hours, is still to be reminded of it the day before.
bool reminds_visitor(const care::Appointment& appointment, Instant now);

std::string payload_of(const care::AppointmentKey& appointment);
std::optional<care::AppointmentKey> parse_appointment(std::string_view payload, std::optional<PersonId> member);

/// Orders a job for each reminder and each changed appointment that is due, at most `limit` of each; how many. What is
/// due in quiet hours waits for their end. Taken and ordered in one transaction, so that of several servers one does.
int order_due(database::Transaction& data, Instant now, int limit);

enum class Fate { send, later, over };

/// What becomes of a reminder at the moment it would go out: `over` where it is about nothing any more (cancelled,
/// moved, walked already, paused, stopped, another day), or is not wanted by that way.
struct Judged {
    Fate fate = Fate::over;
    Instant when = {}; // of `later`: the end of the quiet hours
    Reach reach = {};
    std::optional<care::Appointment> appointment = {};
};
Judged judge(database::Transaction& data, PersonId person, const Reminder& reminder, screening::ClearanceMode mode,
             Instant now);

} // namespace amble::reminders
