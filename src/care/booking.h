#pragma once

#include "care/availability.h"

#include <optional>
#include <string>

namespace amble::care {

/// held: promised for some minutes to somebody who is still typing. asked: waits for the practice's word. missed: who
/// booked did not come; failed: the specialist did not.
enum class AppointmentState { held, asked, booked, cancelled, missed, failed };

std::string_view name(AppointmentState state);
std::optional<AppointmentState> parse_appointment_state(std::string_view name);

/// Whether it takes up its time.
bool stands(AppointmentState state);

/// Long enough to type a name, short enough not to keep others waiting. Design.
inline constexpr std::chrono::minutes kHold{5};
/// A visitor's name and contact go so long after the appointment. Design: until then the practice may have to call.
inline constexpr int kKeepVisitorDays = 30;
/// At most so many visitors may hold or have asked for a time of one specialist together. Design: a script that fills
/// a calendar takes no more than this of it, and members book on.
inline constexpr int kMostVisitorHolds = 12;
inline constexpr int kMostVisitorRequests = 40;

/// Appointments that a member may book ahead by themself, with everybody together. Design: the six talks of a half year
/// and some of treatment; a script takes no more than this of the calendars.
inline constexpr size_t kMostAhead = 20;
/// Times that a member may hold at once and has not booked. Design: whoever compares some in several pages.
inline constexpr int kMostMemberHolds = 5;

/// Characters of why something was cancelled or set aside. Design.
inline constexpr size_t kLongestReason = 500;

struct Visitor {
    std::string name = {};
    std::string contact = {}; // a telephone number or an e-mail address

    bool empty() const { return name.empty() && contact.empty(); }
};

struct Appointment {
    Id id = {};
    PersonId specialist = {};
    std::string specialist_name = {}; // as it was then
    std::optional<PersonId> member = {};
    Visitor visitor = {}; // of a member the contact alone, which they gave to this practice
    std::string type_name = {};
    Way way = Way::telephone;
    int minutes = 0;
    int buffer = 0;
    LocalTime local = {}; // what was agreed, in `zone`
    std::string zone = {};
    Interval time = {}; // derived
    AppointmentState state = AppointmentState::held;
    std::optional<Instant> hold_until = {};
    int sequence = 0; // rises with each change
    Instant changed = {};
    std::string reason = {}; // of a cancellation

    Instant free_at() const { return time.end + std::chrono::minutes(buffer); }
    bool is_over(Instant now) const { return time.end <= now; }
    bool hold_is_over(Instant now) const {
        return state == AppointmentState::held && hold_until.value_or(Instant{}) <= now;
    }
};

/// Whether whoever booked may still cancel or move it by themself; afterwards they call.
bool may_still_change(const Appointment& appointment, const BookingRules& rules, Instant now);

/// What is wrong with a visitor's name and way of contact.
Problems check(const Visitor& visitor);
/// What is wrong with how a member says that the practice can reach them: by telephone nobody calls without a number.
Problems check_contact(std::string_view contact, Way way);

} // namespace amble::care
